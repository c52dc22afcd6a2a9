import type { Standing } from '#domain/applications/standing.ts'
import { customerIdField } from '#kinds/customer-id-field.ts'
import { PAYMENTS } from '#kinds/payments.ts'
import { checkboxField } from '#ui/form/checkbox-field.tsx'
import { checkboxesField } from '#ui/form/checkboxes-field.tsx'
import type { ValuesOf } from '#ui/form/define-form.ts'
import { onlyWhen } from '#ui/form/only-when.ts'
import { type Option, optionsOf } from '#ui/form/option.ts'
import { radioField } from '#ui/form/radio-field.tsx'
import { selectField } from '#ui/form/select-field.tsx'
import { textField } from '#ui/form/text-field.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'
import { BROWSERS, CHANGES, CUSTOMER_IDS, LINES, REQUESTS } from './content.ts'
import { claimableMonths } from './deadlines.ts'
import { eligibilityCustomerId, inForce } from './in-force.ts'

const REQUEST_HINTS = {
  start: 'はじめてのお申込みなので「開始」です。',
  change: 'すでにお使いなので「変更」です。いま有効な内容が入っています。変わるところだけ直してください。',
}

/** The questions of 003 p.28–30. What may be asked for, 開始 or 変更, follows from whether the programme is in use. P-17 */
export function claimsFields(standing: Standing) {
  const request = inForce(standing) ? 'change' : 'start'
  return {
    request: radioField({
      label: '申請区分',
      hint: REQUEST_HINTS[request],
      required: true,
      options: [{ value: request, label: REQUESTS[request] }] as Option<typeof request>[],
    }),
    agreed: checkboxField({ label: '上記の利用規約に同意します。', required: true }),
    start_year: selectField({ label: '請求開始年', required: true, width: '10', options: yearsOf(standing) }),
    start_month: selectField({ label: '請求開始月', required: true, width: '10', options: MONTHS }),
    program: textField({
      label: 'レセコンのプログラム名称',
      hint: 'レセコンのソフトの名前とシリーズ名です。',
      required: true,
      width: 'long',
    }),
    maker: textField({
      label: 'レセコンのソフトメーカー名（プログラムの作成者の氏名）',
      required: true,
      width: 'long',
    }),
    browser: selectField({
      label: 'パソコンの基本ソフト（OS）・ブラウザ',
      required: true,
      width: 'full',
      options: optionsOf(BROWSERS),
    }),
    line: radioField({ label: '電気通信回線種別', required: true, options: optionsOf(LINES) }),
    customer: onlyWhen('line', 'ip-vpn', customerField(eligibilityCustomerId(standing))),
    caf: customerIdField('caf', 'first'),
    caf_again: customerIdField('caf', 'again'),
    cop: customerIdField('cop', 'first'),
    cop_again: customerIdField('cop', 'again'),
    provider: onlyWhen('line', 'internet', PROVIDER),
    payment: radioField({ label: '電子証明書発行料の支払方法', required: true, options: optionsOf(PAYMENTS) }),
    changed: CHANGED,
    note: textareaField({ label: '備考', maxLength: 500, rows: 3 }),
  }
}

export type ClaimsFields = ReturnType<typeof claimsFields>
export type ClaimsValues = ValuesOf<ClaimsFields>

const MONTHS = Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: `${index + 1}月` }))

/** The years that can be chosen, and the one in force. */
function yearsOf(standing: Standing): readonly Option[] {
  const { min, max } = claimableMonths(standing.now)
  const first = Math.min(min.year, Number(inForce(standing)?.startMonth.slice(0, 4) ?? min.year))
  const years = Array.from({ length: max.year - first + 1 }, (_, index) => String(first + index))
  return years.map((year) => ({ value: year, label: `${year}年` }))
}

/** The ID of オンライン資格確認 is offered where there is one, and shown, so that nobody types it again. */
const customerField = (known: string | undefined) =>
  radioField({
    label: 'お客さまID',
    hint: '回線の契約のときに届いた書類に書かれています。',
    required: true,
    options: optionsOf(CUSTOMER_IDS)
      .filter(({ value }) => value !== 'eligibility' || known)
      .map((option) => (option.value === 'eligibility' ? { ...option, hint: `${known}が入ります。` } : option)),
  })

const PROVIDER = textField({
  label: 'インターネット接続IPsec+IKE提供事業者名',
  hint: '契約している事業者の名前です。',
  required: true,
  width: 'long',
})

const CHANGED = checkboxesField({
  label: '変更項目',
  hint: '変更した項目を選択してください。',
  required: true,
  options: optionsOf(CHANGES),
})
