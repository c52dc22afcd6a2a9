import type { LookedAfter } from '#domain/account-administration/find-looked-after.ts'
import { Confirmation } from '#ui/confirmation.tsx'
import type { Description } from '#ui/description-list.tsx'
import { KeptEntries, keptEntries } from '#ui/kept-entries.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import type { AccountContext } from '../page.ts'
import { ABOVE_ACCOUNT, addressOf, LOCKS, STATES } from './account-words.ts'

interface ConfirmUpdateProps {
  readonly c: AccountContext
  readonly account: LookedAfter
  readonly differences: readonly Description[]
  readonly unlock: boolean
}

const TITLE = 'アカウントを更新します。よろしいですか？'

/** The question before an account is updated: old → new. 004 p.32 */
export const ConfirmUpdate = ({ c, account, differences, unlock }: ConfirmUpdateProps) => {
  const here = addressOf(account)
  const disables = differences.some(({ value }) => value === STATES.disabled)
  return (
    <EligibilityPage c={c} title={TITLE} above={[...ABOVE_ACCOUNT, { text: account.userId, href: here }]}>
      <Confirmation
        title={TITLE}
        values={[
          { term: 'ユーザID', value: <code>{account.userId}</code> },
          ...differences,
          ...(unlock ? [{ term: 'アカウントロック', value: LOCKS.none, before: LOCKS.locked }] : []),
        ]}
        happens={disables ? ['無効にすると、すぐに使えなくなります。ログイン中のときは、その場で終了します。'] : []}
        action={here}
        formToken={c.formToken}
        sends={{ confirmed: 'yes' }}
        cancel={{ href: `${here}?${new URLSearchParams(keptEntries(c.entries))}` }}
      >
        <KeptEntries entries={c.entries} />
      </Confirmation>
    </EligibilityPage>
  )
}
