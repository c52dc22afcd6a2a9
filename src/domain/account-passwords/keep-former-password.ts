import type { PasswordPolicy } from '#platform/password-policy/password-policy.ts'
import type { Work } from '#platform/work.ts'
import type { PasswordOwner } from './password-owner.ts'

export interface FormerPassword {
  readonly passwordHash: string
  /** argon2id of `keyedBeginning`; none when the password was replaced without being typed once more. */
  readonly beginningHash?: string
}

/** Keeps a password that was in force until now, for comparison; older ones than the policy compares with go. */
export async function keepFormerPassword(
  { db, now }: Work,
  { reuse }: PasswordPolicy,
  { institution, site, subject }: PasswordOwner,
  { passwordHash, beginningHash }: FormerPassword,
): Promise<void> {
  await db
    .insertInto('former_passwords')
    .values({
      institution_id: institution,
      site,
      subject,
      replaced_at: now,
      password_hash: passwordHash,
      beginning_hash: beginningHash ?? null,
    })
    .execute()
  await db
    .deleteFrom('former_passwords')
    .where('institution_id', '=', institution)
    .where('site', '=', site)
    .where('subject', '=', subject)
    .where('number', 'not in', (newest) =>
      newest
        .selectFrom('former_passwords')
        .select('number')
        .where('institution_id', '=', institution)
        .where('site', '=', site)
        .where('subject', '=', subject)
        .orderBy('number', 'desc')
        .limit(reuse.generations - 1),
    )
    .execute()
}
