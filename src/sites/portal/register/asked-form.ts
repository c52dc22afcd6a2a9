import type { Registration } from '#domain/registrations/registration.ts'
import type { FormEntries } from '#platform/site/form-entries.ts'
import type { Description } from '#ui/description-list.tsx'
import type { FieldList, FormOf } from '#ui/form/define-form.ts'
import type { Entered, Errors } from '#ui/form/field.ts'

/** What the form has to ask differently this time. */
export interface FormState {
  /** The check digit of the code disagrees: whether the code is right is asked, too. */
  readonly codeDoubtful: boolean
  /** A password was typed before and is kept. */
  readonly passwordKept: boolean
}

export interface Understood {
  readonly entered: Entered
  readonly errors: Errors
  /** Undefined while there are errors. */
  readonly registration: Registration | undefined
}

/** One of the two registration forms: its page, its fields, and what they mean. */
export interface AskedForm {
  readonly path: string
  readonly lead: string
  readonly parts: readonly { readonly heading: string; readonly names: readonly string[] }[]
  /** As the form is found. */
  readonly blank: Entered
  form(state: FormState): FormOf<FieldList>
  understand(entries: FormEntries, state: Pick<FormState, 'passwordKept'>): Understood
  /** As if this had been typed. */
  write(registration: Registration): Entered
  /** Every value as it was understood, to be read once more. */
  summarise(registration: Registration): Description[]
  /** The institution code as far as it was typed; empty when none is asked for. */
  codeOf(entered: Entered): string
}
