import type { Standing } from '#domain/applications/standing.ts'
import { nameOfCoLocated, otherKind } from '#domain/co-locations/co-location.ts'
import { readInstitutionName } from '#domain/portal-users/registration-rules/institution-name.ts'
import { fieldOf } from '#domain/portal-users/registration-rules/reading.ts'
import {
  REGISTRATION_NUMBER_AT_MOST,
  readRegistrationNumber,
} from '#domain/portal-users/registration-rules/registration-number.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { checkboxField } from '#ui/form/checkbox-field.tsx'
import { dateField } from '#ui/form/date-field.tsx'
import { defineForm, type ValuesOf } from '#ui/form/define-form.ts'
import { textField } from '#ui/form/text-field.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'
import type { CoLocationContent } from './content.ts'

const OWN_NUMBER = 'これは、ログイン中の施術所の登録記号番号です。併設する、もう一方の施術所の番号を入力してください。'

/** Which one is at the same place. Its kind follows from one's own. P-23 */
export function coLocationForm({ institution, now }: Standing) {
  const other = otherKind(institution.kind)
  const hint = `${other ? nameOfCoLocated(other) : ''}の施術所の、通知書にある記号と番号です。ハイフンは取り除きます。`
  return defineForm(
    {
      registration_number: textField({
        label: '併設する施術所の登録記号番号',
        hint,
        required: true,
        width: '14',
        fold: 'half',
        code: true,
        maxLength: REGISTRATION_NUMBER_AT_MOST * 2,
        schema: fieldOf(readRegistrationNumber),
      }),
      name: textField({
        label: '併設する施術所の名称',
        hint: '届け出た名称です。',
        required: true,
        width: 'long',
        schema: fieldOf(readInstitutionName),
      }),
      since: dateField({
        label: '併設開始日',
        hint: '同じ場所で施術を始めた日です。例：2026/11/20',
        required: true,
        max: dayOf(now),
      }),
      same_place: checkboxField({ label: '同じ所在地で、両方の施術を行っています。', required: true }),
      note: textareaField({ label: '備考', maxLength: 500, rows: 3 }),
    },
    {
      check: ({ registration_number }): Record<string, string> =>
        registration_number === institution.registrationNumber ? { registration_number: OWN_NUMBER } : {},
    },
  )
}

export type CoLocationFields = ReturnType<typeof coLocationForm>['fields']

/** @throws for an institution that nothing can be co-located with: its form is closed */
export function contentOf(values: ValuesOf<CoLocationFields>, institutionKind: string): CoLocationContent {
  const kind = otherKind(institutionKind)
  if (!kind) throw new Error(`${institutionKind} declares no co-location`)
  const { registration_number: registrationNumber, name, since, note } = values
  return { kind, registrationNumber, name, since: since.toString(), note }
}
