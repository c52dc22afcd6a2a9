/** What a letter says, before it is laid out. Plain texts: layout is the template's. */
export interface LetterContent {
  readonly addressee: Addressee
  readonly title: string
  readonly paragraphs: readonly string[]
  /** Label and value, the table of facts. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  /** What must be typed from paper: in large type that tells 0 from O. */
  readonly secrets?: readonly Secret[]
  readonly qr?: { readonly href: string; readonly caption: string }
  /** At the foot: what to watch, whom to ask. */
  readonly notes?: readonly string[]
}

export interface Secret {
  readonly label: string
  readonly value: string
  readonly note?: string
  /** Typed together with the next one: both stand on one page. */
  readonly beforeNext?: boolean
}

export interface Addressee {
  /** Seven digits. */
  readonly postalCode: string
  readonly address: string
  /** The institution; 御中 follows it, unless a person is named below it. */
  readonly name: string
  /** A person there; 様 follows. */
  readonly person?: string
}
