import { createHash, type X509Certificate } from 'node:crypto'
import { type CertID, id_pkix_ocsp_nonce, OCSPRequest } from '@peculiar/asn1-ocsp'
import { AsnConvert } from '@peculiar/asn1-schema'
import { Certificate, Extension } from '@peculiar/asn1-x509'
import type { Authority } from './authority.ts'
import { findAuthority } from './authority-chain.ts'
import { findCertificateStatus } from './certificate-status.ts'
import { keyBits } from './key-identifier.ts'
import { STATUS_GOOD_FOR } from './profile.ts'
import { assembleResponse, MALFORMED_REQUEST, responseToBeSigned, UNAUTHORIZED } from './status-response.ts'

export const STATUS_REQUEST_BYTES_MOST = 4096
const ASKED_AT_ONCE_MOST = 10
/** 32 bytes and their tag. RFC 9654 §2.1 lets clients send 1 to 128; more than 32 are not answered with. */
const NONCE_BYTES_MOST = 34

const HASHES: Readonly<Record<string, string>> = { '1.3.14.3.2.26': 'sha1', '2.16.840.1.101.3.4.2.1': 'sha256' }

/** Answers an OCSP request in DER. */
export type StatusResponder = (asked: Buffer) => Promise<Buffer>

/** The responder of the authority as it is now. It reads the status anew for each answer. RFC 6960 @throws before the ceremony */
export async function openStatusResponder({ db, clock, signer }: Authority): Promise<StatusResponder> {
  const issuing = await findAuthority(db, 'issuing')
  const responder = await findAuthority(db, 'ocsp')
  if (!issuing || !responder) throw new Error('there is no authority before the key ceremony')
  const issuers = issuerHashes(issuing.certificate)
  const responderKeyHash = createHash('sha1').update(keyBitsOf(responder.certificate)).digest()

  return async (asked) => {
    const request = parse(asked)
    const ids = request?.tbsRequest.requestList.map(({ reqCert }) => reqCert) ?? []
    if (ids.length === 0 || ids.length > ASKED_AT_ONCE_MOST) return MALFORMED_REQUEST
    if (!ids.every((id) => issuers.has(issuerOf(id)))) return UNAUTHORIZED
    const now = await clock.now()
    const answers = await Promise.all(
      ids.map(async (id) => ({
        asked: Buffer.from(AsnConvert.serialize(id)),
        status: await findCertificateStatus(db, Buffer.from(id.serialNumber)),
      })),
    )
    const toBeSigned = responseToBeSigned({
      responderKeyHash,
      producedAt: now,
      goodUntil: now.add(STATUS_GOOD_FOR),
      answers,
      nonce: nonceOf(request?.tbsRequest.requestExtensions ?? []),
    })
    return assembleResponse(toBeSigned, await signer.sign('ocsp', toBeSigned), responder.certificate)
  }
}

function parse(asked: Buffer): OCSPRequest | undefined {
  try {
    return asked.length > STATUS_REQUEST_BYTES_MOST ? undefined : AsnConvert.parse(asked, OCSPRequest)
  } catch {
    return undefined
  }
}

const keyBitsOf = ({ publicKey }: X509Certificate): Buffer => keyBits(publicKey.export({ type: 'spki', format: 'der' }))

/** What a request may call our issuer: the hashes of its name and key, by each algorithm that is taken. */
function issuerHashes(issuer: X509Certificate): ReadonlySet<string> {
  const name = Buffer.from(AsnConvert.serialize(AsnConvert.parse(issuer.raw, Certificate).tbsCertificate.subject))
  const key = keyBitsOf(issuer)
  const hashed = (hash: string, bytes: Buffer) => createHash(hash).update(bytes).digest('hex')
  return new Set(Object.entries(HASHES).map(([id, hash]) => [id, hashed(hash, name), hashed(hash, key)].join()))
}

const issuerOf = ({ hashAlgorithm, issuerNameHash, issuerKeyHash }: CertID): string =>
  [hashAlgorithm.algorithm, hexOf(issuerNameHash.buffer), hexOf(issuerKeyHash.buffer)].join()

const hexOf = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('hex')

function nonceOf(extensions: readonly Extension[]): Buffer | undefined {
  const nonce = extensions.find(({ extnID }) => extnID === id_pkix_ocsp_nonce)
  if (!nonce || nonce.extnValue.byteLength > NONCE_BYTES_MOST) return undefined
  return Buffer.from(AsnConvert.serialize(new Extension({ extnID: nonce.extnID, extnValue: nonce.extnValue })))
}
