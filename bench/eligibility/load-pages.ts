import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { keepAliveClient } from '../sign-in/keep-alive-client.ts'

/*
 * Opens pages, in a process of its own: load-pages.ts FILE SECONDS AT_ONCE [A_SECOND]. The file says which, in turn.
 * With A_SECOND they are asked for at that pace, however long the answers take, and each time counts from when it was due.
 */

export interface PagesToOpen {
  readonly origin: string
  readonly requests: readonly { readonly path: string; readonly headers: Readonly<Record<string, string>> }[]
  /** Stands in each of them. */
  readonly expects: string
}

const [file = '', seconds, atOnce, aSecond = 0] = process.argv.slice(2)
const { origin, requests, expects }: PagesToOpen = JSON.parse(readFileSync(file, 'utf8'))
const client = keepAliveClient(origin, Number(atOnce))
const took: number[] = []
let next = 0

async function open(due: number): Promise<void> {
  const { path, headers } = requests[next++ % requests.length] as PagesToOpen['requests'][number]
  const answer = await client(path, { headers })
  took.push(performance.now() - due)
  assert.ok(answer.status === 200 && answer.body.includes(expects), `${path}: ${answer.status}`)
}

async function openOneAfterTheOther(end: number): Promise<void> {
  while (performance.now() < end) await open(performance.now())
}

async function openAtPace(began: number, end: number): Promise<void> {
  const under: Promise<void>[] = []
  for (let due = began; due < end; due += 1000 / Number(aSecond)) {
    const wait = due - performance.now()
    if (wait > 1) await pause(wait)
    under.push(open(due))
  }
  await Promise.all(under)
}

const began = performance.now()
const end = began + Number(seconds) * 1000
if (Number(aSecond) > 0) await openAtPace(began, end)
else await Promise.all(Array.from({ length: Number(atOnce) }, () => openOneAfterTheOther(end)))
const elapsed = (performance.now() - began) / 1000
took.sort((a, b) => a - b)
const at = (share: number) => took[Math.floor(took.length * share)] ?? 0
console.log(JSON.stringify({ perSecond: took.length / elapsed, p50: at(0.5), p99: at(0.99), count: took.length }))
process.exit(0)
