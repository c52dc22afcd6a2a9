import { ButtonLink } from '#ui/button.tsx'
import { type FieldList, type FormOf, fieldId } from './define-form.ts'
import type { Entered, Field } from './field.ts'

interface MissingFieldsProps {
  readonly form: FormOf<FieldList>
  readonly entered: Entered
}

/**
 * 「必須情報」: a button for each question that has to be answered and was not, which leads there. Where scripts run, a
 * button goes with its answer. 000 p.11
 */
export const MissingFields = ({ form, entered }: MissingFieldsProps) => {
  const required = Object.entries(form.fields).filter(([, field]) => field.required)
  const missing = required.filter(([name, field]) => isMissing(name, field, entered))
  return (
    <section class="text-section" data-missing hidden={missing.length === 0}>
      <h2>必須情報</h2>
      <p>
        {required.map(([name, field]) => (
          <span data-missing-inputs={field.inputs(name).join(' ')} hidden={!isMissing(name, field, entered)}>
            <ButtonLink href={`#${fieldId(form, name)}`} size="small">
              {field.label}
            </ButtonLink>
          </span>
        ))}
      </p>
    </section>
  )
}

const isMissing = (name: string, field: Field<unknown>, entered: Entered) =>
  isAsked(field, entered) && !field.inputs(name).some((input) => entered[input]?.some((text) => text !== ''))

const isAsked = ({ when }: Field<unknown>, entered: Entered) =>
  !when || when.oneOf.some((value) => entered[when.field]?.includes(value))
