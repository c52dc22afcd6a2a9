import type { FormEntries } from '#platform/site/form-entries.ts'
import { Choice, choiceId } from './choice.tsx'
import { type Field, type FieldOptions, type Reading, read, unreadable } from './field.ts'
import { GroupFrame } from './frame.tsx'
import { MESSAGES, WORDS } from './messages.ts'
import { labelOf, type Option } from './option.ts'

export interface CheckboxesOptions<Value extends string> extends FieldOptions {
  readonly options: readonly Option<Value>[]
  readonly inline?: boolean
}

/** Any number of the answers offered; required means at least one. */
export function checkboxesField<const Value extends string>(
  settings: CheckboxesOptions<Value>,
): Field<readonly Value[]> {
  const { label, hint, required = false, options, inline = false } = settings
  return {
    label,
    required,
    options,
    inputs: (name) => [name],
    read(name, entries) {
      const chosen = readChosen(name, entries, options, label)
      return chosen.ok && required && chosen.value.length === 0 ? unreadable(MESSAGES.notChosen(label)) : chosen
    },
    write: (name, values) => ({ [name]: values }),
    show: (values) => values.map((value) => labelOf(options, value)).join('、') || WORDS.notEntered,
    render: ({ id, name, entered, error }) => (
      <GroupFrame id={id} label={label} hint={hint} required={required} error={error}>
        <div class="choices" data-inline={inline}>
          {options.map((option, index) => (
            <Choice
              type="checkbox"
              id={choiceId(id, index)}
              name={name}
              option={option}
              checked={entered[name]?.includes(option.value) ?? false}
              invalid={error !== undefined}
            />
          ))}
        </div>
      </GroupFrame>
    ),
  }
}

/** In the order offered, whatever order they came in; twice the same is once. */
function readChosen<Value extends string>(
  name: string,
  entries: FormEntries,
  options: readonly Option<Value>[],
  label: string,
): Reading<readonly Value[]> {
  const sent = new Set(entries.get(name) ?? [])
  const chosen = options.filter(({ value }) => sent.delete(value)).map(({ value }) => value)
  return sent.size > 0 ? unreadable(MESSAGES.notOffered(label)) : read(chosen)
}
