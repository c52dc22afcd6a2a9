import { verify, X509Certificate } from 'node:crypto'
import { der, derBitString, TAG } from './der.ts'

/** ecdsa-with-SHA256, without parameters. RFC 5758 §3.2 */
export const SIGNED_WITH = Buffer.from('300a06082a8648ce3d040302', 'hex')

/**
 * The certificate of these bytes and their signature. What was signed stands in it byte for byte, and the signature is
 * checked with the issuer's key (without an issuer: its own) before anybody sees it. @throws when it does not fit
 */
export function assembleCertificate(toBeSigned: Buffer, signature: Buffer, issuer?: X509Certificate): X509Certificate {
  const certificate = new X509Certificate(der(TAG.sequence, toBeSigned, SIGNED_WITH, derBitString(signature)))
  const signer = issuer ?? certificate
  if (!verify('sha256', toBeSigned, signer.publicKey, signature)) throw new Error('the signature does not verify')
  if (!certificate.checkIssued(signer)) throw new Error('the issuer is another')
  return certificate
}
