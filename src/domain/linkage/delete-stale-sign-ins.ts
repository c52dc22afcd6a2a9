import type { Work } from '#platform/work.ts'

/** Sign-ins that stopped between password and code: they let nobody in any more, but say who came. */
export async function deleteStaleLinkageSignIns({ db, now }: Work): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('linkage_sign_ins').where('expires_at', '<=', now).executeTakeFirst()
  return Number(numDeletedRows)
}
