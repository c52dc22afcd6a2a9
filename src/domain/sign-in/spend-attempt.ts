import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { prepared } from '#platform/database/prepared.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import { ATTEMPT_JUDGED_WITHIN, DEVICE_KNOWN_FOR, FAILURES_FORGOTTEN_AFTER } from './attempt-limits.ts'
import type { AttemptPolicy } from './attempt-policy.ts'

const SPEND = prepared('spend-attempt')

/** The row an attempt is counted in: the account's for strangers (empty device), or that of one known device. */
export interface AttemptRow {
  readonly accountKey: Buffer
  readonly device: Buffer
  readonly policy: AttemptPolicy
}

/** At whose door, by which browser. */
export interface AttemptSpent {
  readonly accountKey: Buffer
  readonly device: DeviceToken
  readonly policy: AttemptPolicy
  /** Where the account is, at sites whose accounts are looked at together. */
  readonly placeKey?: Buffer | undefined
}

/** The cookie of a browser that may be known; any browser may send any. */
export type DeviceToken = string | undefined

/**
 * Spends one attempt before the password is looked at, in one statement, so that parallel guesses are counted
 * exactly. Every attempt spent is to be judged: `failAttempt` or `giveBackAttempt`.
 * Refusals: `locked`; `busy`, when as many as are left are being checked right now.
 */
export async function spendAttempt(
  db: Kysely<DB>,
  now: Temporal.Instant,
  { accountKey, device: token, policy, placeKey }: AttemptSpent,
): Promise<Outcome<AttemptRow, 'locked' | 'busy'>> {
  const device = token ? tokenHash(token) : null
  const forgotten = now.subtract(policy.forgottenAfter ?? FAILURES_FORGOTTEN_AFTER)
  const { rows } = await sql<{ device: Buffer; spent: boolean; locked: boolean }>`
    ${SPEND} with door as (
      select coalesce((
        select token_hash from known_devices
        where account_key = ${accountKey} and token_hash = ${device}
          and used_at > ${now.subtract(DEVICE_KNOWN_FOR)}), '') as device
    ), spent as (
      insert into sign_in_attempts as row (account_key, device, pending, attempted_at, place_key)
      select ${accountKey}, device, 1, ${now}, ${placeKey ?? null}::bytea from door
      on conflict (account_key, device) do update set
        pending = case when row.attempted_at < ${now.subtract(ATTEMPT_JUDGED_WITHIN)} then 1 else row.pending + 1 end,
        failures = case when row.attempted_at < ${forgotten} then 0 else row.failures end,
        locks = case when row.attempted_at < ${forgotten} then 0 else row.locks end,
        locked_until = null,
        attempted_at = ${now},
        place_key = excluded.place_key
      where coalesce(row.locked_until <= ${now}, true)
        and (row.failures + row.pending < ${policy.inARow}
          or row.attempted_at < ${now.subtract(ATTEMPT_JUDGED_WITHIN)})
      returning 1
    )
    select device, exists (select from spent) as spent, exists (
      select from sign_in_attempts row
      where row.account_key = ${accountKey} and row.device = door.device and row.locked_until > ${now}) as locked
    from door`.execute(db)
  const [row] = rows
  if (row?.spent) return done({ accountKey, device: row.device, policy })
  return refused(row?.locked ? 'locked' : 'busy')
}
