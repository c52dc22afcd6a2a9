import type { Work } from './work.ts'

/** Twelve bits that count within a millisecond; the topmost begins at 0, so there is room for 2,048 at least. */
const COUNTER_BEGINS_BELOW = 0x800
const COUNTER_ENDS_AT = 0xfff

let last = { millisecond: 0, counter: 0 }

/**
 * A UUID of version 7: sorts by the instant it was made at, and within one millisecond by the order this process made
 * it in. RFC 9562 §5.7, §6.2 method 1
 */
export function newId({ now, random }: Pick<Work, 'now' | 'random'>): string {
  const bytes = random.bytes(16)
  const millisecond = now.epochMilliseconds
  const counts = millisecond === last.millisecond && last.counter < COUNTER_ENDS_AT
  last = { millisecond, counter: counts ? last.counter + 1 : bytes.readUInt16BE(6) % COUNTER_BEGINS_BELOW }
  bytes.writeUIntBE(millisecond, 0, 6)
  bytes.writeUInt16BE(0x7000 | last.counter, 6)
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
