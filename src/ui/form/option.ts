import type { FormEntries } from '#platform/site/form-entries.ts'
import { type Reading, read, unreadable } from './field.ts'
import { MESSAGES } from './messages.ts'
import { readSole } from './read-text.ts'

/** One of the answers that are offered. */
export interface Option<Value extends string = string> {
  readonly value: Value
  readonly label: string
  readonly hint?: string
}

/** Only what was offered is read; nothing chosen is undefined. */
export function readOption<Value extends string>(
  name: string,
  entries: FormEntries,
  options: readonly Option<Value>[],
  { label, required }: { readonly label: string; readonly required: boolean },
): Reading<Value | undefined> {
  const sole = readSole(name, entries, label)
  if (!sole.ok) return sole
  if (sole.value === '') return required ? unreadable(MESSAGES.notChosen(label)) : read(undefined)
  const option = options.find(({ value }) => value === sole.value)
  return option ? read(option.value) : unreadable(MESSAGES.notOffered(label))
}

export const labelOf = (options: readonly Option[], value: string): string =>
  options.find((option) => option.value === value)?.label ?? value

/** All of a table of labels, in its order. */
export const optionsOf = <Value extends string>(labels: Readonly<Record<Value, string>>): readonly Option<Value>[] =>
  Object.entries<string>(labels).map(([value, label]) => ({ value: value as Value, label }))
