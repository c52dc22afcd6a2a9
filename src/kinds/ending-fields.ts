import type { Standing } from '#domain/applications/standing.ts'
import { checkboxField } from '#ui/form/checkbox-field.tsx'
import { dateField } from '#ui/form/date-field.tsx'
import { onlyWhen } from '#ui/form/only-when.ts'
import type { Option } from '#ui/form/option.ts'
import { radioField } from '#ui/form/radio-field.tsx'
import { textField } from '#ui/form/text-field.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'
import { plannable, readDay } from './days.ts'
import { type Ending, REASONS } from './ending.ts'

/** The questions about an end, the same for every programme. `understood` says what one must know before. P-23 */
export const endingFields = ({ now }: Standing, understood: string) => ({
  last_day: dateField({
    label: '利用終了日',
    hint: 'この日まで使えます。今日以後の日を入力してください。例：2026/11/20',
    required: true,
    ...plannable(now),
  }),
  reason: radioField({
    label: '終了の理由',
    required: true,
    options: Object.entries(REASONS).map(([value, label]) => ({ value, label })) as Option<keyof typeof REASONS>[],
  }),
  other_reason: onlyWhen('reason', 'other', textField({ label: '理由の内容', required: true, width: 'long' })),
  understood: checkboxField({ label: understood, required: true }),
})

export const NOTE = textareaField({ label: '備考', maxLength: 500, rows: 3 })

interface EndingValues {
  readonly last_day: Temporal.PlainDate
  readonly reason: keyof typeof REASONS
  readonly other_reason: string | undefined
  readonly note: string | undefined
}

export const endingOf = ({ last_day, reason, other_reason, note }: EndingValues): Ending => ({
  lastDay: last_day.toString(),
  reason,
  otherReason: other_reason,
  note,
})

export const endingValues = ({ lastDay, reason, otherReason, note }: Ending): EndingValues => ({
  last_day: readDay(lastDay),
  reason,
  other_reason: otherReason,
  note,
})

export const initialEnd = (planned: Temporal.PlainDate | undefined): Partial<EndingValues> =>
  planned ? { last_day: planned } : {}
