import type { ZodType } from 'zod'
import { findUnwantedCharacter } from '#platform/text/unwanted-character.ts'
import { type Field, type FieldOptions, type Reading, read, unreadable } from './field.ts'
import { describedBy, Frame } from './frame.tsx'
import { MESSAGES, WORDS } from './messages.ts'
import { readSchema } from './read-schema.ts'
import { readSole } from './read-text.ts'

export interface PasswordOptions extends FieldOptions {
  /** A password that is being chosen lets a manager make one; the current one is filled in by it. */
  readonly autocomplete: 'current-password' | 'new-password'
  /** The rule for new passwords. For the current one none: whatever is wrong with it, the answer is the same. */
  readonly schema?: ZodType<string, string>
}

/** Longer than any password we take: what is beyond is not hashed. */
const MAX_LENGTH_CHARACTERS = 200

/** A password is taken exactly as typed: no blanks are cut off, no widths folded. Always required, never shown again. */
export function passwordField({ label, hint, autocomplete, schema }: PasswordOptions): Field<string> {
  return {
    label,
    secret: true,
    inputs: (name) => [name],
    read: (name, entries) => readPassword(readSole(name, entries, label), label, schema),
    write: () => ({}),
    show: () => WORDS.secret,
    render: ({ id, name, error }) => (
      <Frame id={id} label={label} hint={hint} required error={error}>
        <div class="input-row" data-password>
          <input
            class="input"
            id={id}
            name={name}
            type="password"
            required
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={describedBy(id, hint, error)}
            autocomplete={autocomplete}
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

function readPassword(sole: Reading<string>, label: string, schema?: ZodType<string, string>): Reading<string> {
  if (!sole.ok) return sole
  const password = sole.value
  if (password === '') return unreadable(MESSAGES.missing(label))
  const { length } = [...password]
  if (length > MAX_LENGTH_CHARACTERS) return unreadable(MESSAGES.tooLong(label, MAX_LENGTH_CHARACTERS, length))
  const unwanted = findUnwantedCharacter(password)
  if (unwanted) return unreadable(MESSAGES.unwanted(label, unwanted))
  return schema ? readSchema(schema, password, label) : read(password)
}
