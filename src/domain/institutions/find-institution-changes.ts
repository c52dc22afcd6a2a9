import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { type Differences, MASTER_DATA } from './master-data-differences.ts'

export interface InstitutionChange {
  readonly version: number
  readonly changedAt: Temporal.Instant
  /** The operator's name. */
  readonly by: string
  readonly reason: string
  readonly differences: Differences
}

/** Edits of the master data after this version, newest first. B-04 */
export async function findInstitutionChanges(
  db: Kysely<DB>,
  institution: string,
  { after = 0, most }: { readonly after?: number; readonly most: number },
): Promise<readonly InstitutionChange[]> {
  const rows = await db
    .selectFrom('institution_changes as c')
    .innerJoin('operators as o', 'o.id', 'c.operator_id')
    .select(['c.version', 'c.changed_at as changedAt', 'o.name as by', 'c.reason', 'c.changes'])
    .where('c.institution_id', '=', institution)
    .where('c.version', '>', after)
    .orderBy('c.version', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ changes, ...row }) => ({ ...row, differences: inOrder(changes as unknown as Differences) }))
}

/** jsonb keeps no order. */
const inOrder = (kept: Differences): Differences => {
  const names = Object.keys(MASTER_DATA) as (keyof typeof MASTER_DATA)[]
  return Object.fromEntries(names.filter((name) => kept[name]).map((name) => [name, kept[name]]))
}
