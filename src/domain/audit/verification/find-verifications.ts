import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Finding } from '../finding.ts'

export interface Verification {
  readonly id: string
  readonly askedAt: Temporal.Instant
  /** Nobody: from the command line. */
  readonly askedBy: string | null
  readonly finishedAt: Temporal.Instant | null
  readonly entries: number | null
  readonly retired: number | null
  readonly findings: readonly Finding[] | null
  readonly anchor: string | null
}

/** The last verifications, newest first. */
export async function findVerifications(db: Kysely<DB>, { most }: { most: number }): Promise<readonly Verification[]> {
  const rows = await db
    .selectFrom('audit_verifications as v')
    .leftJoin('operators as o', 'o.id', 'v.asked_by')
    .select(['v.id', 'v.asked_at as askedAt', 'o.name as askedBy', 'v.finished_at as finishedAt', 'v.entries'])
    .select(['v.retired', 'v.findings', 'v.anchor'])
    .orderBy('v.asked_at', 'desc')
    .orderBy('v.id', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, findings: row.findings as readonly Finding[] | null }))
}
