import type { OperatingBody } from '../operating-body.ts'

/** A page that says the same to everybody: shown, and found by the search. */
export interface PublicText {
  readonly path: string
  readonly title: string
  readonly lead: string
  readonly sections?: readonly TextSection[]
  /** Agreed to at registration, so every change is a new version. */
  readonly version?: { readonly number: number; readonly since: Temporal.PlainDate }
  /** What to do next. */
  readonly onward?: readonly TextLink[]
}

export interface TextSection {
  readonly heading: string
  readonly paragraphs?: readonly string[]
  readonly items?: readonly string[]
  readonly links?: readonly TextLink[]
}

export interface TextLink {
  readonly text: string
  readonly href: string
  readonly note?: string
}

/** Many texts name who runs this installation. */
export type PublicTextOf = (body: OperatingBody) => PublicText
