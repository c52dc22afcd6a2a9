import type { Work } from '#platform/work.ts'
import { type FactorOwner, sealedFor } from './factor-owner.ts'
import { TOTP_SECRET_BYTES, totpSecret } from './totp.ts'

/** Makes a secret that waits for its first code; what was in force stays so until then. */
export async function beginEnrolment(work: Work, owner: FactorOwner): Promise<void> {
  const { site, subject, institution = null } = owner
  const sealed = work.secrets.seal(totpSecret(work.random.bytes(TOTP_SECRET_BYTES)), sealedFor(owner))
  await work.db
    .insertInto('second_factors')
    .values({ site, subject, institution_id: institution, pending_secret: sealed })
    .onConflict((conflict) => conflict.columns(['site', 'subject']).doUpdateSet({ pending_secret: sealed }))
    .execute()
}
