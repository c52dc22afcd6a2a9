import { CLOCK_FIRST, CLOCK_LAST } from '#domain/practice/move-clock.ts'
import { dayOf, TOKYO } from '#platform/clock/clock.ts'
import { dateField } from '#ui/form/date-field.tsx'
import { defineForm, type Values } from '#ui/form/define-form.ts'
import { textField } from '#ui/form/text-field.tsx'
import { timeSchema } from '#ui/form/time-schema.ts'

/** To which day and hour the clock is set. */
export const clockForm = defineForm(
  {
    day: dateField({ label: '日付', required: true, min: dayOf(CLOCK_FIRST), max: dayOf(CLOCK_LAST) }),
    time: textField({
      label: '時刻',
      required: true,
      hint: '例：9:00（24時間で）',
      schema: timeSchema,
      fold: 'half',
      maxLength: 5,
      width: '7',
      inputmode: 'text',
    }),
  },
  { id: 'clock' },
)

/** The moment in Tokyo that was typed. */
export const momentOf = ({ day, time }: Values<typeof clockForm>): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: TOKYO, plainTime: time }).toInstant()
