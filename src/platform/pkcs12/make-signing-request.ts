import { Utf8String } from 'asn1js'
import { AttributeTypeAndValue, CertificationRequest } from 'pkijs'
import type { KeyPair } from './make-key-pair.ts'

const COMMON_NAME = '2.5.4.3'

/** A certificate signing request (DER) for this key. Its name says nothing: the certificate takes that of the application. RFC 2986 */
export async function makeSigningRequest({ publicKey, privateKey }: KeyPair): Promise<Uint8Array<ArrayBuffer>> {
  const request = new CertificationRequest()
  const name = new AttributeTypeAndValue({ type: COMMON_NAME, value: new Utf8String({ value: 'madoguchi' }) })
  request.subject.typesAndValues.push(name)
  await request.subjectPublicKeyInfo.importKey(publicKey)
  await request.sign(privateKey, 'SHA-256')
  return new Uint8Array(request.toSchema().toBER())
}
