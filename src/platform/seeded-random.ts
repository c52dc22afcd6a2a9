import { createHash } from 'node:crypto'
import type { Random } from './random.ts'

/** The same bytes for the same seed, for invented data. Anybody can compute them: never for anything secret. */
export function seededRandom(seed: string): Random {
  let block = 0
  const next = () => createHash('sha512').update(`${seed}\0${block++}`).digest()
  return {
    bytes(count) {
      const blocks = [next()]
      while (blocks.length * 64 < count) blocks.push(next())
      return Buffer.concat(blocks).subarray(0, count)
    },
  }
}
