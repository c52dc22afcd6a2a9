import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeMachine } from './machine.ts'
import { type Measured, measure, median, stop, untilReady } from './measure.ts'
import { CONTENDERS, type Contenders } from './sign-in/contenders.ts'
import { type ProcessorTime, processorTime } from './sign-in/processor-time.ts'
import { startServer } from './sign-in/servers.ts'

/*
 * F1: complete sign-ins per second ÷ bare argon2id verifications per second, and beside a peer: better-auth for the
 * portal, Django admin for the eligibility site. Goal: ≥ 0.90. script/bench f1-sign-in [portal|eligibility] [ROUNDS] [SECONDS]
 */

const [site = 'portal', ROUNDS = 5, SECONDS = 8] = process.argv.slice(2)
const CONCURRENCY = 8
const PORT = 21_840

interface Pids {
  readonly server: number
  readonly database: number
}

const bare = () => measure('bench/sign-in/bare-argon2.ts', SECONDS, CONCURRENCY)
const load = (flow: string, origin: string, file: string) =>
  measure('bench/sign-in/load.ts', flow, origin, SECONDS, CONCURRENCY, file)

interface Round {
  readonly bare: Measured
  readonly ours: Measured
  readonly theirs: Measured | undefined
  /** Of one sign-in. */
  readonly spent: ProcessorTime
}

interface Course {
  readonly pids: Pids
  ours(): Promise<Measured>
  theirs(): Promise<Measured | undefined>
}

async function measureOurs({ pids, ours }: Course): Promise<Pick<Round, 'ours' | 'spent'>> {
  const before = processorTime(pids.server, pids.database)
  const measured = await ours()
  const after = processorTime(pids.server, pids.database)
  const each = (part: keyof ProcessorTime) => (after[part] - before[part]) / measured.count
  return {
    ours: measured,
    spent: { hashing: each('hashing'), serving: each('serving'), database: each('database') },
  }
}

/** One after the other, many times: what else the machine does meanwhile hits all three alike. */
async function measureRounds(course: Course, peer: string): Promise<Round[]> {
  await course.ours()
  await course.theirs()
  console.log(`round  argon2id/s  sign-ins/s     p50 ms     p99 ms  ${peer}/s   ÷ argon2id  ÷ ${peer}`)
  const rounds: Round[] = []
  for (let number = 1; number <= Number(ROUNDS); number++) {
    const round = { bare: await bare(), ...(await measureOurs(course)), theirs: await course.theirs() }
    rounds.push(round)
    console.log(lineOf(number, round))
  }
  return rounds
}

const show = (figure: number | undefined, width: number, digits = 1) => (figure?.toFixed(digits) ?? '–').padStart(width)

const lineOf = (number: number, { bare: raw, ours, theirs }: Round) =>
  [
    show(number, 5, 0),
    show(raw.perSecond, 12),
    show(ours.perSecond, 12),
    show(ours.p50, 11, 0),
    show(ours.p99, 11, 0),
    show(theirs?.perSecond, 15),
    show(ours.perSecond / raw.perSecond, 13, 2),
    show(theirs && ours.perSecond / theirs.perSecond, 15, 2),
  ].join('')

function printMedians(rounds: readonly Round[], peer: string): void {
  const ratio = median(rounds.map((round) => round.ours.perSecond / round.bare.perSecond))
  const toPeer = median(rounds.map(({ ours, theirs }) => (theirs ? ours.perSecond / theirs.perSecond : Number.NaN)))
  const part = (name: keyof ProcessorTime) => median(rounds.map(({ spent }) => spent[name])).toFixed(1)
  console.log(
    `processor time of a sign-in: ${part('hashing')} ms hashing, ${part('serving')} ms server, ${part('database')} ms database`,
  )
  console.log(
    `F1 sign-in (${site}): ${ratio.toFixed(2)} of bare argon2id (goal ≥ 0.90), ${toPeer.toFixed(2)} × ${peer}; medians`,
  )
}

const contenders: Contenders | undefined = CONTENDERS[site as keyof typeof CONTENDERS]
if (!contenders) throw new Error(`no site ${site}: portal or eligibility`)
const folder = await mkdtemp(join(tmpdir(), 'f1-'))
const file = async (name: string, terminals: readonly object[]) => {
  await writeFile(join(folder, name), JSON.stringify(terminals))
  return join(folder, name)
}
const database = await contenders.openDatabase(folder)
let server: ChildProcess | undefined
let peer: ChildProcess | undefined
try {
  console.log(`${describeMachine()}; ${CONCURRENCY} at a time, ${SECONDS} s each`)
  server = startServer(database.url, PORT)
  const origin = `http://127.0.0.1:${PORT + contenders.portOffset}`
  await untilReady(server, `${origin}/healthz`)
  const ours = await file('ours.json', await contenders.terminals(database.url))
  peer = await contenders.startPeer(database.url)
  const theirs = await file('theirs.json', contenders.peerTerminals)
  const { flow, peerFlow, peerOrigin } = contenders
  const rounds = await measureRounds(
    {
      pids: { server: server.pid ?? 0, database: await database.pid() },
      ours: () => load(flow, origin, ours),
      theirs: async () => (peer ? await load(peerFlow, peerOrigin, theirs) : undefined),
    },
    peerFlow,
  )
  printMedians(rounds, peerFlow)
} finally {
  await stop(server)
  await stop(peer)
  await database.stop()
  await rm(folder, { recursive: true, force: true })
}
