import { dayOf } from '#platform/clock/clock.ts'
import { defineForm } from '#ui/form/define-form.ts'
import { selectField } from '#ui/form/select-field.tsx'

const MONTHS_OFFERED = 24

const monthOf = (now: Temporal.Instant): Temporal.PlainYearMonth => dayOf(now).toPlainYearMonth()

/** The month that the address names, or this one. */
export function readMonth(typed: string | null, now: Temporal.Instant): Temporal.PlainYearMonth {
  return typed && /^20\d\d-(0[1-9]|1[0-2])$/.test(typed) ? Temporal.PlainYearMonth.from(typed) : monthOf(now)
}

export const monthInWords = ({ year, month }: Temporal.PlainYearMonth): string => `${year}年${month}月`

/** This month and those before it, and the one that is shown. */
export function monthForm(now: Temporal.Instant, shown: Temporal.PlainYearMonth) {
  const recent = Array.from({ length: MONTHS_OFFERED }, (_, ago) => monthOf(now).subtract({ months: ago }))
  const offered = recent.some((month) => month.equals(shown)) ? recent : [...recent, shown]
  return defineForm(
    {
      month: selectField({
        label: '発行した月',
        options: offered.map((month) => ({ value: month.toString(), label: monthInWords(month) })),
      }),
    },
    { id: 'month' },
  )
}
