import type { RegistrationInBrowser } from '#domain/registrations/find-registration.ts'
import { Confirmation } from '#ui/confirmation.tsx'
import type { PortalContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { askedFormOf } from './asked-form-of.ts'
import { ABOVE_FORM } from './register-form.tsx'
import { RegisterSteps } from './steps.tsx'
import { TooManyMails } from './too-many-mails.tsx'

export interface ConfirmPageProps {
  readonly c: PortalContext
  readonly registration: RegistrationInBrowser
  /** So many mails went to this address already that the next has to wait. */
  readonly tooMany?: boolean
}

/** 「入力内容確認」: a dialog over the form, or a page of its own. P-06, 003 p.10 */
export const ConfirmPage = ({ c, registration, tooMany = false }: ConfirmPageProps) => {
  const asked = askedFormOf(registration)
  const unlisted = registration.code !== null && registration.listed === undefined
  return (
    <PortalPage c={c} title="入力内容確認" above={ABOVE_FORM} failed={tooMany}>
      <RegisterSteps current={2} />
      {tooMany && <TooManyMails />}
      <Confirmation
        title="入力内容確認"
        happens={['この内容で登録します。「OK」を押すと、このメールアドレスに確認のメールを送ります。']}
        values={asked.summarise(registration)}
        note={unlisted && 'このコードは公表されている一覧にありません。間違いがなければ、このまま登録できます。'}
        action={`/register/confirm/${registration.id}`}
        formToken={c.formToken}
        cancel={{ href: `${asked.path}?form=${registration.id}` }}
      />
    </PortalPage>
  )
}
