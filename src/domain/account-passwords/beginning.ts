import { beginningOf, type PasswordPolicy } from '#platform/password-policy/password-policy.ts'
import type { Mac } from '#platform/secrets/secrets.ts'
import type { PasswordOwner } from './password-owner.ts'

/**
 * How a password begins, as it is then hashed: keyed by a secret outside the database and bound to its owner, for a
 * bare hash of five characters is guessed in seconds. Were the key stolen too, argon2id stands before each guess.
 */
export const keyedBeginning = (
  mac: Mac,
  policy: PasswordPolicy,
  { institution, site, subject }: PasswordOwner,
  password: string,
): string =>
  mac('password-beginning', [institution, site, subject, beginningOf(policy, password)].join('\0')).toString(
    'base64url',
  )
