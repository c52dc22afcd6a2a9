import type { PortalDoor, SignInAttempt } from '#domain/portal-users/sign-in.ts'
import { accountKey } from '#domain/sign-in/account-key.ts'
import type { World } from './world.ts'

export interface TestDoor extends PortalDoor {
  /** How many passwords were looked at. */
  readonly checked: number
  attempt(userId: string, password: string, more?: Partial<SignInAttempt>): SignInAttempt
  key(email: string): Buffer
}

/** The portal's door at the hour it is now, without the page around it. */
export async function openDoor(world: World): Promise<TestDoor> {
  const { env } = world
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
    attempt: (userId, password, more) => ({
      userId,
      password,
      device: undefined,
      userAgent: undefined,
      address: '192.0.2.1',
      sessionBefore: undefined,
      ...more,
    }),
    key: (email) => accountKey(env.secrets, 'portal', email),
  }
}
