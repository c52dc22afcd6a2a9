import { Icon } from '#ui/icon.tsx'
import { type FieldList, type FormOf, fieldId } from './define-form.ts'
import type { Errors } from './field.ts'
import { WORDS } from './messages.ts'

/**
 * On top of the page after a form came back: takes the focus and leads to each field, in the form's order. Where there
 * are only doubts to confirm, it says so instead of speaking of errors.
 */
export const ErrorSummary = ({ form, errors }: { readonly form: FormOf<FieldList>; readonly errors: Errors }) => {
  const lines = inOrder(form, errors)
  if (lines.length === 0) return null
  const failures = lines.filter(([name]) => !form.fields[name]?.warns).length
  return (
    <div
      class="error-summary"
      data-kind={failures > 0 ? 'error' : 'warning'}
      role="alert"
      aria-labelledby={`${form.id}-errors`}
      tabindex={-1}
      autofocus
      data-error-summary
    >
      <h2 class="error-summary-title" id={`${form.id}-errors`}>
        <Icon name={failures > 0 ? 'error' : 'warning'} />
        {failures > 0 ? WORDS.summaryTitle : WORDS.warningTitle}
      </h2>
      {failures > 0 && <p>{WORDS.summaryCount(failures)}</p>}
      <ul>
        {lines.map(([name, message]) => (
          <li>
            {form.fields[name]?.warns && <strong>{WORDS.warning}：</strong>}
            {name in form.fields ? <a href={`#${fieldId(form, name)}`}>{message}</a> : message}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Something has to be mended, not only confirmed. */
export const hasFailed = (form: FormOf<FieldList>, errors: Errors): boolean =>
  Object.keys(errors).some((name) => !form.fields[name]?.warns)

/** What speaks of the form as a whole comes first. */
function inOrder(form: FormOf<FieldList>, errors: Errors): readonly (readonly [string, string])[] {
  const names = Object.keys(form.fields)
  return Object.entries(errors).sort(([a], [b]) => names.indexOf(a) - names.indexOf(b))
}
