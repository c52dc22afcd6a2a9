import { readFounder } from '#domain/portal-users/registration-rules/founder.ts'
import { readInstitutionName } from '#domain/portal-users/registration-rules/institution-name.ts'
import { readPhone } from '#domain/portal-users/registration-rules/phone.ts'
import { readPostalCode } from '#domain/portal-users/registration-rules/postal-code.ts'
import { fieldOf } from '#domain/portal-users/registration-rules/reading.ts'
import { readStreetAddress } from '#domain/portal-users/registration-rules/street-address.ts'
import { textField } from '#ui/form/text-field.tsx'

/** Who and where the institution is; the name is called differently for each kind of form. 003 p.8 */
export const placeFields = (name: { readonly label: string; readonly hint: string }) => ({
  name: textField({ ...name, required: true, width: 'long', schema: fieldOf(readInstitutionName) }),
  founder: textField({
    label: '開設者（全角）',
    hint: '法人のときは法人名です。ひらがな、カタカナ、英数字、「々」「．」「ー」、JIS第一・第二水準の漢字が使えます。半角は全角に直します。',
    required: true,
    width: 'long',
    fold: 'full',
    schema: fieldOf(readFounder),
  }),
  phone: textField({
    label: '電話番号',
    hint: '数字だけ。ハイフンは取り除きます。例：0312345678',
    required: true,
    type: 'tel',
    inputmode: 'tel',
    autocomplete: 'tel',
    width: '14',
    fold: 'telephone',
    schema: fieldOf(readPhone),
  }),
  postal_code: textField({
    label: '郵便番号',
    hint: '数字7桁。例：1000001',
    required: true,
    inputmode: 'numeric',
    autocomplete: 'postal-code',
    width: '7',
    fold: 'digits',
    schema: fieldOf(readPostalCode),
  }),
  address: textField({
    label: '住所',
    hint: '公表されている一覧と違うときは直してください。',
    width: 'full',
    schema: fieldOf(readStreetAddress),
  }),
})
