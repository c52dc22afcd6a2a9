import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { ACTIONS } from './actions.ts'

export interface InstitutionEntry {
  readonly at: Temporal.Instant
  /** As people read it. */
  readonly action: string
  readonly outcome: string
  readonly actorKind: string
  /** The operator's name, where it was one. */
  readonly operator: string | null
  readonly subject: string | null
}

/** What the audit says of an institution, newest first. B-10 */
export async function findInstitutionEntries(
  db: Kysely<DB>,
  institution: string,
  { most }: { readonly most: number },
): Promise<readonly InstitutionEntry[]> {
  const rows = await db
    .selectFrom('audit_entries as e')
    .leftJoin('operators as o', (join) =>
      join.on('e.actor_kind', '=', 'operator').on((on) => on(on.cast('o.id', 'text'), '=', on.ref('e.actor_id'))),
    )
    .select(['e.at', 'e.action', 'e.outcome', 'e.actor_kind as actorKind', 'o.name as operator', 'e.subject'])
    .where('e.institution_id', '=', institution)
    .orderBy('e.at', 'desc')
    .limit(most)
    .execute()
  const names: Readonly<Record<string, string>> = ACTIONS
  return rows.map((row) => ({ ...row, action: names[row.action] ?? row.action }))
}
