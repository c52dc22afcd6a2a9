import type { Work } from '#platform/work.ts'
import type { AppAccountKey } from './app-account.ts'

/** 「利用可（解除予定）」 from now on. False when that was asked for before, or the account has ended. P-22 */
export async function askRelease({ db, now }: Work, { institution, id }: AppAccountKey): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('app_accounts')
    .set({ release_asked_at: now })
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .where('release_asked_at', 'is', null)
    .where('released_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Withdrawn or rejected: 「利用可」 again. */
export async function takeReleaseBack({ db }: Work, { institution, id }: AppAccountKey): Promise<void> {
  await db
    .updateTable('app_accounts')
    .set({ release_asked_at: null })
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .where('released_at', 'is', null)
    .execute()
}
