import type { output } from 'zod'
import type { Field, FieldOptions, Given, Reading } from './field.ts'
import { describedBy, Frame } from './frame.tsx'
import { WORDS } from './messages.ts'
import { readText } from './read-text.ts'
import type { TextSchema } from './text-field.tsx'

export interface TextareaOptions<Required extends boolean, Schema extends TextSchema> extends FieldOptions<Required> {
  readonly schema?: Schema
  /** In characters; the limit is said in the hint and counted while one types. */
  readonly maxLength: number
  readonly rows?: number
}

/** Text of several lines. */
export function textareaField<const Required extends boolean = false, Schema extends TextSchema = TextSchema<string>>(
  options: TextareaOptions<Required, Schema>,
): Field<Given<Required, output<Schema>>> {
  const { label, required = false, maxLength, schema, rows = 5 } = options
  const limit = `${maxLength.toLocaleString('ja-JP')}文字以内`
  const hint = options.hint ? [options.hint, ` ${limit}`] : limit
  return {
    label,
    required,
    inputs: (name) => [name],
    read: (name, entries) =>
      readText(name, entries, { label, required, maxLength, schema, lines: true }) as Reading<
        Given<Required, output<Schema>>
      >,
    write: (name, value) => ({ [name]: value === undefined ? [] : [String(value)] }),
    show: (value) => (value === undefined ? WORDS.notEntered : String(value)),
    render: ({ id, name, entered, error }) => (
      <Frame id={id} label={label} hint={hint} required={required} error={error}>
        <textarea
          class="input"
          id={id}
          name={name}
          rows={rows}
          required={required}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={describedBy(id, hint, error)}
          data-count={maxLength}
        >
          {entered[name]?.[0]}
        </textarea>
      </Frame>
    ),
  }
}
