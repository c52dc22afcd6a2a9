import type { FieldList, FormOf, ValuesOf } from './define-form.ts'
import type { Entered } from './field.ts'

/** The form as if these values had been typed: for editing what is stored. Reading it again gives the same values. */
export function fillForm<Fields extends FieldList>(form: FormOf<Fields>, values: Partial<ValuesOf<Fields>>): Entered {
  const filled = Object.entries(values).map(([name, value]) => form.fields[name]?.write(name, value) ?? {})
  return Object.assign({}, ...filled)
}
