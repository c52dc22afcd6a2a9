import type { Description } from '#ui/description-list.tsx'
import type { FieldList, FormOf } from '#ui/form/define-form.ts'

/** Of one length, whatever the password is. */
const HIDDEN = '●●●●●●●●'

/**
 * All values under the labels of the form, as they were understood; what the form composes comes as `composed`. Fields
 * that were not asked are left out, and the password is hidden. P-06, 003 p.10
 */
export function summariseRegistration(
  { fields }: FormOf<FieldList>,
  values: Readonly<Record<string, unknown>>,
  composed: Readonly<Record<string, string>> = {},
): Description[] {
  const told: Record<string, string> = { ...composed, password: HIDDEN, password_confirmation: '' }
  return Object.entries(fields)
    .filter(([name, { when }]) => !when || name in composed || values[name] !== undefined)
    .map(([name, { label, show }]) => ({ term: label, value: told[name] ?? show(values[name]) }))
    .filter(({ value }) => value !== '')
}
