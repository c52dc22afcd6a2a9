import type { WorkEnvironment } from '#platform/work.ts'
import { takeAnchor } from './anchor.ts'
import { ensureAuditPartitions } from './ensure-audit-partitions.ts'

declare module '#platform/jobs/jobs.ts' {
  interface JobData {
    'keep-audit': Record<string, never>
  }
}

/** Makes the partitions of the next months. @returns an anchor, to be kept outside the database: the log is */
export async function keepAudit({ db, clock }: Pick<WorkEnvironment, 'db' | 'clock'>): Promise<string> {
  await ensureAuditPartitions(db, await clock.now())
  return takeAnchor(db)
}
