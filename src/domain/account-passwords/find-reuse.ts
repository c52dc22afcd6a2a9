import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { PasswordHasher } from '#platform/password-hash/password-hasher.ts'
import { isCompared, isTooMuchLike, type PasswordPolicy } from '#platform/password-policy/password-policy.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'
import { keyedBeginning } from './beginning.ts'
import type { PasswordOwner } from './password-owner.ts'

/** Why a short password must not be taken again: it `was-used`, or it `begins-alike`. */
export type Reuse = 'was-used' | 'begins-alike'

export interface NewPassword {
  readonly password: string
  /** The password in force, which was typed and checked just now. */
  readonly current: string
}

/**
 * Compares a new password with the last ones of its owner, the one in force among them. Long ones are not compared.
 * Holds no transaction: every comparison takes as long as a sign-in. 001 p.12. @throws TooBusy
 */
export async function findReuse(
  env: { readonly db: Kysely<DB>; readonly secrets: Secrets; readonly passwords: PasswordHasher },
  policy: PasswordPolicy,
  owner: PasswordOwner,
  { password, current }: NewPassword,
): Promise<Reuse | undefined> {
  if (!isCompared(policy, password)) return undefined
  if (password === current) return 'was-used'
  const former = await findFormer(env.db, policy, owner)
  for (const { passwordHash } of former)
    if (await env.passwords.verify(passwordHash, password, 'people')) return 'was-used'
  if (isTooMuchLike(policy, password, current)) return 'begins-alike'
  const { mac, formerMacs } = env.secrets
  const beginnings = [mac, ...formerMacs].map((key) => keyedBeginning(key, policy, owner, password))
  for (const { beginningHash } of former)
    for (const beginning of beginningHash ? beginnings : [])
      if (await env.passwords.verify(beginningHash ?? undefined, beginning, 'people')) return 'begins-alike'
  return undefined
}

/** The one in force is the last generation, and is not among them. */
const findFormer = (db: Kysely<DB>, { reuse }: PasswordPolicy, { institution, site, subject }: PasswordOwner) =>
  db
    .selectFrom('former_passwords')
    .select(['password_hash as passwordHash', 'beginning_hash as beginningHash'])
    .where('institution_id', '=', institution)
    .where('site', '=', site)
    .where('subject', '=', subject)
    .orderBy('number', 'desc')
    .limit(reuse.generations - 1)
    .execute()
