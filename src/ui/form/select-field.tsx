import { Icon } from '#ui/icon.tsx'
import type { Field, FieldOptions, Given, Reading } from './field.ts'
import { describedBy, Frame } from './frame.tsx'
import { WORDS } from './messages.ts'
import { labelOf, type Option, readOption } from './option.ts'
import type { FieldWidth } from './text-field.tsx'

export interface SelectOptions<Required extends boolean, Value extends string> extends FieldOptions<Required> {
  readonly options: readonly Option<Value>[]
  readonly width?: FieldWidth
  /** What choosing nothing means, where it means something: 「すべて」. */
  readonly none?: string
  readonly autocomplete?: string
  /** What else begins in the same form with an answer: by its value, the beginning of the field `of` this name. */
  readonly begins?: { readonly of: string; readonly with: Readonly<Partial<Record<Value, string>>> }
}

/** One of many, where radios would fill the screen: prefectures, months. */
export function selectField<const Value extends string, const Required extends boolean = false>(
  settings: SelectOptions<Required, Value>,
): Field<Given<Required, Value>> {
  const { label, hint, required = false, options, begins } = settings
  return {
    label,
    required,
    options,
    inputs: (name) => [name],
    read: (name, entries) => readOption(name, entries, options, { label, required }) as Reading<Given<Required, Value>>,
    write: (name, value) => ({ [name]: value === undefined ? [] : [value] }),
    show: (value) => (value === undefined ? WORDS.notEntered : labelOf(options, value)),
    render: ({ id, name, entered, error }) => (
      <Frame id={id} label={label} hint={hint} required={required} error={error}>
        <span class="select" data-width={settings.width}>
          <select
            id={id}
            name={name}
            required={required}
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={describedBy(id, hint, error)}
            autocomplete={settings.autocomplete}
            data-begins={begins?.of}
          >
            <option value="">{settings.none ?? WORDS.chooseOne}</option>
            {options.map((option) => (
              <option
                value={option.value}
                selected={entered[name]?.[0] === option.value}
                data-beginning={begins?.with[option.value]}
              >
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" />
        </span>
      </Frame>
    ),
  }
}
