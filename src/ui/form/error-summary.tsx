import { Icon } from '#ui/icon.tsx'
import { type FieldList, type FormOf, fieldId } from './define-form.ts'
import type { Errors } from './field.ts'
import { WORDS } from './messages.ts'

/** On top of the page after a form came back: takes the focus and leads to each field, in the form's order. */
export const ErrorSummary = ({ form, errors }: { readonly form: FormOf<FieldList>; readonly errors: Errors }) => {
  const lines = inOrder(form, errors)
  if (lines.length === 0) return null
  return (
    <div
      class="error-summary"
      role="alert"
      aria-labelledby={`${form.id}-errors`}
      tabindex={-1}
      autofocus
      data-error-summary
    >
      <h2 class="error-summary-title" id={`${form.id}-errors`}>
        <Icon name="error" />
        {WORDS.summaryTitle}
      </h2>
      <p>{WORDS.summaryCount(lines.length)}</p>
      <ul>
        {lines.map(([name, message]) => (
          <li>{name in form.fields ? <a href={`#${fieldId(form, name)}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  )
}

/** What speaks of the form as a whole comes first. */
function inOrder(form: FormOf<FieldList>, errors: Errors): readonly (readonly [string, string])[] {
  const names = Object.keys(form.fields)
  return Object.entries(errors).sort(([a], [b]) => names.indexOf(a) - names.indexOf(b))
}
