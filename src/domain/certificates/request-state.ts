import type { RequestState } from './certificate-request.ts'
import { renewableFrom } from './renew-certificate.ts'
import type { FoundRequest } from './select-requests.ts'

/** 「ステータス」 at this moment. C-03 */
export function requestState(request: FoundRequest, now: Temporal.Instant): RequestState {
  const isPast = (instant: Temporal.Instant | null) => instant !== null && Temporal.Instant.compare(instant, now) <= 0
  if (request.cancelledAt) return 'cancelled'
  if (request.rejectedAt) return 'rejected'
  if (!request.issuedAt) return 'received'
  if (request.revokedAt) return 'revoked'
  if (isPast(request.notAfter)) return 'expired'
  if (request.serial) return 'downloaded'
  return isPast(request.downloadUntil) ? 'lapsed' : 'issued'
}

/** 「証明書の失効」 is there as long as its IDs or its certificate open something. C-08 */
export const canBeRevoked = (request: FoundRequest, now: Temporal.Instant): boolean =>
  ['issued', 'downloaded'].includes(requestState(request, now))

/** Its certificate can be renewed by now, and was not. C-09 */
export const awaitsRenewal = (request: FoundRequest, now: Temporal.Instant): boolean =>
  request.notAfter !== null &&
  requestState(request, now) === 'downloaded' &&
  Temporal.Instant.compare(renewableFrom(request.notAfter), now) <= 0
