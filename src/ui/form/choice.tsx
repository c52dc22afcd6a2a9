import type { Option } from './option.ts'

export interface ChoiceProps {
  readonly type: 'radio' | 'checkbox'
  readonly id: string
  readonly name: string
  readonly option: Option
  readonly checked: boolean
  readonly required?: boolean
  readonly invalid?: boolean
  readonly describedBy?: string | undefined
}

/** A radio button or checkbox with its label, the whole row a target. */
export const Choice = ({ type, id, name, option, checked, required, invalid, describedBy }: ChoiceProps) => (
  <div class="choice">
    <input
      class="choice-input"
      type={type}
      id={id}
      name={name}
      value={option.value}
      checked={checked}
      required={required}
      aria-invalid={invalid ? 'true' : undefined}
      aria-describedby={[option.hint && `${id}-option-hint`, describedBy].filter(Boolean).join(' ') || undefined}
    />
    <label class="choice-label" for={id}>
      {option.label}
    </label>
    {option.hint && (
      <p class="choice-hint" id={`${id}-option-hint`}>
        {option.hint}
      </p>
    )}
  </div>
)

/** The first option has the id of the field itself: an error leads there. */
export const choiceId = (id: string, index: number): string => (index === 0 ? id : `${id}-${index + 1}`)
