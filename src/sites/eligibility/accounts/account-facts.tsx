import type { LookedAfter } from '#domain/account-administration/find-looked-after.ts'
import { standingOf } from '#domain/account-sign-in/account-standing.ts'
import { isSystemRole } from '#domain/accounts/role.ts'
import { Copyable } from '#ui/copyable.tsx'
import { DateInText } from '#ui/date.tsx'
import type { Description } from '#ui/description-list.tsx'
import { LockTag } from './account-tags.tsx'
import type { AccountViewProps } from './account-view.tsx'
import { roleInWords } from './account-words.ts'

/** What is known of an account and not typed. 004 p.48 */
export function factsOf({ c, account, code, lockedUntil }: AccountViewProps): readonly Description[] {
  return [
    { term: '機関コード', value: <code>{code}</code> },
    { term: '機関名', value: c.user.institutionName },
    { term: '権限区分', value: roleInWords(account) },
    { term: 'ユーザID', value: <Copyable label="ユーザID" value={account.userId} /> },
    { term: 'アカウントロック', value: <LockTag lockedUntil={lockedUntil} /> },
    {
      term: '最終ログイン',
      value: account.lastSignedInAt ? <DateInText value={account.lastSignedInAt} /> : '（まだありません）',
    },
    { term: 'パスワード', value: <PasswordState account={account} now={c.now} /> },
  ]
}

interface PasswordStateProps {
  readonly account: LookedAfter
  readonly now: Temporal.Instant
}

const PasswordState = ({ account, now }: PasswordStateProps) => {
  if (account.passwordChangedAt) return <>本人が変更済み</>
  if (isSystemRole(account.role)) return <>有効期限はありません</>
  if (!account.initialPasswordUntil) return <>－</>
  const values = { ...account, deletedAt: null, disabledAt: null, startsOn: null, endsOn: null }
  if (standingOf(values, now) === 'password-expired')
    return <>初期パスワードの有効期限が切れています。「パスワード初期化」をしてください。</>
  return (
    <>
      初期パスワードのまま（
      <DateInText value={account.initialPasswordUntil.subtract({ seconds: 1 })} />
      まで有効）
    </>
  )
}
