import type { Actor } from '#platform/actor.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { transact, type WorkEnvironment } from '#platform/work.ts'
import { verifyAudit } from '../verify-audit.ts'
import { findOldMonths } from './find-old-months.ts'
import { retireMonth } from './retire-month.ts'

declare module '#platform/jobs/jobs.ts' {
  interface JobData {
    'retire-audit': Record<string, never>
  }
}

export interface Retired {
  readonly months: readonly Temporal.PlainYearMonth[]
  readonly entries: number
}

const LOCK_NOT_AVAILABLE = '55P03'

/**
 * Retires every month that is older than `keep` months, each in a unit of work of its own. What is broken is kept:
 * removing it would remove the evidence. Refusals: `broken`; `busy`: somebody reads the audit for long, such as a
 * verification or a backup. B-10
 */
export async function retireOldMonths(
  env: WorkEnvironment,
  actor: Actor,
  keep: number,
): Promise<Outcome<Retired, 'broken' | 'busy'>> {
  const months = await findOldMonths(env.db, await env.clock.now(), keep)
  if (months.length === 0) return done({ months, entries: 0 })
  if ((await verifyAudit(env.db, env.secrets)).findings.length > 0) return refused('broken')
  let entries = 0
  try {
    for (const month of months) entries += await transact(env, actor, (work) => retireMonth(work, month))
  } catch (error) {
    if ((error as { code?: string }).code === LOCK_NOT_AVAILABLE) return refused('busy')
    throw error
  }
  return done({ months, entries })
}
