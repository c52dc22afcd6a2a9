import { TOKYO } from '#platform/clock/clock.ts'
import { dateField } from '#ui/form/date-field.tsx'
import { defineForm, type Values } from '#ui/form/define-form.ts'
import { onlyWhen } from '#ui/form/only-when.ts'
import { radioField } from '#ui/form/radio-field.tsx'
import { textField } from '#ui/form/text-field.tsx'
import { timeSchema } from '#ui/form/time-schema.ts'

/** From when the draft is read. B-08 */
export const publishForm = defineForm(
  {
    when: radioField({
      label: '公開する時期',
      required: true,
      options: [
        { value: 'now', label: 'すぐに公開する' },
        { value: 'later', label: '日時を決めて公開する' },
      ],
    }),
    day: onlyWhen('when', 'later', dateField({ label: '公開する日', required: true })),
    time: onlyWhen(
      'when',
      'later',
      textField({
        label: '公開する時刻',
        hint: '例：9:00（24時間で）',
        required: true,
        schema: timeSchema,
        fold: 'half',
        maxLength: 5,
        width: '7',
      }),
    ),
  },
  { id: 'publish' },
)

/** The moment in Tokyo that was asked for; undefined: at once. */
export const momentOf = ({ day, time }: Values<typeof publishForm>): Temporal.Instant | undefined =>
  day && time ? day.toZonedDateTime({ timeZone: TOKYO, plainTime: time }).toInstant() : undefined
