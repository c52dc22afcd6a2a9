import type { FieldList, FormOf } from './define-form.ts'
import type { Entered } from './field.ts'

/**
 * What 「キャンセル」 or 「戻る」 of a question brings along in the address, to be shown in the form again; undefined where
 * it brings nothing. Only for forms without secrets: they never travel in an address.
 */
export function enteredAgain(query: URLSearchParams, form: FormOf<FieldList>): Entered | undefined {
  const names = Object.keys(form.fields)
  if (!names.some((name) => query.has(name))) return undefined
  return Object.fromEntries(names.map((name) => [name, query.getAll(name)]))
}
