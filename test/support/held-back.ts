import type { PasswordHasher } from '#platform/password-hash/password-hasher.ts'

/** A hasher that makes this many hashes and holds back the rest until it is told to go on. */
export function heldBack(passwords: PasswordHasher, free: number) {
  const { promise: goesOn, resolve: goOn } = Promise.withResolvers<void>()
  let asked = 0
  const held: PasswordHasher = {
    ...passwords,
    async hash(password, lane) {
      asked += 1
      if (asked > free) await goesOn
      return passwords.hash(password, lane)
    },
  }
  return { passwords: held, goOn }
}
