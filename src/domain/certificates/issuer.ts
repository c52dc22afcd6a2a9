import type { X509Certificate } from 'node:crypto'
import { AsnConvert } from '@peculiar/asn1-schema'
import { Certificate } from '@peculiar/asn1-x509'

/** The issuing certificate, and what is read from it again and again. */
export interface Issuer {
  readonly certificate: X509Certificate
  /** In DER. */
  readonly name: Buffer
  /** SubjectPublicKeyInfo in DER */
  readonly publicKey: Buffer
}

export function issuerOf(certificate: X509Certificate): Issuer {
  const name = AsnConvert.parse(certificate.raw, Certificate).tbsCertificate.subject
  return {
    certificate,
    name: Buffer.from(AsnConvert.serialize(name)),
    publicKey: certificate.publicKey.export({ type: 'spki', format: 'der' }),
  }
}
