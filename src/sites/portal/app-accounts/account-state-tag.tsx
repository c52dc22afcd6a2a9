import { type AppAccountState, stateOf } from '#domain/app-accounts/app-account.ts'
import type { AppAccount } from '#domain/app-accounts/find-app-accounts.ts'
import { Tag, type TagKind } from '#ui/tag.tsx'
import { stateInWords } from './account-names.ts'

const KINDS: Record<AppAccountState, TagKind> = {
  'not-yet': 'waiting',
  usable: 'done',
  leaving: 'waiting',
  stopped: 'stopped',
  ended: 'neutral',
}

interface AccountStateTagProps {
  readonly account: AppAccount
  readonly now: Temporal.Instant
}

/** 「ステータス」 of an account. */
export const AccountStateTag = ({ account, now }: AccountStateTagProps) => (
  <Tag kind={KINDS[stateOf(account, now)]}>{stateInWords(account, now)}</Tag>
)
