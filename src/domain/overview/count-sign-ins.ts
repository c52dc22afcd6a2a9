import { sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import { transact, type Work, type WorkEnvironment } from '#platform/work.ts'
import { hourOf } from './period.ts'
import { resultOfOutcome, SIGN_IN } from './sign-in-result.ts'

declare module '#platform/jobs/jobs.ts' {
  interface JobData {
    'count-sign-ins': Record<string, never>
  }
}

/** No unit of work that signs somebody in is under way for longer: what an hour has is there when it is counted. */
const SETTLED_AFTER = Temporal.Duration.from({ minutes: 5 })
/** As far back as the overview looks, and a week. */
export const FIGURES_KEPT = Temporal.Duration.from({ hours: 24 * 91 })
/** Counted in one unit of work. */
const AT_ONCE = Temporal.Duration.from({ hours: 24 })

const WORKER: Actor = { kind: 'system', id: 'count-sign-ins', via: 'worker' }

/** Counts the hours that have passed since it was last done. Done twice, it counts the same. Returns the hours. B-11 */
export async function countSignIns(env: WorkEnvironment): Promise<number> {
  let counted = 0
  for (;;) {
    const hours = await transact(env, WORKER, countStretch)
    if (hours === 0) return counted
    counted += hours
  }
}

/** Counts up to a day. A clock that was put back begins again where it stands. */
async function countStretch({ db, now }: Work): Promise<number> {
  const { counted_until } = await db
    .selectFrom('sign_in_counting')
    .select('counted_until')
    .forUpdate()
    .executeTakeFirstOrThrow()
  const settled = hourOf(now.subtract(SETTLED_AFTER))
  const oldest = hourOf(now.subtract(FIGURES_KEPT))
  const from = later(earlier(counted_until ?? oldest, settled), oldest)
  const until = earlier(from.add(AT_ONCE), settled)
  await db.deleteFrom('sign_in_hours').where('hour', '>=', from).execute()
  await sql`
    insert into sign_in_hours (hour, via, result, count)
    select date_trunc('hour', at), via, ${resultOfOutcome}, count(*) from audit_entries
    where action = ${sql.lit(SIGN_IN)} and at >= ${from} and at < ${until} group by 1, 2, 3`.execute(db)
  await db.updateTable('sign_in_counting').set({ counted_until: until }).execute()
  return until.since(from).total('hours')
}

const earlier = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) < 0 ? one : other
const later = (one: Temporal.Instant, other: Temporal.Instant) => (earlier(one, other) === one ? other : one)
