import type { FormEntries } from '#platform/site/form-entries.ts'
import type { FieldList, FormOf } from '#ui/form/define-form.ts'
import type { Entered, Errors } from '#ui/form/field.ts'
import { fillForm } from '#ui/form/fill-form.ts'
import { readForm } from '#ui/form/read-form.ts'

export interface ReadApplication {
  /** As it is kept and shown again: never a secret. */
  readonly entered: Entered
  readonly errors: Errors
  /** When everything is right. */
  readonly values?: Readonly<Record<string, unknown>>
}

/** What was posted, as it is understood and as it was typed. */
export function readApplicationForm(form: FormOf<FieldList>, entries: FormEntries): ReadApplication {
  const reading = readForm(form, entries)
  return reading.ok
    ? { entered: fillForm(form, reading.values), errors: {}, values: reading.values }
    : { entered: reading.entered, errors: reading.errors }
}
