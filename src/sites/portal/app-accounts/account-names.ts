import { APP_ACCOUNT_STATES, type AppAccountState, stateOf } from '#domain/app-accounts/app-account.ts'
import type { AppAccount } from '#domain/app-accounts/find-app-accounts.ts'

/** Its name on cards and pages. 000 p.14 */
export const APP_ACCOUNTS = '資格確認アカウント管理'

/** Where it is written, and where it is read. 000 p.15 */
export const NOTE = '備考（利用者名、端末名等）'

export const ABOVE_APP_ACCOUNTS = [
  { text: 'トップ', href: '/' },
  { text: '各種申請一覧', href: '/applications' },
] as const

export const addressOf = ({ id }: Pick<AppAccount, 'id'>): string => `/app-accounts/${id}`

/** 「WA000001_skg_account.pdf」. 000 p.16 */
export const fileName = ({ loginId }: AppAccount): string => `${loginId}_skg_account.pdf`

/** 「ステータス」 */
export const stateInWords = (account: AppAccount, now: Temporal.Instant): string =>
  APP_ACCOUNT_STATES[stateOf(account, now)]

/** 「解除申請」 is there as long as it was not asked for and the account has not ended. P-22 */
export function canBeReleased(account: AppAccount, now: Temporal.Instant): boolean {
  const over: readonly AppAccountState[] = ['leaving', 'ended']
  return account.releaseAskedAt === null && !over.includes(stateOf(account, now))
}
