import type { Programme } from '#domain/applications/application-kind.ts'
import type { Standing } from '#domain/applications/standing.ts'
import { checkboxField } from '#ui/form/checkbox-field.tsx'
import { dateField } from '#ui/form/date-field.tsx'
import { defineForm, type ValuesOf } from '#ui/form/define-form.ts'
import { onlyWhen } from '#ui/form/only-when.ts'
import type { Option } from '#ui/form/option.ts'
import { radioField } from '#ui/form/radio-field.tsx'
import { textField } from '#ui/form/text-field.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'
import { plannable, readDay } from './days.ts'
import { type Ending, plannedEnd, REASONS, REQUESTS } from './ending.ts'

const SAME = '利用終了日は、すでにこの日で承認されています。変える場合は、別の日を入力してください。'

/** An end is asked for; or, while an approved one has not come, another day or none. P-23 */
export function endingForm(standing: Standing, programme: Programme) {
  const planned = plannedEnd(standing, programme)
  const requests = planned ? (['move', 'cancel'] as const) : (['end'] as const)
  return defineForm(
    {
      request: radioField({
        label: '申請区分',
        required: true,
        options: requests.map((value) => ({ value, label: REQUESTS[value] })) as Option<Ending['request']>[],
      }),
      last_day: onlyWhen('request', ['end', 'move'], lastDayField(standing)),
      reason: onlyWhen('request', 'end', REASON),
      other_reason: onlyWhen('reason', 'other', textField({ label: '理由の内容', required: true, width: 'long' })),
      understood: onlyWhen('request', 'end', UNDERSTOOD),
      note: textareaField({ label: '備考', maxLength: 500, rows: 3 }),
    },
    {
      check: ({ last_day }): Record<string, string> => (planned && last_day?.equals(planned) ? { last_day: SAME } : {}),
    },
  )
}

export type EndingFields = ReturnType<typeof endingForm>['fields']

const lastDayField = ({ now }: Standing) =>
  dateField({
    label: '利用終了日',
    hint: 'この日まで使えます。今日以後の日を入力してください。例：2026/11/20',
    required: true,
    ...plannable(now),
  })

const REASON = radioField({
  label: '終了の理由',
  required: true,
  options: Object.entries(REASONS).map(([value, label]) => ({ value, label })) as Option<keyof typeof REASONS>[],
})

const UNDERSTOOD = checkboxField({
  label: '利用終了日の翌日から、すべてのアカウントが使えなくなることを確認しました。',
  required: true,
})

type Values = ValuesOf<EndingFields>

export const endingOf = ({ request, last_day, reason, other_reason, note }: Values): Ending => ({
  request,
  lastDay: last_day?.toString(),
  reason,
  otherReason: other_reason,
  note,
})

export const endingValues = ({ request, lastDay, reason, otherReason, note }: Ending): Partial<Values> => ({
  request,
  last_day: lastDay ? readDay(lastDay) : undefined,
  reason,
  other_reason: otherReason,
  note,
})

/** An end is what is asked for first; a 変更 starts from the day that was approved. */
export const initialEnding = (planned: Temporal.PlainDate | undefined): Partial<Values> =>
  planned ? { last_day: planned } : { request: 'end' }
