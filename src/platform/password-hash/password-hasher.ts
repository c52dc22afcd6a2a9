import { hash, verify } from '@node-rs/argon2'
import { twoLaneQueue } from './two-lane-queue.ts'

/** argon2id (2) with 19 MiB, 2 passes, 1 lane. OWASP Password Storage Cheat Sheet */
export const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** People wait in the first lane; batches take what it leaves free. */
export type Lane = 'people' | 'batch'

export interface PasswordHasher {
  /** @throws TooBusy when `people` already wait in their full lane */
  hash(password: string, lane: Lane): Promise<string>
  /** Takes as long without a hash (nobody has that name) as with one. @throws TooBusy */
  verify(passwordHash: string | undefined, password: string, lane: Lane): Promise<boolean>
  /** How many wait in each lane. */
  waiting(): Record<Lane, number>
}

export interface PasswordHasherOptions {
  /** Hashes at the same time: one a core. */
  readonly workers: number
  /** People waiting at most. */
  readonly queue: number
}

export function passwordHasher({ workers, queue }: PasswordHasherOptions): PasswordHasher {
  const lanes = twoLaneQueue(workers, queue)
  const nobody = hash('a password that nobody has', ARGON2ID)
  return {
    hash: (password, lane) => lanes.run(lane, () => hash(password, ARGON2ID)),
    async verify(passwordHash, password, lane) {
      const known = passwordHash ?? (await nobody)
      const agrees = await lanes.run(lane, () => verify(known, password))
      return agrees && passwordHash !== undefined
    },
    waiting: lanes.waiting,
  }
}
