import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { LIST_PROBLEMS } from './list-problem.ts'

const KINDS_LEFT_OUT = Object.entries(LIST_PROBLEMS).flatMap(([kind, { leftOut }]) => (leftOut ? [kind] : []))

/** Counts what was read, reported and compared, once, when all of it stands. */
export async function countImport({ db }: Work, id: string, read: number): Promise<void> {
  await sql`
    with problems as (
      select count(distinct line) filter (where kind = any(${KINDS_LEFT_OUT}::text[])) as left_out,
        count(*) filter (where kind <> all(${KINDS_LEFT_OUT}::text[])) as warnings
      from institution_list_problems where import_id = ${id}
    ), staged as (
      select count(*) as all_rows, count(*) filter (where fee_schedule is null) as undecided,
        count(*) filter (where outside_jis) as outside_jis
      from staged_rows
    ), changes as (
      select count(*) filter (where kind = 'new') as new, count(*) filter (where kind = 'changed') as changed,
        count(*) filter (where kind = 'gone') as gone
      from institution_list_changes where import_id = ${id}
    )
    update institution_list_imports set rows_read = ${read}, rows_left_out = left_out, warnings = problems.warnings,
      undecided = staged.undecided, outside_jis = staged.outside_jis, new_rows = new, changed_rows = changed,
      gone_rows = gone, unchanged_rows = all_rows - new - changed
    from problems, staged, changes where id = ${id}`.execute(db)
}
