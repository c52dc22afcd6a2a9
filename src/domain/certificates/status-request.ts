import { type CertID, id_pkix_ocsp_nonce, OCSPRequest } from '@peculiar/asn1-ocsp'
import { AsnConvert } from '@peculiar/asn1-schema'
import { Extension } from '@peculiar/asn1-x509'

export const STATUS_REQUEST_BYTES_MOST = 4096
const ASKED_AT_ONCE_MOST = 10
/** 32 bytes and their tag. RFC 9654 §2.1 lets clients send 1 to 128; more than 32 are not answered with. */
const NONCE_BYTES_MOST = 34

export interface StatusRequest {
  readonly certificates: readonly AskedCertificate[]
  /** The Extension in DER, to be given back. */
  readonly nonce: Buffer | undefined
}

export interface AskedCertificate {
  /** CertID in DER, as it was asked. */
  readonly asked: Buffer
  /** What it calls the issuer: the hash algorithm, and the hashes of its name and of its key in hexadecimal. */
  readonly issuer: string
  readonly serial: Buffer
}

/** An OCSP request, unless it is none, or asks for nothing or too much. RFC 6960 §4.1.1 */
export function readStatusRequest(bytes: Buffer): StatusRequest | undefined {
  const request = parse(bytes)
  const ids = request?.tbsRequest.requestList.map(({ reqCert }) => reqCert) ?? []
  if (ids.length === 0 || ids.length > ASKED_AT_ONCE_MOST) return undefined
  return { certificates: ids.map(read), nonce: nonceOf(request?.tbsRequest.requestExtensions ?? []) }
}

function parse(bytes: Buffer): OCSPRequest | undefined {
  try {
    return bytes.length > STATUS_REQUEST_BYTES_MOST ? undefined : AsnConvert.parse(bytes, OCSPRequest)
  } catch {
    return undefined
  }
}

const read = (id: CertID): AskedCertificate => ({
  asked: Buffer.from(AsnConvert.serialize(id)),
  issuer: [id.hashAlgorithm.algorithm, hexOf(id.issuerNameHash.buffer), hexOf(id.issuerKeyHash.buffer)].join(),
  serial: Buffer.from(id.serialNumber),
})

const hexOf = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('hex')

function nonceOf(extensions: readonly Extension[]): Buffer | undefined {
  const nonce = extensions.find(({ extnID }) => extnID === id_pkix_ocsp_nonce)
  if (!nonce || nonce.extnValue.byteLength > NONCE_BYTES_MOST) return undefined
  return Buffer.from(AsnConvert.serialize(new Extension({ extnID: nonce.extnID, extnValue: nonce.extnValue })))
}
