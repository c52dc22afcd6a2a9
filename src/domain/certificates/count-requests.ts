import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

/** 「現在の申請件数（発行済みを含む）」: without those that were cancelled or rejected. C-02, 003 p.35 */
export async function countRequests(db: Kysely<DB>, institution: string): Promise<number> {
  const { count } = await db
    .selectFrom('certificate_requests')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('institution_id', '=', institution)
    .where('cancelled_at', 'is', null)
    .where('rejected_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
