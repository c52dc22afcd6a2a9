/** A 解説ページ: for whom, what to have at hand, what to do in which order, what to apply for. P-10 */
export interface Guide {
  /** In its address. */
  readonly slug: string
  /** On its tile. */
  readonly title: string
  /** With what eligibility is checked, as the tile adds it: 「【モバイル端末等】」. */
  readonly means?: string
  readonly lead: string
  readonly forWhom: readonly string[]
  readonly needed: readonly string[]
  readonly steps: readonly string[]
  /** Kinds of applications, in the order in which they are sent. */
  readonly applications: readonly string[]
}

/** The tiles of one group of users. P-10, 000 1-4 */
export interface GuideGroup {
  readonly heading: string
  /** The institutions it is for: theirs stands first. */
  readonly kinds: readonly string[]
  readonly guides: readonly Guide[]
  /** 解説ページ that are built otherwise: after the guides. */
  readonly pages?: readonly { readonly text: string; readonly href: string; readonly note: string }[]
}

/** 【電子証明書】解説ページ. C-01 */
export const CERTIFICATES_TILE = {
  text: '電子証明書',
  href: '/certificates',
  note: '資格確認に使う端末に入れるもの',
} as const

/** As headings and links call it. */
export const nameOfGuide = ({ title, means = '' }: Guide): string => `${title}${means}`

export const addressOfGuide = ({ slug }: Guide): string => `/menu/${slug}`
