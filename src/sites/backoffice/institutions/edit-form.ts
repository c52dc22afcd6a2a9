import type { Institution, MasterData } from '#domain/institutions/find-institution.ts'
import { MASTER_DATA } from '#domain/institutions/master-data-differences.ts'
import { readFounder } from '#domain/portal-users/registration-rules/founder.ts'
import { readInstitutionName } from '#domain/portal-users/registration-rules/institution-name.ts'
import { readPhone } from '#domain/portal-users/registration-rules/phone.ts'
import { readPostalCode } from '#domain/portal-users/registration-rules/postal-code.ts'
import { fieldOf } from '#domain/portal-users/registration-rules/reading.ts'
import { readStreetAddress } from '#domain/portal-users/registration-rules/street-address.ts'
import { defineForm, type Values } from '#ui/form/define-form.ts'
import { radioField } from '#ui/form/radio-field.tsx'
import { textField } from '#ui/form/text-field.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'

const REASON_AT_MOST = 500

/** The rules are those of the registration: what could not be registered cannot be edited in. B-04 */
export const editForm = defineForm(
  {
    name: textField({ label: MASTER_DATA.name, required: true, width: 'long', schema: fieldOf(readInstitutionName) }),
    founder: textField({
      label: MASTER_DATA.founder,
      hint: '全角。JIS第一・第二水準の漢字が使えます。',
      required: true,
      width: 'long',
      fold: 'full',
      schema: fieldOf(readFounder),
    }),
    postal_code: textField({
      label: MASTER_DATA.postalCode,
      required: true,
      inputmode: 'numeric',
      width: '7',
      fold: 'digits',
      schema: fieldOf(readPostalCode),
    }),
    address: textField({ label: MASTER_DATA.address, width: 'full', schema: fieldOf(readStreetAddress) }),
    phone: textField({
      label: MASTER_DATA.phone,
      required: true,
      type: 'tel',
      inputmode: 'tel',
      width: '14',
      fold: 'telephone',
      schema: fieldOf(readPhone),
    }),
    transitional: radioField({
      label: MASTER_DATA.underTransitionalMeasure,
      required: true,
      inline: true,
      options: [
        { value: 'no', label: '該当しない' },
        { value: 'yes', label: '該当する' },
      ],
    }),
    reason: textareaField({
      label: '変更の理由',
      hint: 'だれの申し出で、何によって確かめたかを書いてください。履歴に残ります。',
      required: true,
      maxLength: REASON_AT_MOST,
      rows: 3,
    }),
  },
  { id: 'edit' },
)

type EditValues = Values<typeof editForm>

export const masterDataOf = (values: EditValues): MasterData => ({
  name: values.name,
  founder: values.founder,
  postalCode: values.postal_code,
  address: values.address ?? null,
  phone: values.phone,
  underTransitionalMeasure: values.transitional === 'yes',
})

export const valuesOf = (institution: Institution): Partial<EditValues> => ({
  name: institution.name,
  founder: institution.founder,
  postal_code: institution.postalCode,
  address: institution.address ?? undefined,
  phone: institution.phone,
  transitional: institution.underTransitionalMeasure ? 'yes' : 'no',
})
