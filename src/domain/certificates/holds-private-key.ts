import { TAG } from './der.ts'

/** Words of every kind of key that openssl, ssh and PuTTY write, encrypted ones too, also where only half a line was copied. RFC 7468 §10, §11 */
const SAID = /PRIVATE[ -](?:KEY|LINES)|DEK-Info/i

/** A JSON Web Key names its kind, and a private one has a `d`. RFC 7517 §4.1, RFC 7518 §6.2.2 */
const JSON_WEB_KEY = [/"kty"\s*:/, /"d"\s*:/]

/**
 * The head of DER or BER in base64, wherever it stands in a text: a sequence begins with M and one of A to P. Line ends
 * and spaces may lie between.
 */
const BASE64_HEADS = /(?<![A-Za-z0-9+/])(?=(M[A-P](?:\s*[-A-Za-z0-9+/_]){38}))/g

/** `openssh-key-v1`, in base64. */
const SSH_HEAD = /b3BlbnNzaC1rZXktdjE/

/**
 * A private key among other things, or alone: then also in DER, or in base64 without the lines around it, encrypted or
 * not, and the file of a key with its certificate (.p12). By its beginning alone, so that half a key is known too. C-05
 */
export function holdsPrivateKey(sent: Buffer): boolean {
  if (beginsPrivateKey(sent)) return true
  const text = sent.toString('latin1')
  if (SAID.test(text) || SSH_HEAD.test(text) || JSON_WEB_KEY.every((member) => member.test(text))) return true
  return text.matchAll(BASE64_HEADS).some(([, head = '']) => beginsPrivateKey(Buffer.from(head, 'base64')))
}

const hex = (digits: string): Buffer => Buffer.from(digits, 'hex')

/** Where encrypted keys begin: pkcs-5 and pkcs-12PbeIds. RFC 8018 appendix C, RFC 7292 appendix C */
const LOCKS = [hex('2a864886f70d0105'), hex('2a864886f70d010c01')]
/** What keys are for: RSA, EC, Curve25519 and Curve448, DSA, DH. RFC 3279 §2.3, RFC 8410 §3 */
const KINDS = [
  hex('2a864886f70d0101'),
  hex('2a8648ce3d0201'),
  hex('2b65'),
  hex('2a8648ce3804'),
  hex('2a864886f70d0103'),
]
/** A .p12 is data, or signed data. RFC 7292 §4 */
const CONTENTS = [hex('2a864886f70d0107')]

/** How each kind of key begins: PKCS #8, plain and encrypted (RFC 5958), PKCS #1 (RFC 8017), SEC 1 (RFC 5915), PKCS #12. */
function beginsPrivateKey(bytes: Buffer): boolean {
  const first = insideOf(bytes, TAG.sequence)
  if (!first) return false
  if (first[0] === TAG.sequence) return namesOneOf(first, LOCKS)
  const [version, next] = first[0] === TAG.integer && first[1] === 1 ? [first[2], first.subarray(3)] : []
  if (!next) return false
  const [tag, length = 0] = next
  if (version === 0 && tag === TAG.integer) return length > 0x80
  if (version === 1 && tag === TAG.octetString) return length >= SHORTEST_EC_KEY_BYTES
  return namesOneOf(next, version === 3 ? CONTENTS : KINDS)
}

const SHORTEST_EC_KEY_BYTES = 20

function namesOneOf(bytes: Buffer, oids: readonly Buffer[]): boolean {
  const algorithm = insideOf(bytes, TAG.sequence)
  const named = algorithm && insideOf(algorithm, TAG.objectIdentifier)
  return oids.some((oid) => named?.indexOf(oid) === 0)
}

/** What follows the head of such a part, whole or not; BER may leave its length open. X.690 §8.1.3 */
function insideOf(bytes: Buffer, tag: number): Buffer | undefined {
  const [found, length] = bytes
  if (found !== tag || length === undefined) return undefined
  return bytes.subarray(length > 0x80 ? 2 + (length & 0x7f) : 2)
}
