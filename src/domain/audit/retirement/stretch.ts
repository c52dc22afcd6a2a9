import type { Mac } from '#platform/secrets/secrets.ts'

/** A run of entries of one chain that left with a month: what stood before it, and where it ended. */
export interface Stretch {
  readonly chain: number
  readonly first: number
  readonly last: number
  /** The first day of the month: 2026-01-01. */
  readonly month: string
  readonly hashBefore: Buffer
  readonly hashLast: Buffer
  readonly retiredAt: Temporal.Instant
}

export interface VouchedStretch extends Stretch {
  readonly mac: Buffer
}

/** Vouches for a stretch: nobody without the key can say afterwards that what is missing was retired. */
export const macOfStretch = (mac: Mac, stretch: Stretch): Buffer =>
  mac(
    'audit-retirement',
    JSON.stringify([
      stretch.chain,
      stretch.first,
      stretch.last,
      stretch.month,
      stretch.hashBefore.toString('hex'),
      stretch.hashLast.toString('hex'),
      stretch.retiredAt.toString({ fractionalSecondDigits: 6 }),
    ]),
  )

/** It was retired by us, and it is what followed the entry with this hash. */
export const vouchesFor = (mac: Mac, stretch: VouchedStretch, before: Buffer): boolean =>
  stretch.hashBefore.equals(before) && stretch.mac.equals(macOfStretch(mac, stretch))
