import type { Field } from './field.ts'

/** Asks a field only when the field `name` has one of `values`: shown then, read then, required then. */
export function onlyWhen<Value>(
  name: string,
  values: string | readonly string[],
  field: Field<Value>,
): Field<Value | undefined> {
  return {
    ...field,
    when: { field: name, oneOf: [values].flat() },
    write: (input, value) => (value === undefined ? {} : field.write(input, value)),
    show: (value) => (value === undefined ? '' : field.show(value)),
  }
}
