import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { ACCOUNT_SESSION } from '#domain/account-sign-in/account-session.ts'
import { ensureAuditPartitions } from '#domain/audit/ensure-audit-partitions.ts'
import { generateLoad } from '#domain/load/generate-load.ts'
import { readConfig } from '#platform/config/read-config.ts'
import { startEmbeddedPostgres } from '#platform/database/embedded/start-embedded-postgres.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openSession } from '#platform/session/open-session.ts'
import { serveSite } from '#platform/site/serve-site.ts'
import { transact } from '#platform/work.ts'
import { openEnvironment } from '#processes/environment.ts'
import { page } from '#sites/eligibility/page.ts'
import { eligibility } from '#sites/eligibility/site.ts'
import { loadAssets } from '#ui/assets/assets.ts'
import { describeMachine } from './machine.ts'

/*
 * F2: the signed-in result page of 「アカウント検索」, 50 rows, among 300,000 accounts of 300 institutions: requests a second
 * of one process, p50 and p99, from the request to the whole page. Beside it, in turns, a signed-in page that selects the
 * same 50 rows and sends them as JSON. script/bench f2-account-search [INSTITUTIONS] [EACH] [ROUNDS]
 */

const [INSTITUTIONS = 300, EACH = 1000, ROUNDS = 20] = process.argv.slice(2).map(Number)
const AT_ONCE = 8
const REQUESTS_A_ROUND = 40

const dataDir = await mkdtemp(join(tmpdir(), 'bench-accounts-'))
await using server = await startEmbeddedPostgres({ dataDir })
const KEY = Buffer.alloc(32, 1).toString('base64')
const config = readConfig({ LOG_LEVEL: 'error', SEALING_KEYS: `bench:${KEY}`, MAC_KEY: KEY })
const env = {
  ...openEnvironment(config, server.url),
  assets: loadAssets(),
  accountEnvironment: 'production' as const,
  practiceDoor: false,
}
await migrate(env.database.pool)
await ensureAuditPartitions(env.db, await env.clock.now())

const BATCH = 10
const actor = { kind: 'command', id: 'bench', via: 'bench' } as const
for (let from = 0; from < INSTITUTIONS; from += BATCH)
  await transact(env, actor, (work) =>
    generateLoad(work, { seed: 'f2', from, count: BATCH, passwordHash: 'nobody signs in by it', accountsEach: EACH }),
  )
await sql`vacuum analyze accounts`.execute(env.db)

const administrator = await env.db
  .selectFrom('accounts')
  .select(['institution_id as institution', 'id'])
  .where('role', '=', 'administrator')
  .orderBy('institution_id', 'desc')
  .limit(1)
  .executeTakeFirstOrThrow()
const { institution } = administrator
const session = await transact(env, actor, (work) =>
  openSession(work, { site: 'eligibility', subject: administrator.id, institution, policy: ACCOUNT_SESSION }),
)

const barePage = page({
  path: '/bare',
  access: 'signed-in',
  async get(c) {
    const rows = await c.env.db
      .selectFrom('accounts')
      .selectAll()
      .where('institution_id', '=', institution)
      .where('environment', '=', 'production')
      .orderBy('user_id')
      .limit(50)
      .execute()
    return c.send(JSON.stringify(rows.map(({ user_id, name }) => ({ user_id, name }))), 'application/json')
  },
})
const pages = [...eligibility.pages, barePage]
const site = serveSite({ ...eligibility, pages, door: async () => ({ institution }) }, env)
const headers = { cookie: `__Host-eligibility-session=${session}` }

const ADDRESSES = {
  'bare select of 50 rows': '/bare',
  everybody: '/accounts',
  'page in the middle': '/accounts?after=u00500',
  'part of a reading': `/accounts?kana=${encodeURIComponent('さとう')}`,
  'role, name and state': `/accounts?role=general&name=${encodeURIComponent('花子')}&state=enabled`,
  'nobody fits': '/accounts?user_id=zzz',
}
type Name = keyof typeof ADDRESSES
const NAMES = Object.keys(ADDRESSES) as Name[]
const times = Object.fromEntries(NAMES.map((name) => [name, [] as number[]])) as Record<Name, number[]>
const seconds = Object.fromEntries(NAMES.map((name) => [name, 0])) as Record<Name, number>
/** Of this process, without the database: what counts on a busy machine. */
const processorMs = Object.fromEntries(NAMES.map((name) => [name, 0])) as Record<Name, number>

async function open(name: Name): Promise<void> {
  const began = performance.now()
  const response = await site.request(new URL(ADDRESSES[name], env.origins.eligibility).href, { headers })
  await response.text()
  if (response.status !== 200) throw new Error(`${name} answers ${response.status}`)
  times[name].push(performance.now() - began)
}

/** Eight at once, until so many were answered. */
async function round(name: Name): Promise<void> {
  const [began, before] = [performance.now(), process.cpuUsage()]
  let left = REQUESTS_A_ROUND
  const one = async () => {
    while (left-- > 0) await open(name)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  seconds[name] += (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(before)
  processorMs[name] += (user + system) / 1000
}

for (const name of NAMES) await round(name)
for (const name of NAMES) {
  times[name] = []
  seconds[name] = 0
  processorMs[name] = 0
}
/** In turns: what else the machine does falls on all alike. */
for (let number = 0; number < ROUNDS; number++) for (const name of NAMES) await round(name)

const { rows: plan } = await sql<{ 'QUERY PLAN': string }>`explain analyze
  select id, user_id, name from accounts
  where institution_id = ${institution} and environment = 'production' and role = any(${['general', 'viewer']})
    and deleted_at is null and strpos(searched_kana, fold_for_search('さとう')) > 0 and user_id > 'u00500'
  order by user_id limit 51`.execute(env.db)

const quantile = (name: Name, part: number): number =>
  times[name].toSorted((a, b) => a - b)[Math.floor(times[name].length * part)] ?? 0
const rate = (name: Name) => times[name].length / seconds[name]
console.log(describeMachine())
console.log(`${INSTITUTIONS * EACH} accounts in ${INSTITUTIONS} institutions, ${AT_ONCE} at once`)
console.log('                           req/s    p50 ms    p99 ms    ÷ bare    CPU ms')
for (const name of NAMES) {
  const ratio = rate(name) / rate('bare select of 50 rows')
  const figures = [rate(name), quantile(name, 0.5), quantile(name, 0.99)].map((figure) =>
    figure.toFixed(1).padStart(10),
  )
  const processor = (processorMs[name] / times[name].length).toFixed(2).padStart(10)
  console.log(name.padEnd(24) + figures.join('') + ratio.toFixed(2).padStart(10) + processor)
}
console.log(plan.map((line) => line['QUERY PLAN']).join('\n'))

await env.close()
await server.stop()
await rm(dataDir, { recursive: true, force: true })
