import { newId } from '#platform/new-id.ts'
import type { Work } from '#platform/work.ts'
import { record } from '../record.ts'

declare module '#platform/jobs/jobs.ts' {
  interface JobData {
    'verify-audit': { readonly verification: string }
  }
}

/** Has the whole audit verified by a worker, and compared with anchors that were kept elsewhere. Returns its id. B-10 */
export async function askVerification(work: Work, anchors: string): Promise<string> {
  const id = newId(work)
  await work.db
    .insertInto('audit_verifications')
    .values({ id, asked_at: work.now, asked_by: work.actor.id ?? null, anchors })
    .execute()
  await work.jobs.send(work, 'verify-audit', { verification: id })
  record(work, 'ask-audit-verification', { subject: `audit-verification:${id}` })
  return id
}
