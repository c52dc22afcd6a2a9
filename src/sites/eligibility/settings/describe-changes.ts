import type { EnvironmentSettings } from '#domain/environment-settings/environment-settings.ts'
import type { Description } from '#ui/description-list.tsx'
import type { Entered } from '#ui/form/field.ts'
import type { SettingsForm } from './settings-form.ts'

/** Old → new of each setting that changes, in the order of the form. */
export function describeChanges(
  { form, fill }: SettingsForm,
  before: EnvironmentSettings,
  after: EnvironmentSettings,
): Description[] {
  const [old, fresh] = [fill(before), fill(after)]
  return Object.entries(form.fields)
    .filter(([name]) => answer(old, name) !== answer(fresh, name))
    .map(([name, field]) => ({
      term: field.label,
      value: field.show(answer(fresh, name)),
      before: field.show(answer(old, name)),
    }))
}

const answer = (entered: Entered, name: string): string | undefined => entered[name]?.[0]
