import { AsnConvert } from '@peculiar/asn1-schema'
import {
  AlgorithmIdentifier,
  type Extension,
  Extensions,
  type Name,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Time,
  Validity,
  Version,
} from '@peculiar/asn1-x509'
import { SIGNATURE_ALGORITHM } from '#platform/signer/signer.ts'

export interface CertificateFields {
  /** Most significant byte first; the first bit is clear, so that it is positive. */
  readonly serial: Buffer
  readonly issuer: Name
  readonly subject: Name
  readonly notBefore: Temporal.Instant
  readonly notAfter: Temporal.Instant
  /** SubjectPublicKeyInfo in DER */
  readonly publicKey: Buffer
  readonly extensions: Extension[]
}

/** TBSCertificate in DER: the exact bytes that will be signed. RFC 5280 §4.1 */
export function toBeSigned(fields: CertificateFields): Buffer {
  const certificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: arrayBufferOf(fields.serial),
    signature: new AlgorithmIdentifier({ algorithm: SIGNATURE_ALGORITHM }),
    issuer: fields.issuer,
    validity: validityOf(fields),
    subject: fields.subject,
    subjectPublicKeyInfo: AsnConvert.parse(fields.publicKey, SubjectPublicKeyInfo),
    extensions: new Extensions(fields.extensions),
  })
  return Buffer.from(AsnConvert.serialize(certificate))
}

function validityOf({ notBefore, notAfter }: CertificateFields): Validity {
  const validity = new Validity()
  validity.notBefore = timeOf(notBefore)
  validity.notAfter = timeOf(notAfter)
  return validity
}

/** Whole seconds, never later than meant: what an authority signs in its first second is within its own time. */
const timeOf = (instant: Temporal.Instant): Time =>
  new Time(instant.round({ smallestUnit: 'second', roundingMode: 'floor' }).epochMilliseconds)

const arrayBufferOf = (bytes: Buffer): ArrayBuffer => Uint8Array.from(bytes).buffer
