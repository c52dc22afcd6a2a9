import type { ZodType } from 'zod'
import { findUnwantedCharacter } from '#platform/text/unwanted-character.ts'
import { type Field, type FieldOptions, type Given, type Reading, read, unreadable } from './field.ts'
import { describedBy, Frame } from './frame.tsx'
import { MESSAGES, WORDS } from './messages.ts'
import { readSchema } from './read-schema.ts'
import { readSole } from './read-text.ts'

export interface PasswordOptions<Required extends boolean> extends FieldOptions<Required> {
  /** A password that is being chosen lets a manager make one; the current one is filled in by it. */
  readonly autocomplete: 'current-password' | 'new-password'
  /** The rule for new passwords. For the current one none: whatever is wrong with it, the answer is the same. */
  readonly schema?: ZodType<string, string> | undefined
  /** A secret of digits. */
  readonly inputmode?: 'numeric'
}

/** Longer than any password we take: what is beyond is not hashed. */
const MAX_LENGTH_CHARACTERS = 200

/**
 * A password is taken exactly as typed: no blanks are cut off, no widths folded. Never shown again. Required unless it
 * says otherwise: where one is kept already, it may stay empty.
 */
export function passwordField<const Required extends boolean = true>(
  options: PasswordOptions<Required>,
): Field<Given<Required, string>> {
  const { label, hint, required = true, autocomplete, schema, inputmode } = options
  return {
    label,
    required,
    secret: true,
    inputs: (name) => [name],
    read: (name, entries) =>
      readPassword(readSole(name, entries, label), { label, required, schema }) as Reading<Given<Required, string>>,
    write: () => ({}),
    show: () => WORDS.secret,
    render: ({ id, name, error }) => (
      <Frame id={id} label={label} hint={hint} required={required} error={error}>
        <div class="input-row" data-password>
          <input
            class="input"
            id={id}
            name={name}
            type="password"
            required={required}
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={describedBy(id, hint, error)}
            autocomplete={autocomplete}
            inputmode={inputmode}
            spellcheck={false}
            data-width="long"
            data-code
          />
          <button class="button" data-kind="secondary" type="button" aria-controls={id} hidden>
            <span data-verb aria-hidden="true">
              表示する
            </span>
            <span class="visually-hidden" data-name={label}>
              {label}を表示する
            </span>
          </button>
        </div>
      </Frame>
    ),
  }
}

interface Rule {
  readonly label: string
  readonly required: boolean
  readonly schema: ZodType<string, string> | undefined
}

function readPassword(sole: Reading<string>, { label, required, schema }: Rule): Reading<string | undefined> {
  if (!sole.ok) return sole
  const password = sole.value
  if (password === '') return required ? unreadable(MESSAGES.missing(label)) : read(undefined)
  const { length } = [...password]
  if (length > MAX_LENGTH_CHARACTERS) return unreadable(MESSAGES.tooLong(label, MAX_LENGTH_CHARACTERS, length))
  const unwanted = findUnwantedCharacter(password)
  if (unwanted) return unreadable(MESSAGES.unwanted(label, unwanted))
  return schema ? readSchema(schema, password, label) : read(password)
}
