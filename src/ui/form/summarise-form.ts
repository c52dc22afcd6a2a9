import type { FieldList, FormOf, ValuesOf } from './define-form.ts'

export interface SummaryLine {
  readonly name: string
  readonly label: string
  readonly text: string
}

/** Every value as it will be sent, for the summary before sending. Secrets are not shown; fields not asked are left out. */
export function summariseForm<Fields extends FieldList>(
  form: FormOf<Fields>,
  values: ValuesOf<Fields>,
): readonly SummaryLine[] {
  return Object.entries(form.fields)
    .filter(([name, { when }]) => !when || values[name] !== undefined)
    .map(([name, field]) => ({ name, label: field.label, text: field.show(values[name]) }))
    .filter(({ text }) => text !== '')
}
