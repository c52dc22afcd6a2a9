import type { Work } from '#platform/work.ts'

/** House-keeping: an initial password that ran out is not kept. Returns how many went. P-15 */
export async function forgetInitialPasswords({ db, now }: Work): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('accounts')
    .set({ initial_password: null })
    .where('initial_password', 'is not', null)
    .where('initial_password_until', '<=', now)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
