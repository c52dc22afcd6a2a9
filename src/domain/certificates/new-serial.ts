import type { Random } from '#platform/random.ts'
import { SERIAL_BYTES } from './profile.ts'

const WITHOUT_SIGN = 0x3f
const NEVER_SHORTER = 0x40

/** A serial number: 126 bits of chance between two fixed ones, so that it is positive and always of one length. */
export function newSerial(random: Random): Buffer {
  const serial = random.bytes(SERIAL_BYTES)
  serial[0] = ((serial[0] ?? 0) & WITHOUT_SIGN) | NEVER_SHORTER
  return serial
}
