import { parseYearMonth } from '#platform/clock/parse-date.ts'
import type { FormEntries } from '#platform/site/form-entries.ts'
import { type Field, type FieldOptions, type Given, type Reading, read, unreadable } from './field.ts'
import { GroupFrame } from './frame.tsx'
import { MESSAGES, WORDS } from './messages.ts'
import { readText } from './read-text.ts'

export interface YearMonthOptions<Required extends boolean> extends FieldOptions<Required> {
  readonly min?: Temporal.PlainYearMonth
  readonly max?: Temporal.PlainYearMonth
}

/** Where no month is too early; else the earliest, which the field takes. */
const EXAMPLE = Temporal.PlainYearMonth.from('2026-04')

/** A month in two short fields, 「年」 and 「月」. The year may be typed as 令和8 or R8. */
export function yearMonthField<const Required extends boolean = false>(
  options: YearMonthOptions<Required>,
): Field<Given<Required, Temporal.PlainYearMonth>> {
  const { label, min = EXAMPLE, required = false } = options
  const hint = options.hint ?? `例：${min.year}年 ${min.month}月`
  return {
    label,
    required,
    inputs: (name) => [`${name}-year`, `${name}-month`],
    read: (name, entries) => readMonth(name, entries, options) as Reading<Given<Required, Temporal.PlainYearMonth>>,
    write: (name, month) => ({
      [`${name}-year`]: month ? [String(month.year)] : [],
      [`${name}-month`]: month ? [String(month.month)] : [],
    }),
    show: (month) => (month ? spelled(month) : WORDS.notEntered),
    render: ({ id, name, entered, error }) => (
      <GroupFrame id={id} label={label} hint={hint} required={required} error={error}>
        <div class="input-row">
          <Part id={id} name={`${name}-year`} label="年" width="7" {...{ entered, error, required }} />
          <Part id={`${id}-month`} name={`${name}-month`} label="月" width="2" {...{ entered, error, required }} />
        </div>
      </GroupFrame>
    ),
  }
}

interface PartProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly width: string
  readonly entered: Readonly<Record<string, readonly string[]>>
  readonly error: string | undefined
  readonly required: boolean
}

const Part = ({ id, name, label, width, entered, error, required }: PartProps) => (
  <>
    <input
      class="input"
      id={id}
      name={name}
      type="text"
      value={entered[name]?.[0]}
      required={required}
      aria-invalid={error ? 'true' : undefined}
      autocomplete="off"
      inputmode="numeric"
      data-width={width}
      data-fold="half"
    />
    <label class="input-unit" for={id}>
      {label}
    </label>
  </>
)

function readMonth(
  name: string,
  entries: FormEntries,
  { label, required = false, min, max }: YearMonthOptions<boolean>,
): Reading<Temporal.PlainYearMonth | undefined> {
  const rule = { label, required: false, maxLength: 10, fold: 'half' } as const
  const year = readText<string>(`${name}-year`, entries, rule)
  const month = readText<string>(`${name}-month`, entries, rule)
  if (!year.ok) return year
  if (!month.ok) return month
  if (!year.value && !month.value) return required ? unreadable(MESSAGES.missing(label)) : read(undefined)
  const parts = parseYearMonth(`${(year.value ?? '').replace(/年$/, '')}/${(month.value ?? '').replace(/月$/, '')}`)
  if (!parts || parts.month < 1 || parts.month > 12) return unreadable(MESSAGES.notYearMonth(label))
  const value = Temporal.PlainYearMonth.from(parts)
  if (min && Temporal.PlainYearMonth.compare(value, min) < 0) return unreadable(MESSAGES.tooEarly(label, spelled(min)))
  if (max && Temporal.PlainYearMonth.compare(value, max) > 0) return unreadable(MESSAGES.tooLate(label, spelled(max)))
  return read(value)
}

const spelled = (month: Temporal.PlainYearMonth) => `${month.year}年${month.month}月`
