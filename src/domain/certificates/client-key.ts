import { createPublicKey, type KeyObject } from 'node:crypto'
import type { ClientKey } from './profile.ts'

const CURVES: Readonly<Record<string, ClientKey>> = { prime256v1: 'ec-p256', secp384r1: 'ec-p384' }
const MODULUS_BITS: Readonly<Record<number, ClientKey>> = { 3072: 'rsa-3072', 4096: 'rsa-4096' }
const PUBLIC_EXPONENT = 65_537n

/** Which kind of key this SubjectPublicKeyInfo holds; undefined for any that the profile does not name. */
export function clientKeyOf(publicKey: Buffer): ClientKey | undefined {
  const key = readPublicKey(publicKey)
  const details = key?.asymmetricKeyDetails
  if (key?.asymmetricKeyType === 'ec') return CURVES[details?.namedCurve ?? '']
  if (key?.asymmetricKeyType !== 'rsa' || details?.publicExponent !== PUBLIC_EXPONENT) return undefined
  return MODULUS_BITS[details.modulusLength ?? 0]
}

/** The key; undefined when the bytes are none, as with a point that is not on its curve. */
export function readPublicKey(publicKey: Buffer): KeyObject | undefined {
  try {
    return createPublicKey({ key: publicKey, format: 'der', type: 'spki' })
  } catch {
    return undefined
  }
}
