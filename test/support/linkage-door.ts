import type { PasswordGiven } from '#domain/linkage/begin-sign-in.ts'
import type { LinkageDoor } from '#domain/linkage/linkage-door.ts'
import type { TestAppAccount } from './app-accounts.ts'
import type { World } from './world.ts'

export interface TestLinkageDoor extends LinkageDoor {
  /** How many passwords were looked at. */
  readonly checked: number
  attempt(account: TestAppAccount): PasswordGiven
}

let networks = 0

/** The door of the linkage site at the hour it is now, without the page around it. Each is in a network of its own. */
export async function openLinkageDoor(world: World): Promise<TestLinkageDoor> {
  const { env } = world
  const address = `192.0.2.${++networks}`
  let checked = 0
  return {
    env: {
      ...env,
      passwords: {
        ...env.passwords,
        verify: (...given) => {
          checked += 1
          return env.passwords.verify(...given)
        },
      },
    },
    now: await world.clock.now(),
    transact: (operation) => world.transact(operation),
    get checked() {
      return checked
    },
    attempt: ({ code, loginId, password }) => ({ institutionCode: code, loginId, password, address }),
  }
}
