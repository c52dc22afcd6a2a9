import type { Standing } from '#domain/applications/standing.ts'
import { CEILINGS_YEN, type SubsidisedProgramme, yenInWords } from '#domain/subsidies/subsidy.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { dateField } from '#ui/form/date-field.tsx'
import { defineForm, type FormOf, type ValuesOf } from '#ui/form/define-form.ts'
import { textField } from '#ui/form/text-field.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'
import { bankAccountFields } from './bank-account-fields.ts'
import { readDay } from './days.ts'
import type { SubsidyContent } from './subsidy-content.ts'
import { yenField } from './yen-field.ts'

const subsidyFields = (programme: SubsidisedProgramme, standing: Standing) => ({
  bought: textField({
    label: '購入したもの',
    hint: '例：カードを読み取るスマートフォン 1台、設定の作業',
    required: true,
    width: 'full',
  }),
  bought_on: dateField({ label: '購入日', required: true, max: dayOf(standing.now) }),
  cost: yenField({ label: '購入にかかった金額', hint: '税込みの合計です。領収書のとおりに入力してください。' }),
  asked: yenField({ label: '申請額', hint: `上限は${yenInWords(CEILINGS_YEN[programme])}です。` }),
  ...bankAccountFields(),
  documents: textareaField({
    label: '手元にある書類',
    hint: '領収書などの名前と日付を書いてください。審査のときに、写しをお願いすることがあります。',
    maxLength: 500,
    rows: 3,
  }),
  note: textareaField({ label: '備考', maxLength: 500, rows: 3 }),
})

export type SubsidyFields = ReturnType<typeof subsidyFields>
export type SubsidyValues = ValuesOf<SubsidyFields>

/** More than was paid is not asked for. P-23 */
export const subsidyForm = (programme: SubsidisedProgramme, standing: Standing): FormOf<SubsidyFields> =>
  defineForm(subsidyFields(programme, standing), {
    check: ({ asked, cost }): Record<string, string> =>
      asked > cost ? { asked: '申請額は、購入にかかった金額以下で入力してください。' } : {},
  })

export const subsidyAnswer = (values: SubsidyValues): SubsidyContent => ({
  bought: values.bought,
  boughtOn: values.bought_on.toString(),
  costYen: values.cost,
  askedYen: values.asked,
  bankCode: values.bank_code,
  branchCode: values.branch_code,
  accountType: values.account_type,
  accountNumber: values.account_number,
  accountHolder: values.account_holder,
  documents: values.documents,
  note: values.note,
})

export const refillSubsidy = (content: SubsidyContent): Partial<SubsidyValues> => ({
  bought: content.bought,
  bought_on: readDay(content.boughtOn),
  cost: content.costYen,
  asked: content.askedYen,
  bank_code: content.bankCode,
  branch_code: content.branchCode,
  account_type: content.accountType,
  account_number: content.accountNumber,
  account_holder: content.accountHolder,
  documents: content.documents,
  note: content.note,
})
