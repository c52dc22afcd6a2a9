import { readFileSync } from 'node:fs'
import { FLOWS, newJar, type Terminal } from './flows.ts'
import { keepAliveClient } from './keep-alive-client.ts'

/* The load, in a process of its own: load.ts FLOW ORIGIN SECONDS CONCURRENCY TERMINALS.json. Prints what it counted. */

const [flowName, origin = '', seconds, concurrency, file = ''] = process.argv.slice(2)
const flow = FLOWS[flowName as keyof typeof FLOWS]
const known: Omit<Terminal, 'jar'>[] = JSON.parse(readFileSync(file, 'utf8'))
const terminals: Terminal[] = known.map((terminal) => ({ ...terminal, jar: newJar() }))
const client = keepAliveClient(origin, Number(concurrency))

let next = 0
const took: number[] = []

async function signInUntil(end: number): Promise<void> {
  while (performance.now() < end) {
    const terminal = terminals[next++ % terminals.length] as Terminal
    const began = performance.now()
    await flow(client, terminal)
    took.push(performance.now() - began)
  }
}

const began = performance.now()
await Promise.all(Array.from({ length: Number(concurrency) }, () => signInUntil(began + Number(seconds) * 1000)))
const elapsed = (performance.now() - began) / 1000
took.sort((a, b) => a - b)
const at = (share: number) => took[Math.floor(took.length * share)] ?? 0
console.log(JSON.stringify({ perSecond: took.length / elapsed, p50: at(0.5), p99: at(0.99), count: took.length }))
process.exit(0)
