import { createHash } from 'node:crypto'
import { AsnConvert } from '@peculiar/asn1-schema'
import { SubjectPublicKeyInfo } from '@peculiar/asn1-x509'

/** The leftmost 160 bits of SHA-256 of the key's BIT STRING. RFC 7093 §2 (1) */
export const keyIdentifier = (publicKey: Buffer): Buffer =>
  createHash('sha256').update(keyBits(publicKey)).digest().subarray(0, 20)

/** The key itself, without its algorithm: what OCSP hashes. RFC 6960 §4.1.1 */
export const keyBits = (publicKey: Buffer): Buffer =>
  Buffer.from(AsnConvert.parse(publicKey, SubjectPublicKeyInfo).subjectPublicKey)
