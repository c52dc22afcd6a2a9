import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Actor } from '#platform/actor.ts'

/** What an import found and what it changes, in rows. */
export interface ImportCounts {
  readonly read: number
  /** Left out for an error, or because an earlier row has the same code. */
  readonly leftOut: number
  readonly warnings: number
  /** Without 点数表: neither the file nor the check digit says which. */
  readonly undecided: number
  /** Whose name has characters outside JIS X 0208. They are kept. */
  readonly outsideJis: number
  readonly new: number
  readonly changed: number
  readonly gone: number
  readonly unchanged: number
}

/** A list that was read and compared, and waits to be applied. */
export interface InstitutionListImport {
  readonly id: string
  readonly fileName: string
  readonly encoding: string
  readonly stagedAt: Temporal.Instant
  /** Kind and id of who did it: `operator:0198…`, `command:import-institutions`. */
  readonly stagedBy: string
  readonly appliedAt: Temporal.Instant | undefined
  readonly appliedBy: string | undefined
  readonly counts: ImportCounts
}

/** How an actor is written beside what they did. */
export const nameOf = (actor: Actor): string => [actor.kind, actor.id].filter(Boolean).join(':')

/** The import with this id. */
export async function findListImport(
  { db }: { readonly db: Kysely<DB> },
  id: string,
): Promise<InstitutionListImport | undefined> {
  const row = await db.selectFrom('institution_list_imports').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    fileName: row.file_name,
    encoding: row.encoding,
    stagedAt: row.staged_at,
    stagedBy: row.staged_by,
    appliedAt: row.applied_at ?? undefined,
    appliedBy: row.applied_by ?? undefined,
    counts: {
      read: row.rows_read,
      leftOut: row.rows_left_out,
      warnings: row.warnings,
      undecided: row.undecided,
      outsideJis: row.outside_jis,
      new: row.new_rows,
      changed: row.changed_rows,
      gone: row.gone_rows,
      unchanged: row.unchanged_rows,
    },
  }
}
