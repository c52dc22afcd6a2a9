import type { output, ZodType } from 'zod'
import type { Field, FieldOptions, Given, Reading } from './field.ts'
import type { Fold } from './fold.ts'
import { describedBy, Frame } from './frame.tsx'
import { WORDS } from './messages.ts'
import { readText } from './read-text.ts'

/** What a text may be, and what it becomes. */
export type TextSchema<Value = unknown> = ZodType<Value, string>

/** As wide as what goes in: a number of half-width characters, or a kind. */
export type FieldWidth = '2' | '4' | '7' | '10' | '14' | 'name' | 'long' | 'full'

export interface TextOptions<Required extends boolean, Schema extends TextSchema = TextSchema>
  extends FieldOptions<Required> {
  /** The rule beyond presence and length; its messages are whole sentences. */
  readonly schema?: Schema
  /** In characters; 100 unless it says so. Longer values are told, never cut. */
  readonly maxLength?: number
  readonly fold?: Fold
  readonly width?: FieldWidth
  readonly type?: 'text' | 'email' | 'tel'
  readonly autocomplete?: string
  readonly inputmode?: 'text' | 'numeric' | 'email' | 'tel' | 'url'
  /** Shown in the face that tells 0 from O. */
  readonly code?: boolean
  /** Digits are also shown in groups of these sizes, for reading back. */
  readonly groups?: readonly number[]
  /** Stands after the input: 台, 円. */
  readonly unit?: string
}

const MAX_LENGTH_CHARACTERS = 100

/** One line of text. */
export function textField<const Required extends boolean = false, Schema extends TextSchema = TextSchema<string>>(
  options: TextOptions<Required, Schema>,
): Field<Given<Required, output<Schema>>> {
  const { label, hint, required = false, maxLength = MAX_LENGTH_CHARACTERS, fold, schema } = options
  return {
    label,
    required,
    inputs: (name) => [name],
    read: (name, entries) =>
      readText(name, entries, { label, required, maxLength, fold, schema }) as Reading<Given<Required, output<Schema>>>,
    write: (name, value) => ({ [name]: value === undefined ? [] : [String(value)] }),
    show: (value) => (value === undefined ? WORDS.notEntered : String(value)),
    render: ({ id, name, entered, error }) => (
      <Frame id={id} label={label} hint={hint} required={required} error={error}>
        <div class="input-row">
          <input
            class="input"
            id={id}
            name={name}
            type={options.type ?? 'text'}
            value={entered[name]?.[0]}
            required={required}
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={describedBy(id, hint, error)}
            autocomplete={options.autocomplete ?? 'off'}
            inputmode={options.inputmode}
            autocapitalize={options.code ? 'none' : undefined}
            spellcheck={options.code || options.type ? false : undefined}
            data-width={options.width}
            data-code={options.code}
            data-fold={fold}
            data-groups={options.groups?.join(' ')}
          />
          {options.unit && <span class="input-unit">{options.unit}</span>}
        </div>
      </Frame>
    ),
  }
}
