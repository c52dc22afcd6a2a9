import { type Random, randomCharacters } from '../random.ts'

/** What a person can read out on the telephone: no look-alikes, in groups of four. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A request number as error pages and the log show it: `7KQ2-M9XD`. */
export function newRequestId(random: Random): string {
  const text = randomCharacters(random, ALPHABET, 8)
  return `${text.slice(0, 4)}-${text.slice(4)}`
}
