import { Choice } from './choice.tsx'
import { type Field, type FieldOptions, read, unreadable } from './field.ts'
import { describedBy, Notes, RequiredMark } from './frame.tsx'
import { MESSAGES, WORDS } from './messages.ts'
import { readSole } from './read-text.ts'

const TICKED = 'yes'

export interface CheckboxOptions extends FieldOptions {
  /** What is said of it is shown as 「注意」: ticking it confirms a doubt. */
  readonly warns?: boolean
}

/** One statement that is ticked or not; required means it has to be ticked, as with terms of use. */
export function checkboxField({ label, hint, required = false, warns = false }: CheckboxOptions): Field<boolean> {
  const option = { value: TICKED, label }
  return {
    label,
    required,
    warns,
    options: [option],
    inputs: (name) => [name],
    read(name, entries) {
      const sole = readSole(name, entries, label)
      if (!sole.ok) return sole
      const ticked = sole.value === TICKED
      return required && !ticked ? unreadable(MESSAGES.notChecked(label)) : read(ticked)
    },
    write: (name, ticked) => ({ [name]: ticked ? [TICKED] : [] }),
    show: (ticked) => (ticked ? WORDS.yes : WORDS.no),
    render: ({ id, name, entered, error }) => (
      <div class="field" data-failed={error !== undefined && !warns} data-warned={error !== undefined && warns}>
        <Notes id={id} hint={hint} error={error} warns={warns} />
        <div class="choice-row">
          <Choice
            type="checkbox"
            id={id}
            name={name}
            option={option}
            checked={entered[name]?.[0] === TICKED}
            required={required}
            invalid={error !== undefined && !warns}
            describedBy={describedBy(id, hint, error)}
          />
          {required && <RequiredMark />}
        </div>
      </div>
    ),
  }
}
