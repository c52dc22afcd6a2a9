import type { Standing } from '#domain/applications/standing.ts'
import { keysOf } from '#kinds/keys-of.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { defineForm, type FormOf, type ValuesOf } from '#ui/form/define-form.ts'
import { onlyWhen } from '#ui/form/only-when.ts'
import { optionsOf } from '#ui/form/option.ts'
import { radioField } from '#ui/form/radio-field.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'
import { yearMonthField } from '#ui/form/year-month-field.tsx'
import { METHODS, REASONS, type TransitionalContent } from './content.ts'

/** As long as a transition lasts at most; after it one applies anew. Our choice. */
const TRANSITION_LASTS = Temporal.Duration.from({ years: 1 })

const fields = ({ now }: Standing) => {
  const thisMonth = dayOf(now).toPlainYearMonth()
  return {
    method: radioField({ label: '現在の請求方法', required: true, options: optionsOf(METHODS) }),
    reason: radioField({ label: '経過措置を希望する理由', required: true, options: optionsOf(REASONS) }),
    circumstances: textareaField({
      label: 'くわしい事情',
      hint: '工事や契約の予定など、いつごろ整う見込みかが分かるように書いてください。',
      required: true,
      maxLength: 500,
      rows: 4,
    }),
    planned_month: onlyWhen(
      'reason',
      keysOf(REASONS).filter((reason) => reason !== 'closing'),
      yearMonthField({
        label: 'オンライン請求の開始予定年月',
        hint: '1年後まで入力できます。',
        required: true,
        min: thisMonth,
        max: thisMonth.add(TRANSITION_LASTS),
      }),
    ),
    note: textareaField({ label: '備考', maxLength: 500, rows: 3 }),
  }
}

type Fields = ReturnType<typeof fields>
type TransitionalValues = ValuesOf<Fields>

export const transitionalForm = (standing: Standing): FormOf<Fields> => defineForm(fields(standing))

export const contentOf = ({ planned_month, ...values }: TransitionalValues): TransitionalContent => ({
  ...values,
  plannedMonth: planned_month?.toString(),
})

export const valuesOf = ({ plannedMonth, ...content }: TransitionalContent): Partial<TransitionalValues> => ({
  ...content,
  planned_month: plannedMonth ? Temporal.PlainYearMonth.from(plannedMonth) : undefined,
})
