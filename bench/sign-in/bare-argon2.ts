import { hash, verify } from '@node-rs/argon2'
import { ARGON2ID } from '#platform/password-hash/password-hasher.ts'

/* Nothing but verifying a password, with the parameters of the product: bare-argon2.ts SECONDS CONCURRENCY. */

const [seconds, concurrency] = process.argv.slice(2).map(Number)
const known = await hash('Madoguchi2026', ARGON2ID)
let count = 0

async function verifyUntil(end: number): Promise<void> {
  while (performance.now() < end) {
    await verify(known, 'Madoguchi2026')
    count += 1
  }
}

const began = performance.now()
await Promise.all(Array.from({ length: concurrency ?? 1 }, () => verifyUntil(began + (seconds ?? 1) * 1000)))
console.log(JSON.stringify({ perSecond: count / ((performance.now() - began) / 1000), count }))
