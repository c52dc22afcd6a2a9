/** What a mail says, before it is laid out. Plain texts: layout and escaping are the layout's. */
export interface MailContent {
  /** The system that sends it, in 【】 at the head of the subject: 総合ポータルサイト. */
  readonly system: string
  /** What it is about, after the 【】 and as heading: ユーザー登録のお手続き. */
  readonly about: string
  /** Whom it is for: 「窓口クリニック　山田 花子 様」. */
  readonly greeting?: string
  /** The first line: why they get this mail. */
  readonly reason: string
  /** Label and value, a short table. */
  readonly facts?: readonly Fact[]
  /** A text of several lines that somebody wrote, under a heading: 回答. */
  readonly quoted?: Quoted
  readonly link?: MailLink
  /** After the link: what else to know or do. */
  readonly paragraphs?: readonly string[]
}

export type Fact = readonly [label: string, value: string]

export interface Quoted {
  readonly heading: string
  readonly text: string
}

/** The one thing to do. */
export interface MailLink {
  /** Says what happens: 「ユーザー登録に進む」. */
  readonly label: string
  readonly href: string
  /** Below the link: until when it works, how often. */
  readonly note?: string
}

/** A mail laid out: what is queued. */
export interface ComposedMail {
  /** What was laid out, for who words it otherwise. */
  readonly content: MailContent
  readonly subject: string
  readonly text: string
  readonly html: string
}
