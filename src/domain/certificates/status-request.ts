import { der, derContent, derObjectIdentifier, derParts, TAG } from './der.ts'

export const STATUS_REQUEST_BYTES_MOST = 4096
const ASKED_AT_ONCE_MOST = 10
/** id-pkix-ocsp-nonce */
const NONCE = derObjectIdentifier('1.3.6.1.5.5.7.48.1.2')
/** With tag and length. RFC 9654 §2.1: 1 to 128 bytes, else the request is malformed; more than 32 are not answered with. */
const NONCE_BYTES = { least: 3, answeredMost: 34, most: 131 }
/** A hash has no parameters, or NULL. RFC 5912 §2 */
const NO_PARAMETERS = ['', '0500']
const NOTHING = Buffer.of()

export interface StatusRequest {
  readonly certificates: readonly AskedCertificate[]
  /** The Extension in DER, to be given back. */
  readonly nonce: Buffer | undefined
}

export interface AskedCertificate {
  /** CertID in DER, as it was asked. */
  readonly asked: Buffer
  /** What it calls the issuer, by `issuerNamed`. */
  readonly issuer: string
  readonly serial: Buffer
}

/** One name for an issuer: the hash algorithm (its OBJECT IDENTIFIER in DER), and the hashes of its name and its key. */
export const issuerNamed = (algorithm: Buffer, nameHash: Buffer, keyHash: Buffer): string =>
  [algorithm, nameHash, keyHash].map((part) => part.toString('hex')).join()

/**
 * An OCSP request, unless it is none, or asks for nothing or too much. Read by hand: a nonce makes every request a new
 * one. Who asks and a signature of theirs make no difference. RFC 6960 §4.1.1
 */
export function readStatusRequest(bytes: Buffer): StatusRequest | undefined {
  if (bytes.length > STATUS_REQUEST_BYTES_MOST) return undefined
  try {
    return read(bytes)
  } catch {
    return undefined
  }
}

/** @throws when it is no DER, or another structure */
function read(bytes: Buffer): StatusRequest | undefined {
  const [toBeSigned = NOTHING] = derParts(TAG.sequence, bytes)
  const parts = derParts(TAG.sequence, toBeSigned)
  const partWith = (tag: number) => parts.find((part) => part[0] === tag)
  const requests = derParts(TAG.sequence, partWith(TAG.sequence) ?? NOTHING)
  if (requests.length === 0 || requests.length > ASKED_AT_ONCE_MOST) return undefined
  const extensions = partWith(TAG.explicit2)
  return { certificates: requests.map(readAsked), nonce: extensions && nonceOf(extensions) }
}

function readAsked(request: Buffer): AskedCertificate {
  const [asked = NOTHING] = derParts(TAG.sequence, request)
  const [algorithm, nameHash, keyHash, serial, ...more] = derParts(TAG.sequence, asked)
  const [identifier = NOTHING, ...parameters] = derParts(TAG.sequence, algorithm ?? NOTHING)
  // It is given back as it came, and signed.
  if (more.length > 0 || !NO_PARAMETERS.includes(Buffer.concat(parameters).toString('hex')))
    throw new Error('no CertID')
  const hash = (part: Buffer = NOTHING) => derContent(TAG.octetString, part)
  return {
    asked,
    issuer: issuerNamed(identifier, hash(nameHash), hash(keyHash)),
    serial: derContent(TAG.integer, serial ?? NOTHING),
  }
}

function nonceOf(extensions: Buffer): Buffer | undefined {
  const [all = NOTHING] = derParts(TAG.explicit2, extensions)
  const each = derParts(TAG.sequence, all).map((extension) => derParts(TAG.sequence, extension))
  const value = each.find(([id]) => id?.equals(NONCE))?.at(-1)
  if (!value) return undefined
  const { length } = derContent(TAG.octetString, value)
  if (length < NONCE_BYTES.least || length > NONCE_BYTES.most) throw new Error('a nonce of that length is none')
  if (length > NONCE_BYTES.answeredMost) return undefined
  return der(TAG.sequence, NONCE, value)
}
