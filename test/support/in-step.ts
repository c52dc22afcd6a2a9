import type { PasswordHasher } from '#platform/password-hash/password-hasher.ts'

/**
 * A hasher that gives nobody a hash before `callers` have asked for one: whatever they check before they hash, all of
 * them have checked it before the first goes on.
 */
export function inStep(passwords: PasswordHasher, callers: number): PasswordHasher {
  const { promise: allAsked, resolve } = Promise.withResolvers<void>()
  let asked = 0
  return {
    ...passwords,
    async hash(password, lane) {
      asked += 1
      if (asked === callers) resolve()
      await allAsked
      return passwords.hash(password, lane)
    },
  }
}
