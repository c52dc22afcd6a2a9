import type { RegistrationInBrowser } from '#domain/registrations/find-registration.ts'
import { ACTIVATION_LINK_LIVES } from '#domain/registrations/lives.ts'
import { resendConfirmation } from '#domain/registrations/resend-confirmation.ts'
import { inWords } from '#platform/clock/in-words.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Form } from '#ui/form/form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { type PortalContext, page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { askedFormOf } from './asked-form-of.ts'
import { browserOf } from './browser-of.ts'
import { findTyped } from './confirm.tsx'
import { showGone } from './gone-page.tsx'
import { ABOVE_FORM } from './register-form.tsx'
import { RegisterSteps } from './steps.tsx'
import { RETRY_AFTER, TooManyMails } from './too-many-mails.tsx'

/** A mail was sent: the same page whatever the mail says. Posted to, it sends the mail again. P-05, P-06, 003 p.10 */
export const sentPage = page({
  path: '/register/sent/:id',
  access: 'anyone',
  async get(c) {
    const registration = await findTyped(c)
    if (!registration) return showGone(c)
    if (!registration.confirmedAt) return c.redirect(`/register/confirm/${registration.id}`)
    return c.html(<Sent c={c} registration={registration} confirmedAt={registration.confirmedAt} />)
  },
  async post(c) {
    const registration = await findTyped(c)
    if (!registration?.confirmedAt) return showGone(c)
    const asked = { id: registration.id, browser: browserOf(c) }
    const outcome = await c.transact((work) => resendConfirmation(work, asked))
    if (outcome.done) return c.redirect(`/register/sent/${outcome.value}?again`)
    if (outcome.because === 'spent') return c.redirect(c.path)
    const shown = { c, registration, confirmedAt: registration.confirmedAt }
    return c.html(<Sent {...shown} tooMany />, 429, RETRY_AFTER)
  },
})

interface SentProps {
  readonly c: PortalContext
  readonly registration: RegistrationInBrowser
  readonly confirmedAt: Temporal.Instant
  readonly tooMany?: boolean
}

const Sent = ({ c, registration, confirmedAt, tooMany = false }: SentProps) => (
  <PortalPage c={c} title="確認のメールを送りました" above={ABOVE_FORM} failed={tooMany}>
    <RegisterSteps current={3} />
    <h1>確認のメールを送りました</h1>
    {tooMany ? (
      <TooManyMails />
    ) : (
      <NotificationBanner kind="info" title="登録はまだ完了していません" arrived>
        <p>
          <strong>{registration.email}</strong> に、ユーザー登録のためのメールを{c.query.has('again') && 'もう一度'}
          送りました。ご確認ください。
        </p>
      </NotificationBanner>
    )}
    <h2>このあとの手順</h2>
    <ol>
      <li>件名が「【総合ポータルサイト】」で始まる、いちばん新しいメールを開きます。</li>
      <li>
        メールの中のリンクを開きます。リンクは{inWords(confirmedAt.add(ACTIVATION_LINK_LIVES))}まで、一度だけ使えます。
      </li>
      <li>開いたページで「登録を完了する」を押します。ログインできるようになります。</li>
    </ol>
    <NoMail c={c} registration={registration} open={tooMany} />
    <Actions>
      <ButtonLink kind="quiet" href="/">
        トップページへ
      </ButtonLink>
    </Actions>
  </PortalPage>
)

const NoMail = ({ c, registration, open }: Omit<SentProps, 'confirmedAt'> & { readonly open: boolean }) => (
  <Disclosure summary="10分たってもメールが届かないとき" open={open}>
    <ul>
      <li>
        メールアドレスに間違いがないか、お確かめください。間違っていたときは、
        <a href={`${askedFormOf(registration).path}?form=${registration.id}`}>内容を直して登録し直せます</a>。
      </li>
      <li>迷惑メールのフォルダーに入っていないか、受信を制限していないか、お確かめください。</li>
      <li>
        それでも届かないときは、{c.env.operatingBody.phone}へお電話ください。受付時間は、{c.env.operatingBody.hours}
        です。
      </li>
    </ul>
    <p>メールは、もう一度送れます。送ると、前のメールのリンクは使えなくなります。</p>
    <Form action={`/register/sent/${registration.id}`} formToken={c.formToken}>
      <Button kind="secondary">メールをもう一度送る</Button>
    </Form>
  </Disclosure>
)
