/**
 * What the authority issues, and to whom: the one place. docs/certificate-policy.md says the same in words, and a test
 * compares the two. RFC 5280
 */
export const VALIDITY = Temporal.Duration.from({ years: 3, months: 3 })

/** How long the download site hands out what was issued. 003 p.37 */
export const DOWNLOAD_WITHIN = Temporal.Duration.from({ days: 180 })

/** From so long before its end a certificate can be renewed. C-09 */
export const RENEWAL_FROM = Temporal.Duration.from({ days: 90 })

/** Revocation lists: one every day and at each revocation, so that two may fail before one is too old. In hours: UTC */
export const LIST_EVERY = Temporal.Duration.from({ hours: 24 })
export const LIST_GOOD_FOR = Temporal.Duration.from({ hours: 72 })

/** An answer about one certificate is good so long; the doors of ours do not wait for it, they read the database. */
export const STATUS_GOOD_FOR = Temporal.Duration.from({ hours: 1 })
/** A signed answer is given again so long, unless the status changes. */
export const STATUS_KEPT_FOR = Temporal.Duration.from({ minutes: 30 })

/** 16 bytes, the first bit clear and the second set: 126 bits of chance, always positive and of one length. */
export const SERIAL_BYTES = 16

export const COUNTRY = 'JP'

/** Keys that applicants may bring. */
export const CLIENT_KEYS = {
  'ec-p256': 'ECDSA P-256',
  'ec-p384': 'ECDSA P-384',
  'rsa-3072': 'RSA 3072',
  'rsa-4096': 'RSA 4096',
} as const

export type ClientKey = keyof typeof CLIENT_KEYS

/** CRLReason, as far as it is used. RFC 5280 §5.3.1 */
export const REVOCATION_REASONS = {
  0: '理由の記載なし',
  1: '秘密鍵の漏えい（端末の紛失・盗難を含む）',
  3: '記載内容の変更',
  4: '新しい証明書への交換',
  5: '利用の終了',
  9: '利用資格の喪失',
} as const

export type RevocationReason = keyof typeof REVOCATION_REASONS
