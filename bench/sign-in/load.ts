import { FLOWS, newJar, type Terminal } from './flows.ts'
import { keepAliveClient } from './keep-alive-client.ts'

/* The load, in a process of its own: load.ts FLOW ORIGIN SECONDS CONCURRENCY USERS PASSWORD. Prints what it counted. */

const [flowName, origin = '', seconds, concurrency, users, password = ''] = process.argv.slice(2)
const flow = FLOWS[flowName as keyof typeof FLOWS]
const terminals: Terminal[] = Array.from({ length: Number(users) }, (_, number) => ({
  email: `user-${number}@bench.example`,
  password,
  address: `10.0.${number >> 8}.${number & 255}`,
  jar: newJar(),
}))
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
