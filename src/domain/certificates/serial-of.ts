import { TAG } from './der.ts'

/**
 * The serial number of a certificate; undefined when these bytes do not begin like one. It says where to look, nothing
 * more: whoever finds something there compares the whole. Read at every request, so by hand. RFC 5280 §4.1, X.690 §8.1
 */
export function serialOf(certificate: Buffer): Buffer | undefined {
  try {
    const whole = partAt(certificate, 0, TAG.sequence)
    const toBeSigned = partAt(certificate, whole.begins, TAG.sequence)
    const version = partAt(certificate, toBeSigned.begins, TAG.explicit0)
    const serial = partAt(certificate, version.ends, TAG.integer)
    const positive = certificate[serial.begins] === 0 ? serial.begins + 1 : serial.begins
    return certificate.subarray(positive, serial.ends)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** @throws RangeError when there is no such part */
function partAt(bytes: Buffer, at: number, tag: number): { readonly begins: number; readonly ends: number } {
  if (bytes.readUInt8(at) !== tag) throw new RangeError(`no ${tag} at ${at}`)
  const first = bytes.readUInt8(at + 1)
  const more = first < 0x80 ? 0 : first & 0x7f
  const begins = at + 2 + more
  const ends = begins + (more === 0 ? first : bytes.readUIntBE(at + 2, more))
  if (ends > bytes.length) throw new RangeError(`nothing at ${ends}`)
  return { begins, ends }
}
