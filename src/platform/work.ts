import type { Kysely, Transaction } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Actor } from './actor.ts'
import type { Clock } from './clock/clock.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Letterhead } from './letterhead.ts'
import type { Random } from './random.ts'
import type { Secrets } from './secrets/secrets.ts'

/** A unit of work: one transaction, one instant, one actor. Everything an operation may touch comes with it. */
export interface Work {
  readonly db: Transaction<DB>
  readonly now: Temporal.Instant
  readonly actor: Actor
  readonly random: Random
  readonly secrets: Secrets
  readonly jobs: Jobs
  /** Who we are in mails and letters, and where links lead. */
  readonly letterhead: Letterhead
  /** Runs once, as the last statement before the commit: for locks that must be held briefly. */
  beforeCommit(key: string, last: (work: Work) => Promise<void>): void
}

/** What a process has that units of work are made from. */
export interface WorkEnvironment {
  readonly db: Kysely<DB>
  readonly clock: Clock
  readonly random: Random
  readonly secrets: Secrets
  readonly jobs: Jobs
  readonly letterhead: Letterhead
}

/**
 * Carries out `operation` in one transaction. Returning commits, throwing rolls everything back; so what a user
 * can cause is returned as a refusal, and only bugs and broken infrastructure are thrown.
 */
export async function transact<Result>(
  env: WorkEnvironment,
  actor: Actor,
  operation: (work: Work) => Promise<Result>,
): Promise<Result> {
  const now = await env.clock.now()
  return env.db.transaction().execute(async (db) => {
    const closing = new Map<string, (work: Work) => Promise<void>>()
    const work: Work = {
      db,
      now,
      actor,
      random: env.random,
      secrets: env.secrets,
      jobs: env.jobs,
      letterhead: env.letterhead,
      beforeCommit: (key, last) => void closing.set(key, last),
    }
    const result = await operation(work)
    for (const last of closing.values()) await last(work)
    return result
  })
}
