import { SIGNED_WITH } from './assemble-certificate.ts'
import { der, derInteger, derTime, TAG } from './der.ts'

export interface CertificateFields {
  /** Most significant byte first; the first bit is clear, so that it is positive. */
  readonly serial: Buffer
  /** Name in DER */
  readonly issuer: Buffer
  /** Name in DER */
  readonly subject: Buffer
  readonly notBefore: Temporal.Instant
  readonly notAfter: Temporal.Instant
  /** SubjectPublicKeyInfo in DER */
  readonly publicKey: Buffer
  /** Each an Extension in DER */
  readonly extensions: readonly Buffer[]
}

export const VERSION_3 = der(TAG.explicit0, derInteger(Buffer.of(2)))

/**
 * TBSCertificate in DER: the exact bytes that will be signed. Written directly; what checks them reads them by other
 * means. Times are whole seconds, never later than meant: what an authority signs in its first second is within its own
 * time. RFC 5280 §4.1
 */
export const toBeSigned = (fields: CertificateFields): Buffer =>
  der(
    TAG.sequence,
    VERSION_3,
    derInteger(fields.serial),
    SIGNED_WITH,
    fields.issuer,
    der(TAG.sequence, derTime(fields.notBefore), derTime(fields.notAfter)),
    fields.subject,
    fields.publicKey,
    der(TAG.explicit3, der(TAG.sequence, ...fields.extensions)),
  )
