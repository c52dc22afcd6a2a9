import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { openBody } from '#domain/mails/mail-body.ts'
import type { Actor } from '#platform/actor.ts'
import { TOKYO } from '#platform/clock/clock.ts'
import { readConfig } from '#platform/config/read-config.ts'
import { serveSite } from '#platform/site/serve-site.ts'
import type { Site } from '#platform/site/site.ts'
import { transact, type Work } from '#platform/work.ts'
import { type Environment, openEnvironment } from '#processes/environment.ts'
import type { Assets } from '#ui/assets/assets.ts'
import { createTestDatabase } from './database.ts'
import { testAssets } from './test-assets.ts'
import { Visitor } from './visitor.ts'

export type WorldEnvironment = Environment & { readonly assets: Assets }

/** A whole installation for one test file: a database of its own, the real environment, a clock that stands still. */
export interface World extends AsyncDisposable {
  readonly env: WorldEnvironment
  readonly db: Kysely<DB>
  readonly clock: TestClock
  /** One unit of work, by a guest unless said otherwise. */
  transact<Result>(operation: (work: Work) => Promise<Result>, actor?: Partial<Actor>): Promise<Result>
  /** A new person at a new browser (without JavaScript) on this site; parts of its environment may be replaced. */
  visit<User>(site: Site<User, never> | Site<User, WorldEnvironment>, instead?: Partial<WorldEnvironment>): Visitor
  /** Every mail queued to this address, oldest first. */
  mailsTo(address: string): Promise<QueuedMail[]>
}

export interface TestClock {
  now(): Promise<Temporal.Instant>
  set(at: string): void
  advance(by: Temporal.DurationLike): void
}

export interface QueuedMail {
  readonly kind: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** A Friday morning in Tokyo, where every world begins. */
export const BEGINNING = '2026-11-20T09:00:00+09:00'

const TEST_SETTINGS = {
  MODE: 'practice',
  LOG_LEVEL: 'error',
  SEALING_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
  MAC_KEY: Buffer.alloc(32, 9).toString('base64'),
}

export async function openWorld(): Promise<World> {
  const database = await createTestDatabase()
  const clock = testClock()
  const opened = openEnvironment(readConfig(TEST_SETTINGS), database.url)
  const env: WorldEnvironment = { ...opened, clock, assets: testAssets() }
  return {
    env,
    clock,
    db: env.db,
    transact: (operation, actor) => transact(env, { kind: 'guest', via: 'test', ...actor }, operation),
    visit: (site, instead) =>
      new Visitor(
        serveSite(site as Site<unknown, WorldEnvironment>, { ...env, ...instead }),
        env.origins[site.slug] ?? '',
      ),
    mailsTo: (address) => mailsTo(env, address),
    async [Symbol.asyncDispose]() {
      await opened.close()
      await database.drop()
    },
  }
}

async function mailsTo({ db, secrets }: WorldEnvironment, address: string): Promise<QueuedMail[]> {
  const rows = await db
    .selectFrom('mails')
    .select(['id', 'kind', 'subject', 'body'])
    .where('recipient', '=', address)
    .orderBy('queued_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, body, ...mail }) => ({ ...mail, ...openBody(secrets, id, body) }))
}

function testClock(): TestClock {
  let now = Temporal.Instant.from(BEGINNING)
  return {
    now: async () => now,
    set(at) {
      now = Temporal.Instant.from(at)
    },
    advance(by) {
      now = now.toZonedDateTimeISO(TOKYO).add(by).toInstant()
    },
  }
}
