import type { RateLimit } from '#platform/rate-limit/admit.ts'

/** So many wrong リファレンスIDs in a row lock a request, right ones included, for so long. Our choice. C-05 */
export const WRONG_PAIRS_IN_A_ROW = 5
export const PAIR_LOCKED_FOR = Temporal.Duration.from({ minutes: 30 })

/** A large hospital fetches thirty certificates in a row; who tries many request numbers comes to 360 an hour. */
export const PAIRS_FROM_A_NETWORK: RateLimit = {
  name: 'certificate-pair-network',
  burst: 30,
  interval: Temporal.Duration.from({ seconds: 10 }),
}

/** A リクエストID that does not exist is locked like one that does, and costs the same: a row that is written. */
export const UNKNOWN_NUMBER: RateLimit = {
  name: 'certificate-pair-unknown',
  burst: WRONG_PAIRS_IN_A_ROW - 1,
  interval: PAIR_LOCKED_FOR,
}
