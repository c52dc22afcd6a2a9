import type { Work } from '#platform/work.ts'

/** Every browser may try again, and what failed before is forgotten. Browsers that are known stay known. */
export async function liftLocks({ db }: Pick<Work, 'db'>, accountKey: Buffer): Promise<void> {
  await db
    .updateTable('sign_in_attempts')
    .set({ failures: 0, locks: 0, locked_until: null })
    .where('account_key', '=', accountKey)
    .execute()
}
