import { parseDate } from '#platform/clock/parse-date.ts'
import { foldHyphens } from '#platform/text/hyphens.ts'
import { toHalfWidth } from '#platform/text/width.ts'
import { type Field, type FieldOptions, type Given, type Reading, read, unreadable } from './field.ts'
import { describedBy, Frame } from './frame.tsx'
import { MESSAGES, WORDS } from './messages.ts'
import { readText } from './read-text.ts'

export interface DateOptions<Required extends boolean> extends FieldOptions<Required> {
  readonly min?: Temporal.PlainDate
  readonly max?: Temporal.PlainDate
  readonly autocomplete?: string
}

const MAX_LENGTH_CHARACTERS = 20
/** Where no day is too early; else the earliest, which the field takes. */
const EXAMPLE = Temporal.PlainDate.from('2026-11-20')
/** 明治元年 to far beyond any plan: what lies outside is a slip of the finger, and nothing that can be stored. */
const EARLIEST = Temporal.PlainDate.from('1868-01-01')
const LATEST = Temporal.PlainDate.from('2999-12-31')

/** A day, typed in any usual spelling, the Japanese eras included, or picked from a calendar where scripts run. */
export function dateField<const Required extends boolean = false>(
  options: DateOptions<Required>,
): Field<Given<Required, Temporal.PlainDate>> {
  const { label, required = false, min, max } = options
  const hint = options.hint ?? `例：${slashed(min ?? EXAMPLE)}`
  return {
    label,
    required,
    inputs: (name) => [name],
    read(name, entries) {
      const text = readText<string>(name, entries, { label, required, maxLength: MAX_LENGTH_CHARACTERS })
      if (!text.ok) return text
      const day = text.value === undefined ? read(undefined) : readDay(text.value, options)
      return day as Reading<Given<Required, Temporal.PlainDate>>
    },
    write: (name, day) => ({ [name]: day ? [slashed(day)] : [] }),
    show: (day) => (day ? slashed(day) : WORDS.notEntered),
    render: ({ id, name, entered, error }) => (
      <Frame id={id} label={label} hint={hint} required={required} error={error}>
        <div class="input-row date" data-date data-min={min?.toString()} data-max={max?.toString()} data-label={label}>
          <input
            class="input"
            id={id}
            name={name}
            type="text"
            value={entered[name]?.[0]}
            required={required}
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={describedBy(id, hint, error)}
            autocomplete={options.autocomplete ?? 'off'}
            data-width="14"
          />
        </div>
      </Frame>
    ),
  }
}

function readDay(
  text: string,
  { label, min = EARLIEST, max = LATEST }: DateOptions<boolean>,
): Reading<Temporal.PlainDate> {
  const parts = parseDate(foldHyphens(toHalfWidth(text)))
  if (!parts) return unreadable(MESSAGES.notDate(label))
  const day = existingDay(parts)
  if (!day) return unreadable(MESSAGES.noSuchDate(label, `${parts.year}年${parts.month}月${parts.day}日`))
  if (Temporal.PlainDate.compare(day, min) < 0) return unreadable(MESSAGES.tooEarly(label, slashed(min)))
  if (Temporal.PlainDate.compare(day, max) > 0) return unreadable(MESSAGES.tooLate(label, slashed(max)))
  return read(day)
}

function existingDay(parts: { year: number; month: number; day: number }): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(parts, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** 2026/11/20, as in tables and fields. */
const slashed = (day: Temporal.PlainDate) => day.toString().replaceAll('-', '/')
