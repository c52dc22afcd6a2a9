import { type Random, randomCharacters } from '#platform/random.ts'
import type { Work } from '#platform/work.ts'

/** Typed from paper: nothing that is taken for another. */
const CHARACTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A user ID of オンライン請求, eight characters by chance: the sources name no form. Our choice. */
export const newClaimsUserId = (random: Random): string => randomCharacters(random, CHARACTERS, 8)

export interface ClaimsUserId {
  readonly institution: string
  readonly application: string
  readonly userId: string
  /** argon2id, of the first password. */
  readonly passwordHash: string
}

/** Gives a user ID out for good. @throws when it was given before, which one in 10¹² is. P-18 */
export async function issueClaimsUserId({ db, now }: Work, issued: ClaimsUserId): Promise<void> {
  await db
    .insertInto('claims_user_ids')
    .values({
      user_id: issued.userId,
      institution_id: issued.institution,
      application_id: issued.application,
      password_hash: issued.passwordHash,
      issued_at: now,
    })
    .execute()
}
