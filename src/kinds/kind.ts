import type { ApplicationKind, Line } from '#domain/applications/application-kind.ts'
import type { Standing } from '#domain/applications/standing.ts'
import type { FieldList, FormOf, ValuesOf } from '#ui/form/define-form.ts'

/** A part of the form under a heading of its own: names of fields, in order. */
export interface FormPart {
  readonly heading: string
  /** What to know before answering. */
  readonly lead?: string
  /** What to read before answering, such as terms. */
  readonly links?: readonly { readonly text: string; readonly href: string }[]
  readonly fields: readonly string[]
}

/** What was answered, as it is stored: `secret` is sealed and never shown again. */
export interface Answer<Content> {
  readonly content: Content
  readonly secret?: string | undefined
}

/**
 * A kind of application with its form. A new kind is one folder here that exports `kind` from its `kind.ts`, and no
 * change elsewhere. docs/decisions/0010-kinds.md
 */
export interface Kind<Content = unknown, Fields extends FieldList = FieldList> extends ApplicationKind<Content> {
  /** Its place among the cards of its programme. */
  readonly place: number
  /** Begun from a page of its own: it has neither card nor empty form. */
  readonly begunElsewhere?: true
  /** 「利用状況」, above the questions. */
  figures?(standing: Standing): readonly Line[]
  /** How it stands while nothing is under way, for its card: 「利用中」. Nothing: not used or registered yet. */
  inForce?(standing: Standing): string | undefined
  /**
   * The form for this institution as it stands: what may be chosen depends on what is in force, and on what a returned
   * application holds already (`before`).
   */
  form(standing: Standing, before?: Content): FormOf<Fields>
  readonly parts: readonly FormPart[]
  /** What stands in the form when it is opened: for 変更 the values in force. */
  initial(standing: Standing): Partial<ValuesOf<Fields>>
  /** `before` is what a returned application held. */
  answer(values: ValuesOf<Fields>, standing: Standing, before?: Content): Answer<Content>
  /** The way back, for a returned application that is corrected. Secrets are asked anew. */
  refill(content: Content): Partial<ValuesOf<Fields>>
  /** 変更: label, old → new, of what differs from the values in force. */
  changes?(content: Content, standing: Standing): readonly { readonly line: Line; readonly before: string }[]
}

/** Any kind: what lists and routes work with. */
// biome-ignore lint/suspicious/noExplicitAny: each kind is precise within its own folder, and read through its zod type
export type AnyKind = Kind<any, any>

/** Checks a kind against the interface without widening it. */
export const defineKind = <Content, Fields extends FieldList>(kind: Kind<Content, Fields>): AnyKind => kind
