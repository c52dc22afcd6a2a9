import { record } from '#domain/audit/record.ts'
import type { Work } from '#platform/work.ts'
import type { AppAccountKey } from './app-account.ts'

/** 「備考（利用者名、端末名等）」, in characters. Our choice. */
export const LONGEST_NOTE = 100

/** Writes the 備考 of an account. False when this institution has no such account. P-20 */
export async function noteAppAccount(work: Work, { institution, id }: AppAccountKey, note: string): Promise<boolean> {
  const { numUpdatedRows } = await work.db
    .updateTable('app_accounts')
    .set({ note })
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  record(work, 'note-app-account', { subject: `app-account:${id}`, institution })
  return true
}
