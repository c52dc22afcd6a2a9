import { createHash } from 'node:crypto'
import { derContent, derParts, TAG } from './der.ts'

/** The leftmost 160 bits of SHA-256 of the key's BIT STRING. RFC 7093 §2 (1) */
export const keyIdentifier = (publicKey: Buffer): Buffer =>
  createHash('sha256').update(keyBits(publicKey)).digest().subarray(0, 20)

/** The key itself, without its algorithm: what OCSP hashes. RFC 6960 §4.1.1 @throws when it is no SubjectPublicKeyInfo */
export function keyBits(publicKey: Buffer): Buffer {
  const [, key, ...others] = derParts(TAG.sequence, publicKey)
  if (!key || others.length > 0) throw new Error('no public key')
  const bits = derContent(TAG.bitString, key)
  if (bits[0] !== 0) throw new Error('a key of whole bytes has none unused')
  return bits.subarray(1)
}
