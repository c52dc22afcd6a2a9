import { randomCharacters } from '#platform/random.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import type { Work } from '#platform/work.ts'
import type { FactorOwner } from './factor-owner.ts'
import { RECOVERY_ALPHABET, RECOVERY_CODE_CHARACTERS, RECOVERY_CODES } from './recovery-code.ts'

/** New recovery codes in the place of all older ones. Shown once: only their hashes are kept, for nobody guesses them. */
export async function makeRecoveryCodes(work: Work, { site, subject }: FactorOwner): Promise<string[]> {
  const make = () => randomCharacters(work.random, RECOVERY_ALPHABET, RECOVERY_CODE_CHARACTERS)
  const codes = Array.from({ length: RECOVERY_CODES }, make)
  await work.db.deleteFrom('recovery_codes').where('site', '=', site).where('subject', '=', subject).execute()
  await work.db
    .insertInto('recovery_codes')
    .values(codes.map((code) => ({ site, subject, code_hash: tokenHash(code) })))
    .execute()
  return codes
}
