import { dayOf } from '#platform/clock/clock.ts'

/** W… for devices with マイナ資格確認アプリ, WA… for receipt computers (レセコン連携). 000 p.15 */
export const APP_ACCOUNT_KINDS = { terminal: 'マイナ資格確認アプリ', linkage: 'レセコン連携' } as const

export type AppAccountKind = keyof typeof APP_ACCOUNT_KINDS

export interface AppAccountKey {
  readonly institution: string
  readonly id: string
}

/** 「ステータス」 of an account. P-20, P-22 */
export const APP_ACCOUNT_STATES = {
  'not-yet': '利用不可（開始前）',
  usable: '利用可',
  leaving: '利用可（解除予定）',
  stopped: '利用停止',
  ended: '利用終了',
} as const

export type AppAccountState = keyof typeof APP_ACCOUNT_STATES

export interface AppAccountTimes {
  readonly startsOn: Temporal.PlainDate
  readonly endsOn: Temporal.PlainDate | null
  readonly releaseAskedAt: Temporal.Instant | null
  readonly releasedAt: Temporal.Instant | null
  readonly stoppedAt: Temporal.Instant | null
}

/** How an account stands at an instant. It signs in while `usable` or `leaving`. L-10 */
export function stateOf(account: AppAccountTimes, now: Temporal.Instant): AppAccountState {
  const today = dayOf(now)
  const isOver = account.endsOn !== null && Temporal.PlainDate.compare(account.endsOn, today) < 0
  if (account.releasedAt !== null || isOver) return 'ended'
  if (account.stoppedAt !== null) return 'stopped'
  if (Temporal.PlainDate.compare(today, account.startsOn) < 0) return 'not-yet'
  return account.releaseAskedAt === null && account.endsOn === null ? 'usable' : 'leaving'
}

export const isUsable = (state: AppAccountState): boolean => state === 'usable' || state === 'leaving'
