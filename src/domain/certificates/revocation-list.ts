import { verify, type X509Certificate } from 'node:crypto'
import { AsnConvert } from '@peculiar/asn1-schema'
import { AuthorityKeyIdentifier, Certificate, id_ce_authorityKeyIdentifier, KeyIdentifier } from '@peculiar/asn1-x509'
import { SIGNED_WITH } from './assemble-certificate.ts'
import { der, derBitString, derInteger, derObjectIdentifier, derTime, TAG } from './der.ts'
import { keyIdentifier } from './key-identifier.ts'

export interface Revoked {
  readonly serial: Buffer
  readonly at: Temporal.Instant
  /** CRLReason; 0 is left out, as RFC 5280 §5.3.1 wants it. */
  readonly reason: number
}

export interface RevocationList {
  readonly number: number
  readonly thisUpdate: Temporal.Instant
  readonly nextUpdate: Temporal.Instant
  readonly revoked: readonly Revoked[]
}

const VERSION_2 = derInteger(Buffer.of(1))
const CRL_NUMBER = '2.5.29.20'
const REASON_CODE = '2.5.29.21'

/** TBSCertList in DER, written directly: a hundred thousand entries take a moment. RFC 5280 §5.1 */
export function revocationListToBeSigned(issuer: X509Certificate, list: RevocationList): Buffer {
  const entries = list.revoked.map(entryOf)
  return der(
    TAG.sequence,
    VERSION_2,
    SIGNED_WITH,
    Buffer.from(AsnConvert.serialize(AsnConvert.parse(issuer.raw, Certificate).tbsCertificate.subject)),
    derTime(list.thisUpdate),
    derTime(list.nextUpdate),
    ...(entries.length > 0 ? [der(TAG.sequence, ...entries)] : []),
    der(TAG.explicit0, der(TAG.sequence, issuedBy(issuer), numbered(list.number))),
  )
}

/** CertificateList: what was signed, how, and the signature, checked before anybody sees it. @throws when it does not fit */
export function assembleRevocationList(toBeSigned: Buffer, signature: Buffer, issuer: X509Certificate): Buffer {
  if (!verify('sha256', toBeSigned, issuer.publicKey, signature)) throw new Error('the signature does not verify')
  return der(TAG.sequence, toBeSigned, SIGNED_WITH, derBitString(signature))
}

const entryOf = ({ serial, at, reason }: Revoked): Buffer =>
  der(TAG.sequence, derInteger(serial), derTime(at), ...(REASONS[reason] ?? []))

/** crlEntryExtensions for each reason, made once. */
const REASONS: Readonly<Record<number, readonly [Buffer]>> = Object.fromEntries(
  [1, 3, 4, 5, 9].map((reason) => [
    reason,
    [der(TAG.sequence, extension(REASON_CODE, der(TAG.enumerated, Buffer.of(reason))))],
  ]),
)

function extension(id: string, value: Buffer): Buffer {
  return der(TAG.sequence, derObjectIdentifier(id), der(TAG.octetString, value))
}

function issuedBy(issuer: X509Certificate): Buffer {
  const key = keyIdentifier(issuer.publicKey.export({ type: 'spki', format: 'der' }))
  const value = new AuthorityKeyIdentifier({ keyIdentifier: new KeyIdentifier(key) })
  return extension(id_ce_authorityKeyIdentifier, Buffer.from(AsnConvert.serialize(value)))
}

function numbered(number: number): Buffer {
  const hex = number.toString(16)
  return extension(CRL_NUMBER, derInteger(Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')))
}
