import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { hash } from '@node-rs/argon2'
import type { Administrator } from '#domain/account-administration/administrator.ts'
import { ensureAuditPartitions } from '#domain/audit/ensure-audit-partitions.ts'
import { acceptBulkUpload } from '#domain/bulk-registration/accept-bulk-upload.ts'
import { BULK_COLUMNS } from '#domain/bulk-registration/bulk-columns.ts'
import { draftBulkUpload, keyOf } from '#domain/bulk-registration/draft-bulk-upload.ts'
import { findBulkUpload } from '#domain/bulk-registration/find-bulk-uploads.ts'
import { registerInBulk } from '#domain/bulk-registration/register-in-bulk.ts'
import { generateLoad } from '#domain/load/generate-load.ts'
import { readConfig } from '#platform/config/read-config.ts'
import { startEmbeddedPostgres } from '#platform/database/embedded/start-embedded-postgres.ts'
import { migrate } from '#platform/database/migrate.ts'
import { ARGON2ID } from '#platform/password-hash/password-hasher.ts'
import { serveSite } from '#platform/site/serve-site.ts'
import { transact } from '#platform/work.ts'
import { openEnvironment } from '#processes/environment.ts'
import { eligibility } from '#sites/eligibility/site.ts'
import { Visitor } from '#test/support/visitor.ts'
import { loadAssets } from '#ui/assets/assets.ts'
import { describeMachine } from './machine.ts'

/*
 * F3: bulk registration of so many rows, from the job to its end, beside bare hashing of as many passwords with the same
 * settings, half of them before and half after it; the growth of the process's memory (resident, against the most while
 * it only hashed); and how long a sign-in takes while nothing happens and while rows are registered in the same process.
 * Goals: ≤ 1.15; < 50 MB; ≤ 2 ×. script/bench f3-bulk-registration [ROWS] [ROWS WITH SIGN-INS]
 */

const [ROWS = 10_000, BESIDE = 1_500] = process.argv.slice(2).map(Number)
const IDLE_SIGN_INS = 40
const PASSWORD = 'Madoguchi#2026'

const dataDir = await mkdtemp(join(tmpdir(), 'bench-bulk-'))
await using server = await startEmbeddedPostgres({ dataDir })
const key = Buffer.alloc(32, 1).toString('base64')
const config = readConfig({ LOG_LEVEL: 'error', SEALING_KEYS: `bench:${key}`, MAC_KEY: key })
const env = {
  ...openEnvironment(config, server.url),
  assets: loadAssets(),
  accountEnvironment: 'production' as const,
  practiceDoor: false,
}
await migrate(env.database.pool)
await env.queue.install()
await ensureAuditPartitions(env.db, await env.clock.now())

const actor = { kind: 'command', id: 'bench', via: 'bench' } as const
const passwordHash = await hash(PASSWORD, ARGON2ID)
await transact(env, actor, (work) =>
  generateLoad(work, { seed: 'f3', from: 0, count: 1, passwordHash, accountsEach: 5 }),
)
const { userId, ...account } = await env.db
  .selectFrom('accounts')
  .select(['institution_id as institution', 'id', 'user_id as userId'])
  .where('role', '=', 'administrator')
  .where('environment', '=', 'production')
  .executeTakeFirstOrThrow()
const by: Administrator = { ...account, environment: 'production', role: 'administrator' }
await env.db
  .updateTable('accounts')
  .set({ password_hash: passwordHash, password_changed_at: await env.clock.now(), initial_password: null })
  .where('id', '=', by.id)
  .execute()

/** Waits in the same lane of the same queue, and keeps nothing. Returns seconds. */
async function hashBare(count: number): Promise<number> {
  const began = performance.now()
  for (let left = count; left > 0; left -= 50)
    await Promise.all(Array.from({ length: Math.min(50, left) }, () => env.passwords.hash(PASSWORD, 'batch')))
  return (performance.now() - began) / 1000
}

async function registerRows(count: number, prefix: string): Promise<number> {
  const header = Object.values(BULK_COLUMNS).join(',')
  const rows = Array.from({ length: count }, (_, n) =>
    ['一般利用者', `${prefix}${n}`, `見本　花子${n}`, 'ミホン　ハナコ', '2026/12/01', ''].join(','),
  )
  const chosen = { fileName: 'bulk.csv', file: Buffer.from([header, ...rows].join('\r\n')) }
  const upload = await transact(env, actor, (work) => draftBulkUpload(work, by, chosen))
  await transact(env, actor, (work) => acceptBulkUpload(work, { by, upload }))
  const began = performance.now()
  await registerInBulk(env, keyOf(by, upload), { number: 1, isLast: false }, { rowsAtMost: count })
  const seconds = (performance.now() - began) / 1000
  const found = await findBulkUpload(env.db, by, upload)
  if (found?.registered !== count) throw new Error(`${found?.state}: ${found?.registered} of ${count} registered`)
  return seconds
}

/** The most that was resident while `doing` went on, in bytes. */
async function mostResident<Result>(doing: () => Promise<Result>): Promise<{ result: Result; most: number }> {
  let most = process.memoryUsage.rss()
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 50)
  const result = await doing().finally(() => clearInterval(timer))
  return { result, most }
}

const site = serveSite({ ...eligibility, door: async () => ({ institution: by.institution }) }, env)

async function signIn(): Promise<number> {
  const visitor = new Visitor(site, env.origins.eligibility ?? '')
  const began = performance.now()
  await (await visitor.open('/sign-in')).press('ログイン', { ユーザID: userId, パスワード: PASSWORD })
  const milliseconds = performance.now() - began
  if (visitor.address !== '/menu') throw new Error(`signed in to ${visitor.address} ${visitor.heading}`)
  return milliseconds
}

async function signInsWhile(goesOn: (count: number) => boolean): Promise<number[]> {
  const taken: number[] = []
  while (goesOn(taken.length)) {
    taken.push(await signIn())
    await new Promise((next) => setTimeout(next, 100))
  }
  return taken
}

const median = (figures: number[]) => figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? Number.NaN

console.log(`${describeMachine()}; load ${loadavg()[0]?.toFixed(1)}; ${ROWS} rows`)
await hashBare(50)
await registerRows(20, 'w')
await signInsWhile((count) => count < 5)

const before = await mostResident(() => hashBare(ROWS / 2))
const bulk = await mostResident(() => registerRows(ROWS, 'm'))
const after = await hashBare(ROWS / 2)
const bare = before.result + after
const grown = (bulk.most - before.most) / 2 ** 20
console.log(`bare hashing ${bare.toFixed(1)} s (${before.result.toFixed(1)} before, ${after.toFixed(1)} after)`)
console.log(`bulk registration ${bulk.result.toFixed(1)} s, memory ${grown.toFixed(0)} MB more than while hashing`)

const idle = median(await signInsWhile((count) => count < IDLE_SIGN_INS))
let registering = true
const beside = registerRows(BESIDE, 'n').finally(() => {
  registering = false
})
const meanwhile = await signInsWhile(() => registering)
await beside
console.log(
  `sign-in p50 ${idle.toFixed(0)} ms idle, ${median(meanwhile).toFixed(0)} ms meanwhile (${meanwhile.length})`,
)
console.log(
  `F3 bulk registration: ${(bulk.result / bare).toFixed(2)} of bare hashing (goal ≤ 1.15), ${grown.toFixed(0)} MB (goal < 50), ` +
    `sign-in ${(median(meanwhile) / idle).toFixed(2)} × (goal ≤ 2)`,
)
await env.close()
await server.stop()
await rm(dataDir, { recursive: true, force: true })
