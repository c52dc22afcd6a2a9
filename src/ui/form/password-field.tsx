import type { ZodType } from 'zod'
import type { PasswordPolicy } from '#platform/password-policy/password-policy.ts'
import { findUnwantedCharacter } from '#platform/text/unwanted-character.ts'
import { type Field, type FieldOptions, type Given, type Reading, read, unreadable } from './field.ts'
import { describedBy, Frame } from './frame.tsx'
import { MESSAGES, WORDS } from './messages.ts'
import { complainOfPassword } from './password-messages.ts'
import { PasswordRules } from './password-rules.tsx'
import { readSchema } from './read-schema.ts'
import { readSole } from './read-text.ts'

export interface PasswordOptions<Required extends boolean> extends FieldOptions<Required> {
  /** A password that is being chosen lets a manager make one; the current one is filled in by it. */
  readonly autocomplete: 'current-password' | 'new-password'
  /** The rule for new passwords. For the current one none: whatever is wrong with it, the answer is the same. */
  readonly schema?: ZodType<string, string> | undefined
  /** The rules that the site's policy asks of a new password: listed under it, and checked while it is typed. */
  readonly policy?: PasswordPolicy
  /** With a policy: the field of the password in force. */
  readonly current?: string
  /** The field in which the same is typed before. */
  readonly repeats?: string
  /** What messages call it, where the label is a sentence. */
  readonly called?: string
  /** A secret of a few digits. */
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
  const { label, required = true, autocomplete, schema, policy, current, repeats, called = label, inputmode } = options
  const hint = policy ? <PasswordRules policy={policy} current={current} /> : options.hint
  return {
    label,
    required,
    secret: true,
    inputs: (name) => [name],
    read: (name, entries) =>
      readPassword(readSole(name, entries, called), { called, required, schema, policy }) as Reading<
        Given<Required, string>
      >,
    write: () => ({}),
    show: () => WORDS.secret,
    render: ({ id, name, error }) => (
      <Frame id={id} label={label} hint={hint} required={required} error={error}>
        <div class="input-row" data-password data-repeats={repeats}>
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
            data-width={inputmode ? '4' : 'long'}
            data-code
          />
          <button class="button" data-kind="secondary" type="button" aria-controls={id} hidden>
            <span data-verb aria-hidden="true">
              表示する
            </span>
            <span class="visually-hidden" data-name={called}>
              {called}を表示する
            </span>
          </button>
        </div>
      </Frame>
    ),
  }
}

interface Rule {
  readonly called: string
  readonly required: boolean
  readonly schema: ZodType<string, string> | undefined
  readonly policy: PasswordPolicy | undefined
}

function readPassword(sole: Reading<string>, { called, required, schema, policy }: Rule): Reading<string | undefined> {
  if (!sole.ok) return sole
  const password = sole.value
  if (password === '') return required ? unreadable(MESSAGES.missing(called)) : read(undefined)
  const { length } = [...password]
  if (length > MAX_LENGTH_CHARACTERS) return unreadable(MESSAGES.tooLong(called, MAX_LENGTH_CHARACTERS, length))
  const unwanted = findUnwantedCharacter(password)
  if (unwanted) return unreadable(MESSAGES.unwanted(called, unwanted))
  const complaint = policy && complainOfPassword(policy, called, password)
  if (complaint) return unreadable(complaint)
  return schema ? readSchema(schema, password, called) : read(password)
}
