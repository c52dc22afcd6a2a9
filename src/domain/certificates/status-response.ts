import type { X509Certificate } from 'node:crypto'
import { SIGNED_WITH } from './assemble-certificate.ts'
import type { CertificateStatus } from './certificate-status.ts'
import { der, derBitString, derGeneralizedTime, derObjectIdentifier, TAG } from './der.ts'

/** OCSPResponses in DER, written directly: they are many, small and all alike. RFC 6960 §4.2.1 */

const BASIC = derObjectIdentifier('1.3.6.1.5.5.7.48.1.1')
const SUCCESSFUL = der(TAG.enumerated, Buffer.of(0))
const GOOD = Buffer.of(0x80, 0x00)
const UNKNOWN = Buffer.of(0x82, 0x00)

/** A response without an answer. */
const without = (status: number): Buffer => der(TAG.sequence, der(TAG.enumerated, Buffer.of(status)))
export const MALFORMED_REQUEST = without(1)
export const TRY_LATER = without(3)
export const UNAUTHORIZED = without(6)

export interface Answer {
  /** CertID in DER, as it was asked. */
  readonly asked: Buffer
  readonly status: CertificateStatus
}

export interface ResponseContent {
  /** SHA-1 of the responder's key. RFC 6960 §4.2.2.3 */
  readonly responderKeyHash: Buffer
  readonly producedAt: Temporal.Instant
  readonly goodUntil: Temporal.Instant
  readonly answers: readonly Answer[]
  /** The Extension of the request in DER, given back. RFC 9654 */
  readonly nonce: Buffer | undefined
}

/** ResponseData: what is signed. */
export function responseToBeSigned({ producedAt, goodUntil, ...content }: ResponseContent): Buffer {
  const at = derGeneralizedTime(producedAt)
  const until = der(TAG.explicit0, derGeneralizedTime(goodUntil))
  return der(
    TAG.sequence,
    der(TAG.explicit2, der(TAG.octetString, content.responderKeyHash)),
    at,
    der(TAG.sequence, ...content.answers.map((one) => der(TAG.sequence, one.asked, statusOf(one.status), at, until))),
    ...(content.nonce ? [der(TAG.explicit1, der(TAG.sequence, content.nonce))] : []),
  )
}

/** The whole response, with the responder's certificate, so that nobody needs to have it. */
export const assembleResponse = (toBeSigned: Buffer, signature: Buffer, responder: X509Certificate): Buffer => {
  const certificates = der(TAG.explicit0, der(TAG.sequence, responder.raw))
  const basic = der(TAG.sequence, toBeSigned, SIGNED_WITH, derBitString(signature), certificates)
  return der(TAG.sequence, SUCCESSFUL, der(TAG.explicit0, der(TAG.sequence, BASIC, der(TAG.octetString, basic))))
}

function statusOf(status: CertificateStatus): Buffer {
  if (status.is === 'good') return GOOD
  if (status.is === 'unknown') return UNKNOWN
  const reason = der(TAG.explicit0, der(TAG.enumerated, Buffer.of(status.reason)))
  return der(TAG.explicit1, derGeneralizedTime(status.at), ...(status.reason > 0 ? [reason] : []))
}
