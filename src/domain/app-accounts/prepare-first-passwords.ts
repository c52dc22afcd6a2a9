import { newInitialPassword } from '#domain/accounts/initial-password.ts'
import type { PasswordHasher } from '#platform/password-hash/password-hasher.ts'
import type { Random } from '#platform/random.ts'
import type { NewPassword } from './issue-app-accounts.ts'

interface Means {
  readonly passwords: PasswordHasher
  readonly random: Random
}

/** Initial passwords with their hashes, made before the transaction that issues the accounts. */
export const prepareFirstPasswords = ({ passwords, random }: Means, count: number): Promise<readonly NewPassword[]> =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const password = newInitialPassword(random)
      return { password, passwordHash: await passwords.hash(password, 'batch') }
    }),
  )
