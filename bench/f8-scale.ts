import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NATIONAL, openBenchData, SMALL } from './eligibility/bench-data.ts'
import { findTerminals, signInOnce } from './eligibility/terminals.ts'
import { describeMachine } from './machine.ts'
import { measure, median, stop, untilReady } from './measure.ts'
import { startServer } from './sign-in/servers.ts'

/*
 * F8: median time of a sign-in (F1) and of a search (F2) at the eligibility site with 310,000 institutions ÷ with 1,000:
 * two databases in one PostgreSQL, a server on each, in turns. Goal: ≤ 1.3. script/bench f8-scale [ROUNDS] [SECONDS]
 */

const [ROUNDS = 8, SECONDS = 3] = process.argv.slice(2).map(Number)
/** Few: it is the time of one that counts, not the queue. */
const AT_ONCE = 2
const SEARCHING = 40
const DATABASE_PORT = 21_970
const SIZES = [SMALL, NATIONAL] as const
const PORTS = { [SMALL]: 21_840, [NATIONAL]: 21_880 } as const

type Times = Record<'sign-in' | 'search', number>

const folder = await mkdtemp(join(tmpdir(), 'f8-'))
await using data = await openBenchData(DATABASE_PORT, SIZES)
const servers: ChildProcess[] = []
try {
  const courses = new Map<number, () => Promise<Times>>()
  for (const size of SIZES) courses.set(size, await prepare(size))
  console.log(`${describeMachine()}; ${AT_ONCE} at a time, ${SECONDS} s each`)
  for (const course of courses.values()) await course()
  const rounds: Map<number, Times>[] = []
  for (let number = 0; number < ROUNDS; number += 1) {
    const round = new Map<number, Times>()
    for (const [size, course] of courses) round.set(size, await course())
    rounds.push(round)
  }
  print(rounds)
} finally {
  for (const server of servers) await stop(server)
  await rm(folder, { recursive: true, force: true })
}

async function prepare(size: (typeof SIZES)[number]): Promise<() => Promise<Times>> {
  const url = data.urls.get(size) ?? ''
  const server = startServer(url, PORTS[size])
  servers.push(server)
  const origin = `http://127.0.0.1:${PORTS[size] + 2}`
  await untilReady(server, `${origin}/healthz`)
  const terminals = await findTerminals(url)
  const searching = terminals.slice(0, SEARCHING)
  const requests = await Promise.all(
    searching.map(async (terminal) => ({ path: '/accounts', headers: await signInOnce(origin, terminal) })),
  )
  const people = await keep(`people-${size}.json`, terminals.slice(SEARCHING))
  const pages = await keep(`pages-${size}.json`, { origin, expects: 'アカウント検索', requests })
  return async () => ({
    'sign-in': (await measure('bench/sign-in/load.ts', 'eligibility', origin, SECONDS, AT_ONCE, people)).p50,
    search: (await measure('bench/eligibility/load-pages.ts', pages, SECONDS, AT_ONCE)).p50,
  })
}

async function keep(name: string, content: object): Promise<string> {
  await writeFile(join(folder, name), JSON.stringify(content))
  return join(folder, name)
}

function print(rounds: readonly Map<number, Times>[]): void {
  console.log(`| | ${SIZES.map((size) => `${size.toLocaleString('en')} institutions`).join(' | ')} | ratio | goal |`)
  console.log('|---|---|---|---|---|')
  for (const kind of ['sign-in', 'search'] as const) {
    const times = SIZES.map((size) => rounds.map((round) => round.get(size)?.[kind] ?? Number.NaN))
    const [small = [], national = []] = times
    const ratio = median(national.map((time, round) => time / (small[round] ?? Number.NaN)))
    const medians = times.map((all) => `${median(all).toFixed(1)} ms`)
    console.log(`| median ${kind} | ${medians.join(' | ')} | ${ratio.toFixed(2)} | ≤ 1.3 |`)
  }
}
