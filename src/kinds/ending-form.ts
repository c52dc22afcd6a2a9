import type { Programme } from '#domain/applications/application-kind.ts'
import type { Standing } from '#domain/applications/standing.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { dayInFigures } from '#platform/clock/in-figures.ts'
import { checkboxField } from '#ui/form/checkbox-field.tsx'
import { dateField } from '#ui/form/date-field.tsx'
import { defineForm, type FieldList, type FormOf, type ValuesOf } from '#ui/form/define-form.ts'
import type { Field } from '#ui/form/field.ts'
import { onlyWhen } from '#ui/form/only-when.ts'
import type { Option } from '#ui/form/option.ts'
import { radioField } from '#ui/form/radio-field.tsx'
import { textField } from '#ui/form/text-field.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'
import { plannable, readDay } from './days.ts'
import { type Ending, plannedEnd, REASONS, REQUESTS } from './ending.ts'

const SAME = '利用終了日は、すでにこの日で承認されています。変える場合は、別の日を入力してください。'

/** An end is asked for; or, while an approved one has not come, another day or none. P-23 */
export function endingForm(standing: Standing, programme: Programme): FormOf<EndingFields> {
  const planned = plannedEnd(standing, programme)
  const fields = planned ? changeFields(standing) : endFields(standing)
  return defineForm({ ...fields, note: NOTE } as EndingFields, {
    check: ({ last_day }): Record<string, string> => (planned && last_day?.equals(planned) ? { last_day: SAME } : {}),
  })
}

type Request = Ending['request']

const requestField = (requests: readonly Request[]) =>
  radioField({
    label: '申請区分',
    required: true,
    options: requests.map((value) => ({ value, label: REQUESTS[value] })) as Option<Request>[],
  })

const endFields = (standing: Standing) => ({
  request: requestField(['end']),
  last_day: lastDayField(standing),
  reason: REASON,
  other_reason: onlyWhen('reason', 'other', textField({ label: '理由の内容', required: true, width: 'long' })),
  understood: UNDERSTOOD,
})

const changeFields = (standing: Standing) => ({
  request: requestField(['move', 'cancel']),
  last_day: onlyWhen('request', 'move', lastDayField(standing)),
})

/** What either form asks; what it does not ask has no value. */
export interface EndingFields extends FieldList {
  readonly request: Field<Request>
  readonly last_day: Field<Temporal.PlainDate | undefined>
  readonly reason: Field<keyof typeof REASONS | undefined>
  readonly other_reason: Field<string | undefined>
  readonly understood: Field<true | undefined>
  readonly note: Field<string | undefined>
}

const lastDayField = ({ now }: Standing) =>
  dateField({
    label: '利用終了日',
    hint: `この日まで使えます。今日以後の日を入力してください。例：${dayInFigures(dayOf(now))}`,
    required: true,
    ...plannable(now),
  })

const REASON = radioField({
  label: '終了の理由',
  required: true,
  options: Object.entries(REASONS).map(([value, label]) => ({ value, label })) as Option<keyof typeof REASONS>[],
})

const NOTE = textareaField({ label: '備考', maxLength: 500, rows: 3 })

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
