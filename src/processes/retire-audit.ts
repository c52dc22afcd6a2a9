import { retireOldMonths } from '#domain/audit/retirement/retire-old-months.ts'
import type { Actor } from '#platform/actor.ts'
import { Hopeless } from '#platform/jobs/jobs.ts'
import type { Environment } from './environment.ts'

const WORKER: Actor = { kind: 'system', id: 'retire-audit', via: 'worker' }

/** Monthly: what is older than AUDIT_KEEP_MONTHS leaves. Without the setting nothing ever does. B-10 */
export async function retireAudit(env: Environment): Promise<void> {
  const { AUDIT_KEEP_MONTHS: keep } = env.config
  if (keep === undefined) return
  const outcome = await retireOldMonths(env, WORKER, keep)
  if (outcome.done) return env.log.info({ months: outcome.value.months.map(String) }, 'audit retired')
  if (outcome.because === 'broken') throw new Hopeless('the audit is broken: nothing is removed from it')
  throw new Error('somebody reads the audit for long: tried again later')
}
