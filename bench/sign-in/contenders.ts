import type { ChildProcess } from 'node:child_process'
import pg from 'pg'
import { startEmbeddedPostgres } from '#platform/database/embedded/start-embedded-postgres.ts'
import { NATIONAL, openBenchData, PASSWORD } from '../eligibility/bench-data.ts'
import { DJANGO_USER, startDjango } from '../eligibility/start-django.ts'
import { findTerminals } from '../eligibility/terminals.ts'
import type { Terminal } from './flows.ts'
import { seedUsers } from './seed-users.ts'
import { startPeer } from './servers.ts'

type Person = Omit<Terminal, 'jar'>

/** A site and the peer it is compared with, on one database. */
export interface Contenders {
  readonly flow: string
  readonly portOffset: number
  openDatabase(folder: string): Promise<{ readonly url: string; pid(): Promise<number>; stop(): Promise<void> }>
  /** Made, where there are none. */
  terminals(url: string): Promise<readonly Person[]>
  readonly peerFlow: string
  readonly peerOrigin: string
  readonly peerTerminals: readonly Person[]
  startPeer(url: string): Promise<ChildProcess | undefined>
}

const USERS = 400
const PEER_USERS = 40
const PEER_PORT = 21_860
const DATABASE_PORT = 21_870

const people = (count: number): Person[] =>
  Array.from({ length: count }, (_, number) => ({
    userId: `user-${number}@bench.example`,
    password: PASSWORD,
    address: `10.0.${number >> 8}.${number & 255}`,
  }))

const portal: Contenders = {
  flow: 'portal',
  portOffset: 0,
  async openDatabase(dataDir) {
    const server = await startEmbeddedPostgres({ dataDir, port: DATABASE_PORT })
    return { url: server.url, pid: async () => (await server.pid()) ?? 0, stop: server.stop }
  },
  async terminals(url) {
    await seedUsers(url, USERS, PASSWORD)
    return people(USERS)
  },
  peerFlow: 'better-auth',
  peerOrigin: `http://127.0.0.1:${PEER_PORT}`,
  peerTerminals: people(PEER_USERS),
  async startPeer(url) {
    const client = new pg.Client(url)
    await client.connect()
    await client.query('create database better_auth')
    await client.end()
    const databaseUrl = Object.assign(new URL(url), { pathname: '/better_auth' }).href
    return startPeer({ databaseUrl, port: PEER_PORT, users: PEER_USERS, password: PASSWORD })
  },
}

/** Among 310,000 institutions. */
const eligibility: Contenders = {
  flow: 'eligibility',
  portOffset: 2,
  async openDatabase() {
    const data = await openBenchData(DATABASE_PORT, [NATIONAL])
    return {
      url: data.urls.get(NATIONAL) ?? '',
      pid: data.pid,
      stop: () => data[Symbol.asyncDispose]() as Promise<void>,
    }
  },
  terminals: findTerminals,
  peerFlow: 'django',
  peerOrigin: `http://127.0.0.1:${PEER_PORT}`,
  peerTerminals: Array.from({ length: 8 }, () => ({ userId: DJANGO_USER, password: PASSWORD, address: '' })),
  startPeer: (databaseUrl) => startDjango({ databaseUrl, port: PEER_PORT, password: PASSWORD }),
}

export const CONTENDERS = { portal, eligibility } as const
