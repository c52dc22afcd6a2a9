import type { AppAccount } from '#domain/app-accounts/find-app-accounts.ts'
import { LONGEST_NOTE } from '#domain/app-accounts/note-app-account.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { ConfirmLink } from '#ui/confirmation.tsx'
import { DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { textField } from '#ui/form/text-field.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import type { SignedInContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { ABOVE_APP_ACCOUNTS, APP_ACCOUNTS, addressOf, canBeReleased, fileName, NOTE } from './account-names.ts'
import { AccountStateTag } from './account-state-tag.tsx'

const RELEASE_FOLLOWS = '解除が完了するまでは、これまでどおり使えます。完了したらメールでお知らせします。'

export const noteForm = defineForm({ note: textField({ label: NOTE, maxLength: LONGEST_NOTE, width: 'long' }) })

export interface AccountViewProps {
  readonly c: SignedInContext
  readonly account: AppAccount
  readonly entered?: Entered
  readonly errors?: Errors
  /** Why what was just asked for was not done. */
  readonly problem?: string
}

/** One account: its document, its 備考, its release. P-20, P-22, 000 p.16, 20–22 */
export const AccountView = ({ c, account, entered, errors, problem }: AccountViewProps) => (
  <PortalPage
    c={c}
    title={account.loginId}
    above={[...ABOVE_APP_ACCOUNTS, { text: APP_ACCOUNTS, href: '/app-accounts' }]}
    failed={errors !== undefined || problem !== undefined}
  >
    {errors && <ErrorSummary form={noteForm} errors={errors} />}
    {problem && <NotificationBanner kind="warning" title={problem} arrived />}
    {!errors && !problem && c.query.has('updated') && (
      <NotificationBanner kind="success" title="データを更新しました。" arrived>
        {account.releaseAskedAt && !account.releasedAt && <p>{RELEASE_FOLLOWS}</p>}
      </NotificationBanner>
    )}
    <h1>{account.loginId}</h1>
    <DescriptionList items={factsOf(c, account)} />
    <h2>添付ファイル</h2>
    <p>
      PDFには、ログインIDと初期パスワードが書かれています。業務に関わらない人の目に触れないよう、大切に保管してください。
    </p>
    <ButtonLink href={`${addressOf(account)}/file`}>{fileName(account)}</ButtonLink>
    <h2>備考</h2>
    <Form action={addressOf(account)} formToken={c.formToken}>
      <Fields form={noteForm} entered={entered ?? { note: [account.note] }} errors={errors} />
      <Actions>
        <Button>保存</Button>
        {canBeReleased(account, c.now) && <ConfirmLink href={`${addressOf(account)}/release`}>解除申請</ConfirmLink>}
        <ButtonLink kind="quiet" href="/app-accounts">
          一覧に戻る
        </ButtonLink>
      </Actions>
    </Form>
  </PortalPage>
)

function factsOf({ user, now }: SignedInContext, account: AppAccount) {
  const { startsOn, endsOn, stoppedAt } = account
  return [
    { term: 'アカウントID', value: <code>{account.loginId}</code> },
    { term: 'ステータス', value: <AccountStateTag account={account} now={now} /> },
    { term: '施設名', value: user.institution.name },
    { term: '利用開始年月日', value: <DateInText value={startsOn} /> },
    { term: '利用終了年月日', value: endsOn ? <DateInText value={endsOn} /> : '－' },
    { term: '利用停止年月日', value: stoppedAt ? <DateInText value={dayOf(stoppedAt)} /> : '－' },
  ]
}
