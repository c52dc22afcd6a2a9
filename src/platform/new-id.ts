import type { Work } from './work.ts'

/** A UUID of version 7: sorts by the instant it was made at. RFC 9562 §5.7 */
export function newId({ now, random }: Pick<Work, 'now' | 'random'>): string {
  const bytes = random.bytes(16)
  bytes.writeUIntBE(now.epochMilliseconds, 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
