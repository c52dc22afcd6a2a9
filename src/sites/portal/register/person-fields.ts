import { readPersonName } from '#domain/portal-users/registration-rules/person-name.ts'
import { fieldOf } from '#domain/portal-users/registration-rules/reading.ts'
import { textField } from '#ui/form/text-field.tsx'

/** The person in charge. 003 p.7 */
export const PERSON_FIELDS = {
  last_name: textField({
    label: '姓',
    hint: '各種申請を担当する方のお名前です。例：基金',
    required: true,
    width: 'name',
    autocomplete: 'family-name',
    schema: fieldOf((typed) => readPersonName('姓', typed)),
  }),
  first_name: textField({
    label: '名',
    hint: '例：太郎',
    required: true,
    width: 'name',
    autocomplete: 'given-name',
    schema: fieldOf((typed) => readPersonName('名', typed)),
  }),
}
