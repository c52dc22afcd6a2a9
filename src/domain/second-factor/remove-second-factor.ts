import type { Work } from '#platform/work.ts'
import type { FactorOwner } from './factor-owner.ts'

/** The device is lost: secret, recovery codes and locks are gone, and the next sign-in enrols anew. */
export async function removeSecondFactor({ db }: Work, { site, subject }: FactorOwner): Promise<void> {
  await db.deleteFrom('second_factors').where('site', '=', site).where('subject', '=', subject).execute()
}
