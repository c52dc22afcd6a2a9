import { Choice, choiceId } from './choice.tsx'
import type { Field, FieldOptions, Given, Reading } from './field.ts'
import { GroupFrame } from './frame.tsx'
import { WORDS } from './messages.ts'
import { labelOf, type Option, readOption } from './option.ts'

export interface RadioOptions<Required extends boolean, Value extends string> extends FieldOptions<Required> {
  readonly options: readonly Option<Value>[]
  /** Side by side: for a few short answers. */
  readonly inline?: boolean
}

/** One of a few. Fields that belong to an answer follow the group: see onlyWhen. */
export function radioField<const Value extends string, const Required extends boolean = false>(
  settings: RadioOptions<Required, Value>,
): Field<Given<Required, Value>> {
  const { label, hint, required = false, options, inline = false } = settings
  return {
    label,
    required,
    options,
    inputs: (name) => [name],
    read: (name, entries) => readOption(name, entries, options, { label, required }) as Reading<Given<Required, Value>>,
    write: (name, value) => ({ [name]: value === undefined ? [] : [value] }),
    show: (value) => (value === undefined ? WORDS.notEntered : labelOf(options, value)),
    render: ({ id, name, entered, error }) => (
      <GroupFrame id={id} label={label} hint={hint} required={required} error={error}>
        <div class="choices" data-inline={inline}>
          {options.map((option, index) => (
            <Choice
              type="radio"
              id={choiceId(id, index)}
              name={name}
              option={option}
              checked={entered[name]?.[0] === option.value}
              required={required}
            />
          ))}
        </div>
      </GroupFrame>
    ),
  }
}
