import type { Actor } from '#platform/actor.ts'
import { newId } from '#platform/new-id.ts'
import { transact, type Work, type WorkEnvironment } from '#platform/work.ts'
import { findAnchors, takeAnchor } from '../anchor.ts'
import { record } from '../record.ts'
import { type AuditReport, verifyAudit } from '../verify-audit.ts'

const WORKER: Actor = { kind: 'system', id: 'verify-audit', via: 'worker' }

/** Carries out a verification that was asked for; one that is finished is not done again. */
export async function runVerification(env: WorkEnvironment, id: string): Promise<void> {
  const asked = await env.db
    .selectFrom('audit_verifications')
    .select('anchors')
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .executeTakeFirst()
  if (!asked) return
  const anchor = await takeAnchor(env.db)
  const report = await verifyAudit(env.db, env.secrets, { anchors: findAnchors(asked.anchors) })
  await transact(env, WORKER, async (work) => {
    await work.db
      .updateTable('audit_verifications')
      .set(resultOf(work, report, anchor))
      .where('id', '=', id)
      .where('finished_at', 'is', null)
      .execute()
    recordResult(work, report)
  })
}

/** Notes a verification that was made from the command line. */
export async function noteVerification(work: Work, report: AuditReport, anchor: string): Promise<void> {
  await work.db
    .insertInto('audit_verifications')
    .values({ id: newId(work), asked_at: work.now, ...resultOf(work, report, anchor) })
    .execute()
  recordResult(work, report)
}

const resultOf = ({ now }: Work, { entries, retired, findings }: AuditReport, anchor: string) => ({
  finished_at: now,
  entries,
  retired,
  findings: JSON.stringify(findings),
  anchor,
})

const recordResult = (work: Work, { entries, findings }: AuditReport) =>
  record(work, 'verify-audit', { outcome: findings.length === 0 ? 'done' : 'broken', detail: { entries } })
