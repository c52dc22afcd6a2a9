import { verify } from 'node:crypto'
import { CertificationRequest } from '@peculiar/asn1-csr'
import { AsnConvert } from '@peculiar/asn1-schema'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { clientKeyOf, encodeKey, readPublicKey } from './client-key.ts'
import type { ClientSubject } from './client-subject.ts'
import { attributesOf, typeOf } from './distinguished-name.ts'
import { holdsPrivateKey } from './holds-private-key.ts'

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
  | 'other-subject'

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
 * sender proved to hold. Name and extensions in it are ignored: they come from the application. Only a name in the form of
 * ours must be that of this terminal (`other-subject`), for then its key is meant for another one; RFC 7030 §4.2.2. Who
 * sends the private key along (`private-key`) gets no certificate for it, for it is no secret any more. RFC 2986
 */
export function readSigningRequest(sent: Buffer, of: ClientSubject): Outcome<Buffer, SigningRequestProblem> {
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
  if (!proven) return refused('bad-signature')
  return namesAnother(request, of) ? refused('other-subject') : done(encodeKey(key))
}

const INSTITUTION_CODE = /^[0-9]{10}$/

/** Whose CN is an institution code means one terminal, and says which as far as there is more. */
function namesAnother({ certificationRequestInfo }: CertificationRequest, of: ClientSubject): boolean {
  const name = attributesOf(certificationRequestInfo.subject)
  const code = name.get(typeOf('commonName'))
  if (code === undefined || !INSTITUTION_CODE.test(code)) return false
  const differs = (said: string | undefined, known: string) => said !== undefined && said !== known
  return (
    code !== of.code ||
    differs(name.get(typeOf('organizationalUnit')), of.terminal) ||
    differs(name.get(typeOf('serialNumber')), of.requestNumber)
  )
}

const PEM = /-----BEGIN (?:NEW )?CERTIFICATE REQUEST-----([A-Za-z0-9+/=\s]+)-----END/

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
