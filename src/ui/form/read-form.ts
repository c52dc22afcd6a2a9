import type { FormEntries } from '#platform/site/form-entries.ts'
import type { FieldList, FormOf, ValuesOf } from './define-form.ts'
import type { Condition, Entered, Errors, Field } from './field.ts'

export type FormReading<Fields extends FieldList> =
  | { readonly ok: true; readonly values: ValuesOf<Fields> }
  | { readonly ok: false; readonly entered: Entered; readonly errors: Errors }

/**
 * Reads what was posted. Fields the form does not have are ignored; a single field sent twice is told. What was
 * understood comes back as it is understood, what was not as it was typed; secrets and files never do. What follows
 * from a question that was not asked is not asked either.
 */
export function readForm<Fields extends FieldList>(form: FormOf<Fields>, entries: FormEntries): FormReading<Fields> {
  const values: Record<string, unknown> = {}
  const errors: Record<string, string> = {}
  const notAsked = new Set<string>()
  let entered: Entered = {}
  for (const [name, field] of Object.entries<Field<unknown>>(form.fields)) {
    const asked = !field.when || (!notAsked.has(field.when.field) && holds(field.when, entries))
    if (!asked) notAsked.add(name)
    const reading = field.read(name, entries)
    if (asked && !reading.ok) errors[name] = reading.error
    values[name] = asked && reading.ok ? reading.value : undefined
    entered = { ...entered, ...(reading.ok ? field.write(name, reading.value) : typed(name, field, entries)) }
  }
  if (Object.keys(errors).length > 0) return { ok: false, entered, errors }
  const crossed = form.check?.(values as ValuesOf<Fields>) ?? {}
  if (Object.keys(crossed).length > 0) return { ok: false, entered, errors: crossed }
  return { ok: true, values: values as ValuesOf<Fields> }
}

const holds = ({ field, oneOf }: Condition, entries: FormEntries) =>
  (entries.get(field) ?? []).some((value) => typeof value === 'string' && oneOf.includes(value))

function typed(name: string, field: Field<unknown>, entries: FormEntries): Entered {
  if (field.secret || field.file) return {}
  const texts = (input: string) => (entries.get(input) ?? []).filter((value) => typeof value === 'string')
  return Object.fromEntries(field.inputs(name).map((input) => [input, texts(input)]))
}
