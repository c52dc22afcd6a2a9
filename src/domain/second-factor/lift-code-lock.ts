import type { Work } from '#platform/work.ts'
import type { FactorOwner } from './factor-owner.ts'

/** Codes are taken again, and wrong ones before are forgotten. */
export async function liftCodeLock({ db }: Work, { site, subject }: FactorOwner): Promise<void> {
  await db
    .updateTable('second_factors')
    .set({ failures: 0, locked_until: null })
    .where('site', '=', site)
    .where('subject', '=', subject)
    .execute()
}
