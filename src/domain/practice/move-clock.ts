import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { stepAt } from '#domain/second-factor/totp.ts'
import { TOKYO } from '#platform/clock/clock.ts'
import { practiceClock, setClock } from '#platform/clock/practice-clock.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'

/** Forward or back by a duration, to an instant, or back to the real time. */
export type ClockMove =
  | { readonly advance: Temporal.Duration }
  | { readonly at: Temporal.Instant }
  | { readonly reset: true }

/** Dates and certificates of every site stay in this range. */
export const CLOCK_FIRST = Temporal.Instant.from('2020-01-01T00:00:00+09:00')
export const CLOCK_LAST = Temporal.Instant.from('2099-12-31T23:59:59+09:00')

/** Moves the practice clock of the whole installation. Returns what it shows now. */
export async function moveClock(db: Kysely<DB>, move: ClockMove): Promise<Outcome<Temporal.Instant, 'out-of-range'>> {
  const clock = practiceClock(db)
  const before = await clock.now()
  if ('reset' in move) {
    await setClock(db)
  } else {
    const at = 'at' in move ? move.at : shifted(await clock.now(), move.advance)
    if (!at || !isInRange(at)) return refused('out-of-range')
    await setClock(db, at)
  }
  const after = await clock.now()
  if (Temporal.Instant.compare(after, before) < 0) await forgetFuture(db, after)
  return done(after)
}

/** What was counted or spent in a future that is gone would hold people off until it comes again. */
async function forgetFuture(db: Kysely<DB>, now: Temporal.Instant): Promise<void> {
  await db.deleteFrom('rate_limits').execute()
  await db.deleteFrom('sign_in_attempts').execute()
  await db.updateTable('second_factors').set({ failures: 0, locked_until: null }).execute()
  const step = stepAt(now)
  await db
    .updateTable('second_factors')
    .set({ last_step: step - 1 })
    .where('last_step', '>', step)
    .execute()
}

/** Months and years are those of Tokyo's calendar; nothing when it does not reach as far. */
function shifted(now: Temporal.Instant, by: Temporal.Duration): Temporal.Instant | undefined {
  try {
    return now.toZonedDateTimeISO(TOKYO).add(by).toInstant()
  } catch {
    return undefined
  }
}

const isInRange = (instant: Temporal.Instant): boolean =>
  Temporal.Instant.compare(instant, CLOCK_FIRST) >= 0 && Temporal.Instant.compare(instant, CLOCK_LAST) <= 0
