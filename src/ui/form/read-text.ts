import type { ZodType } from 'zod'
import type { FormEntries } from '#platform/site/form-entries.ts'
import { findUnwantedCharacter } from '#platform/text/unwanted-character.ts'
import { type Reading, read, unreadable } from './field.ts'
import { type Fold, fold } from './fold.ts'
import { MESSAGES } from './messages.ts'
import { readSchema } from './read-schema.ts'

export interface TextRule<Value> {
  readonly label: string
  readonly required: boolean
  /** In characters as people count them, not code units. */
  readonly maxLength: number
  readonly lines?: boolean
  readonly fold?: Fold | undefined
  readonly schema?: ZodType<Value, string> | undefined
}

/** The one text of a name, normalised: NFC, `\n` line ends, no blanks around it, folded. Empty is undefined. */
export function readText<Value>(name: string, entries: FormEntries, rule: TextRule<Value>): Reading<Value | undefined> {
  const { label } = rule
  const sole = readSole(name, entries, label)
  if (!sole.ok) return sole
  const typed = normalise(sole.value)
  if (typed === '') return rule.required ? unreadable(MESSAGES.missing(label)) : read(undefined)
  const unwanted = findUnwantedCharacter(typed, { lines: rule.lines ?? false })
  if (unwanted) return unreadable(MESSAGES.unwanted(label, unwanted))
  const text = rule.fold ? fold(rule.fold, typed) : typed
  const length = [...text].length
  if (length > rule.maxLength) return unreadable(MESSAGES.tooLong(label, rule.maxLength, length))
  return rule.schema ? readSchema(rule.schema, text, label) : read(text as Value)
}

/** Missing is empty; a field sent twice or a file in its place is told. */
export function readSole(name: string, entries: FormEntries, label: string): Reading<string> {
  const values = entries.get(name) ?? []
  const [value = ''] = values
  if (values.length > 1) return unreadable(MESSAGES.repeated(label))
  return typeof value === 'string' ? read(value) : unreadable(MESSAGES.unfit(label))
}

/** Zero-width spaces and byte order marks come along when text is copied from elsewhere; nobody means them. */
const STOWAWAYS = /[\u200b\ufeff]/g

const normalise = (text: string) => text.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll(STOWAWAYS, '').trim()
