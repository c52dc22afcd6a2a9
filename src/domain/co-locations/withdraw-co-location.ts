import type { Work } from '#platform/work.ts'

/** 併設申告取消: nothing is declared from now on; what was stays on record. P-23 */
export async function withdrawCoLocation({ db, now }: Work, institution: string): Promise<void> {
  await db
    .updateTable('co_locations')
    .set({ withdrawn_at: now })
    .where('institution_id', '=', institution)
    .where('withdrawn_at', 'is', null)
    .execute()
}
