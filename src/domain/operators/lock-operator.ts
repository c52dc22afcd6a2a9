import type { Work } from '#platform/work.ts'

/** Until the end of the unit of work nobody else counts, or opens, what an operator may have a number of. */
export async function lockOperator({ db }: Work, operator: string): Promise<void> {
  await db.selectFrom('operators').select('id').where('id', '=', operator).forNoKeyUpdate().execute()
}
