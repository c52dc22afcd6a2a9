import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { OPERATOR_SESSION } from '#domain/operators/operator-session.ts'
import { readConfig } from '#platform/config/read-config.ts'
import { startEmbeddedPostgres } from '#platform/database/embedded/start-embedded-postgres.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openSession } from '#platform/session/open-session.ts'
import { serveSite } from '#platform/site/serve-site.ts'
import { transact } from '#platform/work.ts'
import { openEnvironment } from '#processes/environment.ts'
import { page } from '#sites/backoffice/page.ts'
import { backoffice } from '#sites/backoffice/site.ts'
import { loadAssets } from '#ui/assets/assets.ts'
import { describeMachine } from './machine.ts'
import { fillQueue } from './queue/fill.ts'
import { deepPlace, naivePage, VIEWS } from './queue/pages.ts'

/*
 * script/bench queue: the reviewers' queue with 100,000 undecided applications (and as many decided), at the server:
 * from the request to the whole page. Goal: 50 ms. Beside it a page that only asks `select 1`, and the rows of a page
 * by offset, without the page around them.
 */

const ROUNDS = Number(process.argv[2] ?? 40)
const DEEP = 74_000

const dataDir = await mkdtemp(join(tmpdir(), 'bench-queue-'))
await using server = await startEmbeddedPostgres({ dataDir })
const KEY = Buffer.alloc(32, 1).toString('base64')
const config = readConfig({ LOG_LEVEL: 'error', SEALING_KEYS: `bench:${KEY}`, MAC_KEY: KEY })
const env = { ...openEnvironment(config, server.url), assets: loadAssets() }
await migrate(env.database.pool)
const operator = await fillQueue(env)
const session = await transact(env, { kind: 'operator', id: operator, via: 'backoffice' }, (work) =>
  openSession(work, { site: 'backoffice', subject: operator, policy: OPERATOR_SESSION }),
)

const barePage = page({
  path: '/bare',
  access: 'signed-in',
  async get(c) {
    await sql`select 1`.execute(c.env.db)
    return c.send('1', 'text/plain')
  },
})
const site = serveSite({ ...backoffice, pages: [...backoffice.pages, barePage] }, env)
const headers = { cookie: `__Host-backoffice-session=${session}` }
const open = async (path: string) => {
  const response = await site.request(new URL(path, env.origins.backoffice).href, { headers })
  if (response.status !== 200) throw new Error(`${path} answers ${response.status}`)
  await response.text()
}

const measured: Record<string, () => Promise<unknown>> = {
  'bare page, select 1': () => open('/bare'),
  ...Object.fromEntries(Object.entries(VIEWS).map(([name, query]) => [name, () => open(`/applications?${query}`)])),
}
const deep = await deepPlace(env, DEEP)
measured[`deep page, after ${DEEP}`] = () => open(`/applications?${deep}`)
measured[`rows alone, offset ${DEEP}`] = () => naivePage(env, DEEP)
measured['rows alone, offset 0'] = () => naivePage(env, 0)

const times = new Map(Object.keys(measured).map((name) => [name, [] as number[]]))
for (let round = 0; round < ROUNDS + 5; round += 1)
  for (const [name, run] of Object.entries(measured)) {
    const began = performance.now()
    await run()
    if (round >= 5) times.get(name)?.push(performance.now() - began)
  }

console.log(describeMachine())
for (const [name, all] of times) {
  const sorted = all.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1).padStart(7)
  console.log(`p50${at(0.5)} ms   p99${at(0.99)} ms   ${name}`)
}
await env.close()
await server.stop()
await rm(dataDir, { recursive: true, force: true })
