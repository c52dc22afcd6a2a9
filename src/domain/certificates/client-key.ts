import { createPublicKey, type KeyObject } from 'node:crypto'
import type { ClientKey } from './profile.ts'

const CURVES: Readonly<Record<string, ClientKey>> = { prime256v1: 'ec-p256', secp384r1: 'ec-p384' }
const MODULUS_BITS: Readonly<Record<number, ClientKey>> = { 3072: 'rsa-3072', 4096: 'rsa-4096' }
const PUBLIC_EXPONENT = 65_537n

/** Which kind of key this is; undefined for any that the profile does not name. */
export function clientKeyOf({
  asymmetricKeyType: type,
  asymmetricKeyDetails: details,
}: KeyObject): ClientKey | undefined {
  if (type === 'ec') return CURVES[details?.namedCurve ?? '']
  if (type !== 'rsa' || details?.publicExponent !== PUBLIC_EXPONENT) return undefined
  return MODULUS_BITS[details.modulusLength ?? 0]
}

/**
 * A key of the profile in the one form in which it is kept and compared: curve by name, point in full. A point may come
 * compressed, a curve in figures; as bytes that would be another key, and one key could have two certificates.
 * RFC 5480 §2.1.1, §2.2; RFC 3279 §2.3.1
 */
export function encodeKey(key: KeyObject): Buffer {
  const plain = createPublicKey({ key: key.export({ format: 'jwk' }), format: 'jwk' })
  return plain.export({ type: 'spki', format: 'der' })
}

/** Whether these bytes are a key of the profile in that one form. */
export function isClientKey(publicKey: Buffer): boolean {
  const key = readPublicKey(publicKey)
  return key !== undefined && clientKeyOf(key) !== undefined && encodeKey(key).equals(publicKey)
}

/** The key; undefined when the bytes are none, as with a point that is not on its curve. */
export function readPublicKey(publicKey: Buffer): KeyObject | undefined {
  try {
    return createPublicKey({ key: publicKey, format: 'der', type: 'spki' })
  } catch {
    return undefined
  }
}
