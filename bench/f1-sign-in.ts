import { type ChildProcess, execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { startEmbeddedPostgres } from '#platform/database/embedded/start-embedded-postgres.ts'
import { describeMachine } from './machine.ts'
import { type ProcessorTime, processorTime } from './sign-in/processor-time.ts'
import { seedUsers } from './sign-in/seed-users.ts'
import { NODE, startPeer, startServer } from './sign-in/servers.ts'

/* F1: complete sign-ins per second ÷ bare argon2id verifications per second, and beside better-auth. Goal: ≥ 0.90. */

const [ROUNDS = 5, SECONDS = 8] = process.argv.slice(2).map(Number)
const CONCURRENCY = 8
const USERS = 400
const PEER_USERS = 40
const PASSWORD = 'Madoguchi2026'
const PORT = 41_840
const PEER_PORT = 41_860
const DATABASE_PORT = 41_870
interface Pids {
  readonly server: number
  readonly database: number
}

interface Measured {
  readonly count?: number
  readonly perSecond: number
  readonly p50?: number
  readonly p99?: number
}

async function measure(...args: (string | number)[]): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, [...NODE, ...args.map(String)])
  return JSON.parse(stdout)
}

const bare = () => measure('bench/sign-in/bare-argon2.ts', SECONDS, CONCURRENCY)
const load = (flow: string, port: number, users: number) =>
  measure('bench/sign-in/load.ts', flow, `http://127.0.0.1:${port}`, SECONDS, CONCURRENCY, users, PASSWORD)

async function untilReady(child: ChildProcess, port: number): Promise<void> {
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/sign-in`).then(
      (answer) => answer.ok,
      () => false,
    )
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error('the server did not start')
    await new Promise((next) => setTimeout(next, 50))
  }
}

interface Round {
  readonly bare: Measured
  readonly ours: Measured
  readonly theirs: Measured
  /** Of one sign-in. */
  readonly spent: ProcessorTime
}

async function measureOurs(pids: Pids): Promise<Pick<Round, 'ours' | 'spent'>> {
  const before = processorTime(pids.server, pids.database)
  const ours = await load('portal', PORT, USERS)
  const after = processorTime(pids.server, pids.database)
  const each = (part: keyof ProcessorTime) => (after[part] - before[part]) / (ours.count ?? 1)
  return { ours, spent: { hashing: each('hashing'), serving: each('serving'), database: each('database') } }
}

/** One after the other, many times: what else the machine does meanwhile hits all three alike. */
async function measureRounds(pids: Pids): Promise<Round[]> {
  await load('portal', PORT, USERS)
  await load('better-auth', PEER_PORT, PEER_USERS)
  console.log('round  argon2id/s  sign-ins/s     p50 ms     p99 ms  better-auth/s   ÷ argon2id  ÷ better-auth')
  const rounds: Round[] = []
  for (let number = 1; number <= ROUNDS; number++) {
    const round = {
      bare: await bare(),
      ...(await measureOurs(pids)),
      theirs: await load('better-auth', PEER_PORT, PEER_USERS),
    }
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
    show(theirs.perSecond, 15),
    show(ours.perSecond / raw.perSecond, 13, 2),
    show(ours.perSecond / theirs.perSecond, 15, 2),
  ].join('')

const median = (figures: number[]) => figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? Number.NaN

async function stop(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

async function serverVersion(url: string): Promise<string> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query('create database better_auth')
  const { rows } = await client.query('show server_version')
  await client.end()
  return rows[0].server_version
}

const dataDir = await mkdtemp(join(tmpdir(), 'f1-'))
const database = await startEmbeddedPostgres({ dataDir, port: DATABASE_PORT })
let server: ChildProcess | undefined
let peer: ChildProcess | undefined
try {
  const version = await serverVersion(database.url)
  console.log(`${describeMachine()}, PostgreSQL ${version}; ${CONCURRENCY} at a time, ${SECONDS} s each`)
  server = startServer(database.url, PORT)
  await untilReady(server, PORT)
  await seedUsers(database.url, USERS, PASSWORD)
  const peerUrl = Object.assign(new URL(database.url), { pathname: '/better_auth' }).href
  peer = await startPeer({ databaseUrl: peerUrl, port: PEER_PORT, users: PEER_USERS, password: PASSWORD })
  const rounds = await measureRounds({ server: server.pid ?? 0, database: (await database.pid()) ?? 0 })
  const ratio = median(rounds.map((round) => round.ours.perSecond / round.bare.perSecond))
  const toPeer = median(rounds.map((round) => round.ours.perSecond / round.theirs.perSecond))
  const part = (name: keyof ProcessorTime) => median(rounds.map(({ spent }) => spent[name])).toFixed(1)
  console.log(
    `processor time of a sign-in: ${part('hashing')} ms hashing, ${part('serving')} ms server, ${part('database')} ms database`,
  )
  console.log(
    `F1 sign-in: ${ratio.toFixed(2)} of bare argon2id (goal ≥ 0.90), ${toPeer.toFixed(2)} × better-auth; medians`,
  )
} finally {
  await stop(server)
  await stop(peer)
  await database.stop()
  await rm(dataDir, { recursive: true, force: true })
}
