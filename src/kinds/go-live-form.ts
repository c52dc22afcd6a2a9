import { type Standing, uses } from '#domain/applications/standing.ts'
import { lastDayBefore } from '#domain/usages/last-day.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { dateField } from '#ui/form/date-field.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { plannable } from './days.ts'

const SAME = '運用開始日は、すでにこの日で登録されています。変える場合は、別の日を入力してください。'

/** One question: the day, from today, within the time of the usage. P-16 */
export function goLiveForm(standing: Standing, programme: string) {
  const registered = goLiveDay(standing, programme)
  const { min, max } = plannable(standing.now)
  const endedAt = standing.usages[programme]?.endedAt
  const last = endedAt ? lastDayBefore(endedAt) : max
  const day = dateField({ label: '運用開始日', required: true, min, max: last })
  return defineForm(
    { day },
    { check: (values): Record<string, string> => (registered?.equals(values.day) ? { day: SAME } : {}) },
  )
}

export type GoLiveFields = ReturnType<typeof goLiveForm>['fields']

/** The day that is registered, if the programme is in use. */
export const goLiveDay = (standing: Standing, programme: string): Temporal.PlainDate | undefined =>
  (uses(standing, programme) && standing.usages[programme]?.goLiveOn) || undefined

/** It has come: from now on the day stays. */
export const isLive = (day: Temporal.PlainDate, now: Temporal.Instant): boolean =>
  Temporal.PlainDate.compare(day, dayOf(now)) <= 0
