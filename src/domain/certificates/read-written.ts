import { AsnConvert } from '@peculiar/asn1-schema'
import { Extension, Name, Validity } from '@peculiar/asn1-x509'
import { derParts, TAG } from './der.ts'

/** TBSCertificate taken apart again; what is compared as it stands is in DER. RFC 5280 §4.1 */
export interface Written {
  readonly version: Buffer
  readonly serial: Buffer
  readonly algorithm: Buffer
  readonly issuer: Buffer
  readonly validity: Validity
  readonly subject: Name
  readonly publicKey: Buffer
  readonly extensions: readonly Extension[]
}

/**
 * Reads what was written down, with a library that knows nothing of how it was written. Undefined when it is not DER:
 * each part that is read must be the same bytes when it is written again.
 */
export function readWritten(toBeSigned: Buffer): Written | undefined {
  try {
    const parts = derParts(TAG.sequence, toBeSigned)
    if (parts.length !== PARTS) return undefined
    const [version, serial, algorithm, issuer, validity, subject, publicKey, extensions] = parts as EightParts
    const [list, ...others] = derParts(TAG.explicit3, extensions)
    if (!list || others.length > 0) return undefined
    return {
      ...{ version, serial, algorithm, issuer, publicKey },
      validity: parseOnce(validity, Validity),
      subject: parse(subject, Name),
      extensions: derParts(TAG.sequence, list).map((one) => parseOnce(one, Extension)),
    }
  } catch {
    return undefined
  }
}

const PARTS = 8
type EightParts = [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer]

/** @throws when it is another type, or not DER */
function parse<Value>(bytes: Buffer, type: new () => Value): Value {
  const value = AsnConvert.parse(bytes, type)
  if (!Buffer.from(AsnConvert.serialize(value)).equals(bytes)) throw new Error('no DER')
  return value
}

const KEPT_MOST = 1_000
const kept = new WeakMap<object, Map<string, unknown>>()

/** Most of what is read stands in every certificate: the same bytes are read once. @throws when they are not DER of it */
export function parseOnce<Value>(bytes: Buffer, type: new () => Value): Value {
  const known = (kept.get(type) ?? new Map()) as Map<string, Value>
  kept.set(type, known)
  const name = bytes.toString('latin1')
  const value = known.get(name) ?? parse(bytes, type)
  if (known.size >= KEPT_MOST) known.clear()
  known.set(name, value)
  return value
}
