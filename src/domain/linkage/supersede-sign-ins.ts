import type { AppAccountKey } from '#domain/app-accounts/app-account.ts'
import type { Work } from '#platform/work.ts'

/** What was begun before belongs to a key that is worth nothing any more: its forms are refused, and say why. */
export async function supersedeSignIns({ db, now }: Work, { institution, id }: AppAccountKey): Promise<void> {
  await db
    .updateTable('linkage_sign_ins')
    .set({ superseded_at: now })
    .where('institution_id', '=', institution)
    .where('account_id', '=', id)
    .where('superseded_at', 'is', null)
    .execute()
}
