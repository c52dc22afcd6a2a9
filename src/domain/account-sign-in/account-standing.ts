import { isSystemRole, type Role, type SystemRole } from '#domain/accounts/role.ts'
import { dayOf } from '#platform/clock/clock.ts'

/** What an account comes to at its door; of a machine's account: its role, for it never signs in to pages. E-03 */
export type AccountStanding = 'usable' | 'deleted' | 'disabled' | SystemRole | 'not-yet' | 'ended' | 'password-expired'

/** Nobody signs in, and why. */
export type UnusableStanding = Exclude<AccountStanding, 'usable'>

export interface StandingColumns {
  readonly role: Role
  readonly deletedAt: Temporal.Instant | null
  readonly disabledAt: Temporal.Instant | null
  /** 利用開始年月日 and 利用終了年月日, both inclusive. */
  readonly startsOn: Temporal.PlainDate | null
  readonly endsOn: Temporal.PlainDate | null
  readonly passwordChangedAt: Temporal.Instant | null
  /** The end of an initial password's life, 30 or 60 days after it was made. 004 p.22 */
  readonly initialPasswordUntil: Temporal.Instant | null
}

/** How an account stands at this instant. E-02, 004 p.18–22 */
export function standingOf(account: StandingColumns, now: Temporal.Instant): AccountStanding {
  const { role, startsOn, endsOn, passwordChangedAt, initialPasswordUntil } = account
  if (account.deletedAt) return 'deleted'
  if (account.disabledAt) return 'disabled'
  if (isSystemRole(role)) return role
  const today = dayOf(now)
  if (startsOn && Temporal.PlainDate.compare(today, startsOn) < 0) return 'not-yet'
  if (endsOn && Temporal.PlainDate.compare(today, endsOn) > 0) return 'ended'
  const expires = passwordChangedAt === null && initialPasswordUntil !== null
  return expires && Temporal.Instant.compare(initialPasswordUntil, now) <= 0 ? 'password-expired' : 'usable'
}
