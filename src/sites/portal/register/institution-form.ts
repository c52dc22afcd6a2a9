import { INSTITUTION_KINDS } from '#domain/institutions/institution-kind.ts'
import { PREFECTURES } from '#domain/institutions/prefectures.ts'
import { readCode7 } from '#domain/portal-users/registration-rules/code7.ts'
import { fieldOf } from '#domain/portal-users/registration-rules/reading.ts'
import { checkboxField } from '#ui/form/checkbox-field.tsx'
import { composedField } from '#ui/form/composed-field.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import type { Field } from '#ui/form/field.ts'
import { onlyWhen } from '#ui/form/only-when.ts'
import { radioField } from '#ui/form/radio-field.tsx'
import { selectField } from '#ui/form/select-field.tsx'
import { textField } from '#ui/form/text-field.tsx'
import { AGREEMENT, accountFields } from './account-fields.ts'
import type { FormState } from './asked-form.ts'
import { PERSON_FIELDS } from './person-fields.ts'
import { placeFields } from './place-fields.ts'

/** Those that have a code: all but 職域診療所. */
export const CODED_KINDS = INSTITUTION_KINDS.filter((kind) => 'feeSchedule' in kind).map(({ kind }) => String(kind))

const whenCoded = <Value>(field: Field<Value>) => onlyWhen('kind', CODED_KINDS, field)

/** The labels of the manual, 医療機関等 and 訪問看護ステーション alike. P-03 */
const CODE_LABEL = '医療機関等・訪問看護ステーションコード'

const KIND = radioField({
  label: '所属機関選択',
  required: true,
  options: INSTITUTION_KINDS.map(({ kind, name, slug }) => ({
    value: String(kind),
    label: `${kind}：${name}`,
    ...(slug === 'workplace-clinic' && {
      hint: '健康保険組合などが開く診療所や、保険者と診療契約を結んだ診療所です。コードは利用申請の承認後に決まります。',
    }),
  })),
})

const TRANSITIONAL = selectField({
  label: '経過措置',
  hint: 'オンライン資格確認の導入について、猶予（経過措置）の届出をしているかどうかです。選ばなければ「該当しない」とします。',
  options: [
    { value: 'no', label: '該当しない' },
    { value: 'yes', label: '該当する' },
  ],
})

const PREFECTURE = selectField({
  label: '都道府県コード',
  required: true,
  options: PREFECTURES.map(({ code, name }) => ({ value: code, label: `${code}：${name}` })),
})

const CODE7 = textField({
  label: `${CODE_LABEL}（7桁）`,
  hint: '例：0123456。訪問看護は、介護保険の事業所番号ではなく、地方厚生局から通知された訪問看護ステーションコードです。',
  required: true,
  inputmode: 'numeric',
  width: '7',
  fold: 'digits',
  code: true,
  schema: fieldOf(readCode7),
})

const CODE_CHECKED = checkboxField({ label: 'コードを確かめました。このまま登録します。', warns: true })

const NAME = {
  label: '医療機関等・訪問看護ステーション名',
  hint: '公表されている一覧にあるコードのときは、名称・郵便番号・住所が入ります。違うときは直してください。',
}

/** The registration form of institutions; `codeDoubtful` adds the question whether the code is right. P-03, P-04 */
export const institutionForm = ({ codeDoubtful, passwordKept }: FormState) =>
  defineForm({
    ...PERSON_FIELDS,
    kind: KIND,
    transitional: whenCoded(TRANSITIONAL),
    prefecture: whenCoded(PREFECTURE),
    fee_schedule: whenCoded(
      composedField({
        label: '点数表コード',
        hint: '所属機関選択に合わせて決まります。入力は要りません。',
        of: ['kind'],
        length: 1,
      }),
    ),
    code7: whenCoded(CODE7),
    ...(codeDoubtful && { code_checked: whenCoded(CODE_CHECKED) }),
    code: whenCoded(
      composedField({
        label: `${CODE_LABEL}（10桁）`,
        hint: '都道府県コード、点数表コード、7桁のコードをつないだものです。入力は要りません。',
        of: ['prefecture', 'kind', 'code7'],
        length: 10,
      }),
    ),
    ...placeFields(NAME),
    ...accountFields(passwordKept),
    agreed: AGREEMENT,
  })
