import type { LookedAfter } from '#domain/account-administration/find-looked-after.ts'
import { mayDo } from '#domain/accounts/delegation.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import type { AccountContext } from '../page.ts'
import { AccountActions } from './account-actions.tsx'
import { factsOf } from './account-facts.tsx'
import { accountForm } from './account-fields.ts'
import { ABOVE_ACCOUNT, ADMINISTRATION } from './account-words.ts'
import { valuesInWords } from './differences-of.ts'
import { UpdateForm } from './update-form.tsx'

/** What is said of what was just tried. */
export interface Told {
  readonly entered?: Entered | undefined
  readonly errors?: Errors
  /** Somebody else updated what was on the screen. */
  readonly overtaken?: boolean
  readonly same?: boolean
}

export interface AccountViewProps extends Told {
  readonly c: AccountContext
  readonly account: LookedAfter
  /** 機関コード */
  readonly code: string
  /** 「ロック中」 until then. */
  readonly lockedUntil: Temporal.Instant | undefined
}

/** 「アカウント管理」 of one account; who may only initialise its password sees the rest. 004 p.48 */
export const AccountView = (props: AccountViewProps) => {
  const { c, account, errors = {} } = props
  return (
    <EligibilityPage c={c} title={ADMINISTRATION} above={ABOVE_ACCOUNT} failed={Object.keys(errors).length > 0}>
      <Banner {...props} />
      <h1>{ADMINISTRATION}</h1>
      <ErrorSummary form={accountForm(dayOf(c.now))} errors={errors} />
      <DescriptionList items={factsOf(props)} />
      {mayDo(c.user.role, 'update', account.role) ? <UpdateForm {...props} /> : <AccountActions {...props} />}
    </EligibilityPage>
  )
}

const Banner = ({ c, account, errors, overtaken, same }: AccountViewProps) => {
  if (overtaken)
    return (
      <NotificationBanner kind="warning" title="開いているあいだに、ほかの人がこのアカウントを更新しました" arrived>
        <p>
          まだ更新していません。入力した内容は下に残っています。いまの内容を確かめて、よければもう一度「更新」を押してください。
        </p>
        <DescriptionList items={valuesInWords(account)} />
      </NotificationBanner>
    )
  if (same)
    return <NotificationBanner kind="info" title="いまの内容と同じです。変えるところを入力してください" arrived />
  return c.query.has('updated') && !errors ? (
    <NotificationBanner kind="success" title="アカウントを更新しました" arrived />
  ) : null
}
