import type { Child } from 'hono/jsx'
import type { FormEntries } from '#platform/site/form-entries.ts'
import type { Option } from './option.ts'

/** What was typed, by name of input, to be shown again. Passwords and files are never in it. */
export type Entered = Readonly<Record<string, readonly string[]>>

/** What is wrong, by name of field. A name that is no field of the form speaks of the form as a whole. */
export type Errors = Readonly<Record<string, string>>

export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: string }

/** A field that may be left empty gives undefined then. */
export type Given<Required extends boolean, Value> = Required extends true ? Value : Value | undefined

/** Where a field stands on the page. */
export interface FieldView {
  readonly name: string
  /** Of the control that an error leads to; hint and error hang their own ids on it. */
  readonly id: string
  readonly entered: Entered
  readonly error?: string | undefined
}

/** One question of a form: how it is asked, read, shown again and summed up. */
export interface Field<Value> {
  readonly label: string
  /** Asked only when another field has one of these values; otherwise its value is undefined. */
  readonly when?: Condition
  /** It has to be answered when it is asked. */
  readonly required?: boolean
  /** The answers it offers, if it offers some. */
  readonly options?: readonly Option[]
  /** Never shown again after an error. */
  readonly secret?: boolean
  /** What is said of it is a doubt that is confirmed by answering, not an error. */
  readonly warns?: boolean
  /** The form needs to be multipart. */
  readonly file?: boolean
  /** Names of the inputs it is made of. */
  inputs(name: string): readonly string[]
  read(name: string, entries: FormEntries): Reading<Value>
  /** The way back: what one would type for this value. */
  write(name: string, value: Value): Entered
  /** The value as a line of a summary. */
  show(value: Value): string
  render(view: FieldView): Child
}

export interface Condition {
  readonly field: string
  readonly oneOf: readonly string[]
}

/** What every kind of field can be told. */
export interface FieldOptions<Required extends boolean = boolean> {
  /** The accessible name, exactly. */
  readonly label: string
  readonly hint?: Child
  readonly required?: Required
}

export const read = <Value>(value: Value): Reading<Value> => ({ ok: true, value })
export const unreadable = (error: string): Reading<never> => ({ ok: false, error })
