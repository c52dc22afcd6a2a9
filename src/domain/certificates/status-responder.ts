import type { Authority } from './authority.ts'
import { type CertificateStatus, statusOf } from './certificate-status.ts'
import { STATUS_GOOD_FOR, STATUS_KEPT_FOR } from './profile.ts'
import { openResponders, type Responder } from './responders.ts'
import { readStatusRequest, type StatusRequest } from './status-request.ts'
import { assembleResponse, MALFORMED_REQUEST, responseToBeSigned, UNAUTHORIZED } from './status-response.ts'

/** Questions that are remembered with their answers; each takes about two kilobytes. */
const KEPT_MOST = 10_000
const KEPT_BYTES_MOST = 512

/** Answers an OCSP request in DER. */
export type StatusResponder = (asked: Buffer) => Promise<Buffer>

interface Question extends StatusRequest {
  readonly responder: Responder
}

interface Kept {
  readonly question: Question
  readonly statuses: readonly CertificateStatus[]
  readonly producedAt: Temporal.Instant
  readonly answer: Buffer
}

/**
 * The responders of the authority as it is now. The status is read anew for each answer. What is asked without a nonce
 * is answered with the signature of the last time for as long as the status is the same and the answer is not half as
 * old as it may become; a nonce is signed each time. RFC 6960 §2.5 @throws before the ceremony
 */
export async function openStatusResponder(authority: Authority): Promise<StatusResponder> {
  const responders = await openResponders(authority)
  if (responders.size === 0) throw new Error('there is no authority before the key ceremony')
  const findStatus = statusOf(authority.db)
  const kept = new Map<string, Kept>()

  return async (asked) => {
    const name = asked.length <= KEPT_BYTES_MOST ? asked.toString('latin1') : undefined
    const earlier = name === undefined ? undefined : kept.get(name)
    const question = earlier?.question ?? readQuestion(asked, responders)
    if (Buffer.isBuffer(question)) return question
    const { responder, certificates, nonce } = question
    const statuses = await Promise.all(
      certificates.map(({ serial }) => findStatus({ issuer: responder.issuer, serial })),
    )
    const producedAt = await authority.clock.now()
    if (earlier && stillTrue(earlier, statuses, producedAt)) return earlier.answer
    const toBeSigned = responseToBeSigned({
      responderKeyHash: responder.keyHash,
      producedAt,
      goodUntil: producedAt.add(STATUS_GOOD_FOR),
      answers: statuses.map((status, index) => ({ asked: certificates[index]?.asked ?? Buffer.of(), status })),
      nonce,
    })
    const signature = await authority.signer.sign(responder.key, toBeSigned)
    const answer = assembleResponse(toBeSigned, signature, responder.certificate)
    if (name !== undefined && !nonce) keep(kept, name, { question, statuses, producedAt, answer })
    return answer
  }
}

/** Who has to answer, or an answer without a signature. One response has one signature, so one issuer. */
function readQuestion(asked: Buffer, responders: ReadonlyMap<string, Responder>): Question | Buffer {
  const request = readStatusRequest(asked)
  if (!request) return MALFORMED_REQUEST
  const [responder, ...others] = new Set(request.certificates.map(({ issuer }) => responders.get(issuer)))
  return responder && others.length === 0 ? { ...request, responder } : UNAUTHORIZED
}

function stillTrue(
  { producedAt, statuses: earlier }: Kept,
  statuses: readonly CertificateStatus[],
  now: Temporal.Instant,
) {
  const age = now.since(producedAt)
  const isYoung = age.sign >= 0 && Temporal.Duration.compare(age, STATUS_KEPT_FOR) < 0
  return isYoung && statuses.every((status, index) => isSame(status, earlier[index]))
}

const isSame = (one: CertificateStatus, other: CertificateStatus | undefined): boolean =>
  one.is === 'revoked' && other?.is === 'revoked'
    ? one.at.equals(other.at) && one.reason === other.reason
    : one.is === other?.is

/** The question asked longest ago for the first time makes room. */
function keep(kept: Map<string, Kept>, name: string, one: Kept): void {
  const [oldest] = kept.keys()
  if (kept.size >= KEPT_MOST && oldest !== undefined) kept.delete(oldest)
  kept.set(name, one)
}
