import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NATIONAL, openBenchData, PASSWORD } from './eligibility/bench-data.ts'
import type { PagesToOpen } from './eligibility/load-pages.ts'
import { DJANGO_USER, startDjango } from './eligibility/start-django.ts'
import { findHospital, findTerminals, signInOnce } from './eligibility/terminals.ts'
import { describeMachine } from './machine.ts'
import { type Measured, measure, median, stop, untilReady } from './measure.ts'
import { signInToDjango } from './sign-in/flows.ts'
import { keepAliveClient } from './sign-in/keep-alive-client.ts'
import { familyTime, processorTime } from './sign-in/processor-time.ts'
import { NODE, startServer } from './sign-in/servers.ts'

/*
 * F2: the signed-in result page of 「アカウント検索」, 50 rows of a hospital with 5,000 accounts, among 3.1 million: requests
 * for each second of processor time of the web process (that of PostgreSQL beside it), and p50 and p99 at half that
 * load. In turns with the least such a page can cost, and with the list of Django admin over the same table. script/bench f2-account-search [ROUNDS] [SECONDS]
 */

const [ROUNDS = 3, SECONDS = 3] = process.argv.slice(2).map(Number)
const AT_ONCE = 8
const DATABASE_PORT = 21_970
const PORT = 21_880
const SITE = `http://127.0.0.1:${PORT + 2}`
const DJANGO_PORT = 21_899
const DJANGO = `http://127.0.0.1:${DJANGO_PORT}`
const BARE_PORT = 21_898
const BARE = `http://127.0.0.1:${BARE_PORT}`
/** Certificate, session, account, rows with their locks. */
const STATEMENTS = 4

interface Page {
  readonly name: string
  readonly file: string
  /** Milliseconds of processor time until now. */
  spent(): { readonly web: number; readonly database: number }
}

const folder = await mkdtemp(join(tmpdir(), 'f2-'))
await using data = await openBenchData(DATABASE_PORT, [NATIONAL])
const url = data.urls.get(NATIONAL) ?? ''
const database = await data.pid()
let server: ChildProcess | undefined
let bare: ChildProcess | undefined
let django: ChildProcess | undefined
try {
  server = startServer(url, PORT)
  await untilReady(server, `${SITE}/healthz`)
  django = await startDjango({ databaseUrl: url, port: DJANGO_PORT, password: PASSWORD })
  const pages = await ourPages(server.pid ?? 0)
  bare = await startBare(pages[0]?.file ?? '')
  pages.push(...(await barePages(bare.pid ?? 0)), ...(await djangoPages(django?.pid ?? 0)))
  console.log(`${describeMachine()}; ${NATIONAL} institutions; ${AT_ONCE} at a time, ${SECONDS} s each`)
  for (const { file } of pages) await measure('bench/eligibility/load-pages.ts', file, SECONDS, AT_ONCE)
  const rounds: Map<string, Round>[] = []
  for (let number = 0; number < ROUNDS; number += 1) rounds.push(await measureRound(pages))
  print(pages, rounds)
} finally {
  await stop(server)
  await stop(bare)
  await stop(django)
  await rm(folder, { recursive: true, force: true })
}

async function ourPages(pid: number): Promise<Page[]> {
  const [hospital] = await findTerminals(url)
  if (!hospital) throw new Error('no terminal')
  const headers = await signInOnce(SITE, hospital)
  const pages = {
    everybody: '/accounts',
    'page in the middle': '/accounts?after=u02500',
    'part of a reading': `/accounts?kana=${encodeURIComponent('さとう')}`,
    'role, name and state': `/accounts?role=general&name=${encodeURIComponent('花子')}&state=enabled`,
    'nobody is locked': '/accounts?lock=none',
  }
  const spent = () => {
    const { hashing, serving, database: db } = processorTime(pid, database)
    return { web: hashing + serving, database: db }
  }
  return Promise.all(
    Object.entries(pages).map(async ([name, path], index) => ({
      name,
      file: await keep(`ours-${index}`, { origin: SITE, expects: 'u0', requests: [{ path, headers }] }),
      spent,
    })),
  )
}

/** Sends the bytes of our first page. */
async function startBare(ours: string): Promise<ChildProcess> {
  const { requests }: PagesToOpen = JSON.parse(await readFile(ours, 'utf8'))
  const [{ path, headers } = { path: '', headers: {} }] = requests
  const { body } = await keepAliveClient(SITE, 1)(path, { headers: { ...headers } })
  const file = join(folder, 'page.html')
  await writeFile(file, body)
  const args = ['bench/eligibility/bare-server.ts', `${BARE_PORT}`, url, file, `${STATEMENTS}`]
  const child = spawn(process.execPath, [...NODE, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  await untilReady(child, `${BARE}/healthz`)
  return child
}

async function barePages(pid: number): Promise<Page[]> {
  const spent = () => {
    const { hashing, serving, database: db } = processorTime(pid, database)
    return { web: hashing + serving, database: db }
  }
  const file = await keep('bare', { origin: BARE, expects: 'u0', requests: [{ path: '/', headers: {} }] })
  return [{ name: `bare: ${STATEMENTS} × select 1, the same bytes`, file, spent }]
}

async function djangoPages(pid: number): Promise<Page[]> {
  if (!pid) return []
  const headers = await signInToDjango(DJANGO, DJANGO_USER, PASSWORD)
  const place = `environment__exact=production&institution_id__exact=${await findHospital(url)}`
  const pages = {
    'Django admin: everybody': `/admin/peer/account/?${place}`,
    'Django admin: part of a reading': `/admin/peer/account/?${place}&q=${encodeURIComponent('サトウ')}`,
  }
  const spent = () => ({ web: familyTime(pid), database: familyTime(database) })
  return Promise.all(
    Object.entries(pages).map(async ([name, path], index) => ({
      name,
      file: await keep(`django-${index}`, { origin: DJANGO, expects: 'u0', requests: [{ path, headers }] }),
      spent,
    })),
  )
}

async function keep(name: string, pages: object): Promise<string> {
  const file = join(folder, `${name}.json`)
  await writeFile(file, JSON.stringify(pages))
  return file
}

interface Round {
  readonly full: Measured
  readonly half: Measured
  /** Milliseconds of processor time for one page. */
  readonly web: number
  readonly database: number
}

/** One page after the other: what else the machine does falls on all alike. */
async function measureRound(pages: readonly Page[]): Promise<Map<string, Round>> {
  const round = new Map<string, Round>()
  for (const { name, file, spent } of pages) {
    const before = spent()
    const full = await measure('bench/eligibility/load-pages.ts', file, SECONDS, AT_ONCE)
    const after = spent()
    const half = await measure('bench/eligibility/load-pages.ts', file, SECONDS, 64, full.perSecond / 2)
    const [web, db] = [(after.web - before.web) / full.count, (after.database - before.database) / full.count]
    round.set(name, { full, half, web, database: db })
  }
  return round
}

function print(pages: readonly Page[], rounds: readonly Map<string, Round>[]): void {
  console.log(
    '| | a second and core | with PostgreSQL | ms web | ms PostgreSQL | requests/s | p50 at half | p99 at half |',
  )
  console.log('|---|---|---|---|---|---|---|---|')
  for (const { name } of pages) {
    const of = (figure: (round: Round) => number) =>
      median(
        rounds
          .map((round) => round.get(name))
          .filter((round) => round !== undefined)
          .map(figure),
      )
    const [web, db] = [of((round) => round.web), of((round) => round.database)]
    const cells = [
      (1000 / web).toFixed(0),
      (1000 / (web + db)).toFixed(0),
      web.toFixed(2),
      db.toFixed(2),
      of(({ full }) => full.perSecond).toFixed(0),
      `${of(({ half }) => half.p50).toFixed(1)} ms`,
      `${of(({ half }) => half.p99).toFixed(1)} ms`,
    ]
    console.log(`| ${name} | ${cells.join(' | ')} |`)
  }
}
