/** 受付済 → 審査中 → 差戻し (→ 受付済 again) / 承認 / 却下; 取下げ while not decided. P-12 */
export const STATUSES = {
  received: '受付済',
  'in-review': '審査中',
  returned: '差戻し',
  approved: '承認',
  rejected: '却下',
  withdrawn: '取下げ',
} as const

export type Status = keyof typeof STATUSES

/** An application waits for a decision in these. */
export const UNDECIDED = ['received', 'in-review', 'returned'] as const satisfies readonly Status[]

/** A reviewer decides in these. */
export const REVIEWABLE = ['received', 'in-review'] as const satisfies readonly Status[]

export interface ApplicationKey {
  readonly institution: string
  readonly id: string
}

/** An application as its kind works on it. */
export interface Application<Content = unknown> extends ApplicationKey {
  readonly number: number
  readonly kind: string
  readonly status: Status
  readonly version: number
  readonly content: Content
  readonly sealed: Buffer | null
  readonly portalUser: string
  readonly receivedAt: Temporal.Instant
}

/** As people write it: 申請番号 A-0000123. */
export const applicationNumber = (number: number): string => `A-${String(number).padStart(7, '0')}`
