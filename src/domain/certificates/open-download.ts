import { sql } from 'kysely'
import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { admit } from '#platform/rate-limit/admit.ts'
import { networkOf } from '#platform/rate-limit/network-of.ts'
import { toHalfWidth } from '#platform/text/width.ts'
import type { Work } from '#platform/work.ts'
import type { RequestKey } from './certificate-request.ts'
import { type Download, findDownload } from './download.ts'
import { PAIR_LOCKED_FOR, PAIRS_FROM_A_NETWORK, UNKNOWN_NUMBER, WRONG_PAIRS_IN_A_ROW } from './download-limits.ts'
import { referenceHash } from './reference.ts'

export interface PairGiven {
  /** リクエストID and リファレンスID, as they were typed. */
  readonly requestNumber: string
  readonly reference: string
  /** The network address of the one who gives them. */
  readonly address: string
}

/** Why a pair opens nothing. `lapsed` and `revoked` only the right pair is told. */
export type PairRefusal = 'too-many' | 'locked' | 'wrong' | 'lapsed' | 'revoked'

/**
 * リクエストID + リファレンスID open a download. Five wrong ones in a row lock the request for 30 minutes, counted by one
 * statement, so that parallel guesses are counted exactly; whether there is such a request nobody learns.
 * Refusals: `too-many` from this network; `locked`, right or not; `wrong`; `lapsed`, after the 180 days; `revoked`. C-05
 */
export async function openDownload(work: Work, given: PairGiven): Promise<Outcome<Download, PairRefusal>> {
  const admission = await admit(work.db, work.now, PAIRS_FROM_A_NETWORK, networkOf(given.address))
  if (!admission.admitted) return refused('too-many')
  const judged = await judgePair(work, given)
  if (!judged) return turnUnknownAway(work, given)
  const { institution, right, locked, lapsed } = judged
  const download = right && !locked && !lapsed ? await findDownload(work.db, judged, work.now) : undefined
  const because = locked ? 'locked' : !right ? 'wrong' : lapsed ? 'lapsed' : 'revoked'
  const outcome = download ? undefined : because
  record(work, 'open-certificate-download', { subject: `certificate-request:${judged.id}`, institution, outcome })
  return download ? done(download) : refused(because)
}

interface Judged extends RequestKey {
  readonly right: boolean
  readonly locked: boolean
  readonly lapsed: boolean
}

/** Compares and counts at once. What is locked stays locked as long as it was, whatever is tried meanwhile. */
async function judgePair({ db, now }: Work, { requestNumber, reference }: PairGiven): Promise<Judged | undefined> {
  const hash = referenceHash(reference)
  const last = sql`failures + 1 >= ${WRONG_PAIRS_IN_A_ROW}`
  const { rows } = await sql<Judged>`
    update certificate_requests set
      failures = case
        when locked_until > ${now} then failures
        when reference_hash = ${hash} or ${last} then 0
        else failures + 1 end,
      locked_until = case
        when locked_until > ${now} then locked_until
        when reference_hash = ${hash} then null
        when ${last} then ${now.add(PAIR_LOCKED_FOR)}
        else null end
    where request_number = ${digitsOf(requestNumber)}
    returning institution_id as institution, id, reference_hash = ${hash} as right,
      locked_until is not null as locked, download_until <= ${now} as lapsed`.execute(db)
  return rows[0]
}

async function turnUnknownAway(work: Work, { requestNumber }: PairGiven) {
  const admission = await admit(work.db, work.now, UNKNOWN_NUMBER, digitsOf(requestNumber))
  const because = admission.admitted ? 'wrong' : 'locked'
  record(work, 'open-certificate-download', { outcome: because })
  return refused(because)
}

const digitsOf = (typed: string): string => toHalfWidth(typed).replaceAll(/\D/g, '')
