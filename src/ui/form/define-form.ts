import type { Errors, Field } from './field.ts'

export type FieldList = Readonly<Record<string, Field<unknown>>>

/** A list of fields: what the form asks, in this order. */
export interface FormOf<Fields extends FieldList> {
  /** Begins the ids of its fields: two forms on one page need two. */
  readonly id: string
  readonly fields: Fields
  /** A method, so that a form of these fields is also a form of any. */
  check?(values: ValuesOf<Fields>): Errors
}

export type ValuesOf<Fields extends FieldList> = {
  readonly [Name in keyof Fields]: Fields[Name] extends Field<infer Value> ? Value : never
}

/** What a form gives when it was read: `Values<typeof registrationForm>`. */
export type Values<Form> = Form extends FormOf<infer Fields> ? ValuesOf<Fields> : never

interface FormOptions<Fields extends FieldList> {
  readonly id?: string
  /** Rules between fields, asked when every field by itself is right. */
  check?(values: ValuesOf<Fields>): Errors
}

/** Defines a form once: readForm reads it, Fields shows it, ErrorSummary reports on it. */
export const defineForm = <const Fields extends FieldList>(
  fields: Fields,
  options: FormOptions<Fields> = {},
): FormOf<Fields> => ({ id: 'form', ...options, fields })

export const fieldId = (form: FormOf<FieldList>, name: string): string => `${form.id}-${name}`
