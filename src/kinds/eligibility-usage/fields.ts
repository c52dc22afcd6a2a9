import type { Standing } from '#domain/applications/standing.ts'
import { PREFECTURES } from '#domain/institutions/prefectures.ts'
import { customerIdField } from '#kinds/customer-id-field.ts'
import { PAYMENTS } from '#kinds/payments.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { checkboxField } from '#ui/form/checkbox-field.tsx'
import type { ValuesOf } from '#ui/form/define-form.ts'
import type { Field } from '#ui/form/field.ts'
import { onlyWhen } from '#ui/form/only-when.ts'
import { type Option, optionsOf } from '#ui/form/option.ts'
import { radioField } from '#ui/form/radio-field.tsx'
import { selectField } from '#ui/form/select-field.tsx'
import { textField } from '#ui/form/text-field.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'
import { yearMonthField } from '#ui/form/year-month-field.tsx'
import { CUSTOMER_IDS, LINES, REQUESTS, V6_OPTIONS } from './content.ts'
import { inForce } from './in-force.ts'
import { secretNumberField } from './secret-number-field.ts'

/** Farther ahead nobody plans: it is a slip of the finger. */
const PLANNED_AHEAD = Temporal.Duration.from({ years: 3 })

const REQUEST_HINTS = {
  start: 'はじめてのお申込みなので「新規」です。',
  change: 'すでにお使いなので「変更」です。いま有効な内容が入っています。変わるところだけ直してください。',
}

/** The questions of 003 p.17–20. What may be asked for, 新規 or 変更, follows from whether the programme is in use. P-13 */
export function usageFields(standing: Standing) {
  const current = inForce(standing)
  const request = current ? 'change' : 'start'
  const thisMonth = dayOf(standing.now).toPlainYearMonth()
  const months = { max: thisMonth.add(PLANNED_AHEAD), ...(!current && { min: thisMonth }) }
  return {
    request: radioField({
      label: '申請区分',
      hint: REQUEST_HINTS[request],
      required: true,
      options: [{ value: request, label: REQUESTS[request] }] as Option<typeof request>[],
    }),
    prefecture: PREFECTURE,
    agreed: checkboxField({ label: '上記の利用規約に同意します。', required: true }),
    line: radioField({
      label: '電気通信回線種別',
      hint: '回線の契約書や開通の案内で、ご契約の事業者をお確かめください。',
      required: true,
      options: optionsOf(LINES),
    }),
    customer: onlyWhen('line', 'ip-vpn', CUSTOMER),
    caf: customerIdField('caf', 'first'),
    caf_again: customerIdField('caf', 'again'),
    cop: customerIdField('cop', 'first'),
    cop_again: customerIdField('cop', 'again'),
    v6_option: onlyWhen('line', 'ip-vpn', V6_OPTION),
    provider: onlyWhen('line', 'internet', PROVIDER),
    payment: radioField({ label: '電子証明書発行料の支払方法', required: true, options: optionsOf(PAYMENTS) }),
    start_month: yearMonthField({ label: '利用開始予定年月', required: true, ...months }),
    test_month: yearMonthField({
      label: 'テスト開始予定年月',
      hint: '接続検証環境でテストをする場合だけ入力してください。未定の方は、入力しないでください。',
      ...months,
    }),
    secret_number: secretNumberField(
      '秘密の番号',
      '半角数字4桁。マスタアカウントのパスワードを初期化するときに使います。忘れないよう控えてください。申請したあとは、画面にもメールにも出ません。',
    ),
    secret_number_again: secretNumberField('確認用秘密の番号', '同じ番号を、もう一度入力してください。'),
    note: textareaField({ label: '備考', maxLength: 500, rows: 3 }),
  }
}

export type UsageFields = ReturnType<typeof usageFields>
export type UsageValues = ValuesOf<UsageFields>

/** Of a 職域診療所: its code is issued at approval. Its value is missing where it is not asked. P-03 */
const PREFECTURE: Field<string | undefined> = selectField({
  label: '都道府県コード',
  hint: '医療機関等コードは、この申請が承認されるときに発行されます。診療所のある都道府県を選択してください。',
  required: true,
  options: PREFECTURES.map(({ code, name }) => ({ value: code, label: `${code}：${name}` })),
})

const CUSTOMER = radioField({
  label: 'お客さまID',
  hint: '回線の契約のときに届いた書類に書かれています。違うIDで申請すると、接続できません。',
  required: true,
  options: optionsOf(CUSTOMER_IDS),
})

const V6_OPTION = radioField({
  label: 'フレッツ・v6オプション契約の確認',
  hint: '配信アプリケーションを使うには、フレッツ・v6オプションの契約が要ります。',
  required: true,
  options: optionsOf(V6_OPTIONS),
})

const PROVIDER = textField({
  label: 'インターネット接続IPsec+IKE提供事業者名',
  hint: '契約している事業者の名前です。',
  required: true,
  width: 'long',
})
