import { z } from 'zod'
import { type ClockMove, moveClock } from '#domain/practice/move-clock.ts'
import { sendNoticesOfToday } from '#domain/practice/send-notices-of-today.ts'
import { systemClock } from '#platform/clock/clock.ts'
import { practiceClock } from '#platform/clock/practice-clock.ts'
import type { DeskContext } from '../page.ts'
import { apiPage, Unanswerable } from './api-page.ts'
import { inTokyo } from './in-tokyo.ts'

const duration = z.string().transform((text, check) => {
  try {
    return Temporal.Duration.from(text)
  } catch {
    check.addIssue('an ISO 8601 duration such as P30D or PT1H')
    return z.NEVER
  }
})

const instant = z.string().transform((text, check) => {
  try {
    return Temporal.Instant.from(text)
  } catch {
    check.addIssue('a date-time with its offset such as 2026-12-01T09:00:00+09:00')
    return z.NEVER
  }
})

const MOVE = z.union(
  [z.strictObject({ advance: duration }), z.strictObject({ at: instant }), z.strictObject({ reset: z.literal(true) })],
  'one of {"advance":"P30D"}, {"at":"2026-12-01T09:00:00+09:00"}, {"reset":true}',
)

/** The practice clock: reads it, moves it. */
export const clockApi = apiPage({
  path: '/api/clock',
  get: (c) => shown(c),
  async post(c, body) {
    const move = MOVE.safeParse(body)
    if (!move.success) throw new Unanswerable(z.prettifyError(move.error))
    const outcome = await moveClock(c.env.db, move.data satisfies ClockMove)
    if (!outcome.done) throw new Unanswerable('the clock stays between 2020-01-01 and 2099-12-31')
    await sendNoticesOfToday(c.env)
    return shown(c)
  },
})

/** By the clock in the database, which a test's own clock need not follow. */
async function shown({ env }: DeskContext) {
  const [now, real] = await Promise.all([practiceClock(env.db).now(), systemClock.now()])
  return { now: inTokyo(now), real: inTokyo(real), offsetSeconds: Math.round(now.since(real).total('seconds')) }
}
