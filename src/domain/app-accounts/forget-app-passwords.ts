import type { Work } from '#platform/work.ts'

/** House-keeping: an initial password whose time has run out is not kept. Returns how many went. P-21 */
export async function forgetAppPasswords({ db, now }: Work): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('app_accounts')
    .set({ initial_password: null })
    .where('initial_password', 'is not', null)
    .where('initial_password_until', '<=', now)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
