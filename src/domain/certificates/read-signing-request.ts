import { createPrivateKey, verify } from 'node:crypto'
import { CertificationRequest } from '@peculiar/asn1-csr'
import { AsnConvert } from '@peculiar/asn1-schema'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { clientKeyOf, encodeKey, readPublicKey } from './client-key.ts'

/** A request with a 4096-bit key takes about 2 kB. */
export const REQUEST_BYTES_MOST = 16 * 1024

/** What can be wrong with a CSR; the pages have the words. */
export type SigningRequestProblem =
  | 'too-large'
  | 'private-key'
  | 'unreadable'
  | 'weak-key'
  | 'weak-signature'
  | 'bad-signature'

/** ECDSA and RSASSA-PKCS1-v1_5 with SHA-2. RFC 5758, RFC 4055 */
const HASHES: Readonly<Record<string, string>> = {
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
}

/**
 * Reads a certificate signing request, PEM, base64 or DER, and returns the key (SubjectPublicKeyInfo, DER) that its
 * sender proved to hold. Name and extensions in it are ignored: they come from the application. Who sends the private key
 * along (`private-key`) gets no certificate for it, for it is no secret any more. RFC 2986
 */
export function readSigningRequest(sent: Buffer): Outcome<Buffer, SigningRequestProblem> {
  if (holdsPrivateKey(sent)) return refused('private-key')
  if (sent.length > REQUEST_BYTES_MOST) return refused('too-large')
  const request = parse(derOf(sent))
  const signed = request?.certificationRequestInfoRaw
  if (!request || !signed) return refused('unreadable')
  const key = readPublicKey(Buffer.from(AsnConvert.serialize(request.certificationRequestInfo.subjectPKInfo)))
  if (!key) return refused('unreadable')
  if (!clientKeyOf(key)) return refused('weak-key')
  const hash = HASHES[request.signatureAlgorithm.algorithm]
  if (!hash) return refused('weak-signature')
  const proven = verify(hash, Buffer.from(signed), key, Buffer.from(request.signature))
  return proven ? done(encodeKey(key)) : refused('bad-signature')
}

const PEM = /-----BEGIN (?:NEW )?CERTIFICATE REQUEST-----([A-Za-z0-9+/=\s]+)-----END/

/** Words of every kind of key that openssl writes, encrypted ones too, also where only half a line was copied. RFC 7468 §10, §11 */
const PRIVATE_KEY = /PRIVATE KEY/i

const KINDS = ['pkcs8', 'pkcs1', 'sec1'] as const

/** A private key among other things, or alone: then also in DER, or in base64 without the lines around it. */
export function holdsPrivateKey(sent: Buffer): boolean {
  if (PRIVATE_KEY.test(sent.toString('latin1'))) return true
  if (sent.length > REQUEST_BYTES_MOST) return false
  const key = derOf(sent)
  return KINDS.some((type) => isPrivateKey(key, type))
}

function isPrivateKey(key: Buffer, type: (typeof KINDS)[number]): boolean {
  try {
    return Boolean(createPrivateKey({ key, format: 'der', type }))
  } catch {
    return false
  }
}

const SEQUENCE = 0x30

/** In base64 a sequence begins with M, so that the first byte tells. */
function derOf(sent: Buffer): Buffer {
  if (sent[0] === SEQUENCE) return sent
  const text = sent.toString('latin1')
  return Buffer.from(PEM.exec(text)?.[1] ?? text, 'base64')
}

function parse(bytes: Buffer): CertificationRequest | undefined {
  try {
    return AsnConvert.parse(bytes, CertificationRequest)
  } catch {
    return undefined
  }
}
