import { PRACTITIONER_KINDS } from '#domain/institutions/practitioner-kind.ts'
import { fieldOf } from '#domain/portal-users/registration-rules/reading.ts'
import {
  REGISTRATION_NUMBER_AT_MOST,
  readRegistrationNumber,
} from '#domain/portal-users/registration-rules/registration-number.ts'
import { defineForm } from '#ui/form/define-form.ts'
import { radioField } from '#ui/form/radio-field.tsx'
import { textField } from '#ui/form/text-field.tsx'
import { AGREEMENT, accountFields } from './account-fields.ts'
import type { FormState } from './asked-form.ts'
import { PERSON_FIELDS } from './person-fields.ts'
import { placeFields } from './place-fields.ts'

/** The registration form of 施術所等, who have a 登録記号番号 instead of a code. P-03 */
export const practitionerForm = ({ passwordKept }: Pick<FormState, 'passwordKept'>) =>
  defineForm({
    ...PERSON_FIELDS,
    kind: radioField({
      label: '所属機関選択',
      required: true,
      options: PRACTITIONER_KINDS.map(({ slug, name }) => ({ value: slug, label: name })),
    }),
    registration_number: textField({
      label: '登録記号番号',
      hint: '地方厚生局などからの通知書にある記号と番号です。ハイフンは取り除きます。',
      required: true,
      width: '14',
      fold: 'half',
      code: true,
      maxLength: REGISTRATION_NUMBER_AT_MOST * 2,
      schema: fieldOf(readRegistrationNumber),
    }),
    ...placeFields({ label: '施術所等の名称', hint: '届け出た名称です。' }),
    ...accountFields(passwordKept),
    agreed: AGREEMENT,
  })
