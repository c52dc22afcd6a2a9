/** DER, as far as it is written by hand: around bytes that must stay as they are, and lists too long for objects. X.690 */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  printableString: 0x13,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  explicit0: 0xa0,
  explicit1: 0xa1,
  explicit2: 0xa2,
  explicit3: 0xa3,
} as const

/** A tag, the length of what follows, and what follows. X.690 §8.1.3 */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  let length = 0
  for (const part of parts) length += part.length
  const head = length < 0x80 ? [tag, length] : [tag, ...lengthOf(length)]
  const whole = Buffer.allocUnsafe(head.length + length)
  whole.set(head)
  let at = head.length
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length])
  const hex = length.toString(16)
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes])
}

/**
 * What stands in a constructed element with this tag, each part whole with its tag and length. Lengths in their one form
 * only. X.690 §8.1, §10.1 @throws when it is another element, or not exactly filled
 */
export function derParts(tag: number, bytes: Buffer): readonly Buffer[] {
  const content = derContent(tag, bytes)
  const parts: Buffer[] = []
  for (let at = 0; at < content.length; ) {
    const end = endOf(content, at)
    parts.push(content.subarray(at, end))
    at = end
  }
  return parts
}

/** What stands in this element, which is all of these bytes. @throws when it is another, or not exactly filled */
export function derContent(tag: number, bytes: Buffer): Buffer {
  if (bytes[0] !== tag || endOf(bytes, 0) !== bytes.length) throw new Error(`no element ${tag}`)
  return bytes.subarray(startOf(bytes, 0))
}

/** Where the content of the element that begins here begins: after one byte of tag and those of length. */
const startOf = (bytes: Buffer, at: number): number => {
  const length = bytes[at + 1] ?? 0
  return at + 2 + (length < 0x80 ? 0 : length - 0x80)
}

function endOf(bytes: Buffer, at: number): number {
  const start = startOf(bytes, at)
  const written = bytes.subarray(at + 1, start)
  const length =
    written.length === 1 ? (written[0] ?? 0) : written.length > 1 ? written.readUIntBE(1, written.length - 1) : 0
  if (!written.equals(lengthOf(length)) || start + length > bytes.length) throw new Error('no DER')
  return start + length
}

/** A whole number that is not negative, from its bytes, the most significant first. X.690 §8.3 */
export function derInteger(bytes: Uint8Array): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0)
  const shortest = first < 0 ? Buffer.of(0) : bytes.subarray(first)
  const positive = (shortest[0] ?? 0) & 0x80 ? [Buffer.of(0), shortest] : [shortest]
  return der(TAG.integer, ...positive)
}

/** A signature or a key: whole bytes, none unused. */
export const derBitString = (bytes: Uint8Array): Buffer => der(TAG.bitString, Buffer.of(0), bytes)

/** UTCTime until 2049, GeneralizedTime from then on; whole seconds, in UTC. RFC 5280 §4.1.2.5 */
export function derTime(instant: Temporal.Instant): Buffer {
  const text = figuresOf(instant)
  return text < '2050' ? der(TAG.utcTime, Buffer.from(text.slice(2))) : der(TAG.generalizedTime, Buffer.from(text))
}

export const derGeneralizedTime = (instant: Temporal.Instant): Buffer =>
  der(TAG.generalizedTime, Buffer.from(figuresOf(instant)))

/** 20261120213941Z, a fraction of a second left out */
function figuresOf(instant: Temporal.Instant): string {
  const [day = '', time = ''] = instant.toString({ smallestUnit: 'second' }).split('T')
  return day.slice(0, 4) + day.slice(5, 7) + day.slice(8) + time.slice(0, 2) + time.slice(3, 5) + time.slice(6)
}

/** X.690 §8.19: the first two arcs in one, each then in groups of seven bits. */
export function derObjectIdentifier(id: string): Buffer {
  const [first = 0, second = 0, ...rest] = id.split('.').map(Number)
  return der(TAG.objectIdentifier, ...[first * 40 + second, ...rest].map(base128))
}

function base128(arc: number): Buffer {
  const groups = [arc & 0x7f]
  for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) groups.unshift((left & 0x7f) | 0x80)
  return Buffer.from(groups)
}
