import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { ListProblem, ListProblemKind } from './list-problem.ts'

const ROWS_AT_ONCE = 1_000

export interface ListProblemCount {
  readonly kind: ListProblemKind
  readonly count: number
  readonly firstLine: number
}

/** How many problems of each kind an import has, and where the first of them is. */
export async function countListProblems(
  { db }: { readonly db: Kysely<DB> },
  importId: string,
): Promise<ListProblemCount[]> {
  const { rows } = await sql<ListProblemCount>`
    select kind, count(*), min(line) as "firstLine" from institution_list_problems
    where import_id = ${importId} group by kind order by kind`.execute(db)
  return rows
}

/** Every problem of an import by line, from `firstLine` on, however many, in bounded memory. */
export async function* findListProblems(
  { db }: { readonly db: Kysely<DB> },
  importId: string,
  firstLine = 0,
): AsyncGenerator<ListProblem> {
  let after: { line: number; kind: string } | undefined
  do {
    const from = after ?? { line: firstLine, kind: '' }
    const rows = await db
      .selectFrom('institution_list_problems')
      .select(['line', 'kind', 'value', 'other_line'])
      .where('import_id', '=', importId)
      .where((on) => on(on.refTuple('line', 'kind'), '>', on.tuple(from.line, from.kind)))
      .orderBy('line')
      .orderBy('kind')
      .limit(ROWS_AT_ONCE)
      .execute()
    for (const { other_line: otherLine, kind, ...row } of rows)
      yield { ...row, kind: kind as ListProblemKind, otherLine: otherLine ?? undefined }
    after = rows.at(-1)
  } while (after)
}
