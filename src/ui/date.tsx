import { dayInFigures, inFigures } from '#platform/clock/in-figures.ts'
import { dayInWords, inWords } from '#platform/clock/in-words.ts'

export interface DateProps {
  /** A day, or a moment shown as it was in Tokyo. */
  readonly value: Temporal.PlainDate | Temporal.Instant
}

/** In sentences: 「2026年11月20日（金）」, with the time 「2026年11月20日（金）9:05」. */
export const DateInText = ({ value }: DateProps) => (
  <time datetime={machineReadable(value)}>
    {value instanceof Temporal.PlainDate ? dayInWords(value) : inWords(value)}
  </time>
)

/** In tables: 「2026/11/20」, with the time 「2026/11/20 09:05」. */
export const DateInTable = ({ value }: DateProps) => (
  <time class="date-in-table" datetime={machineReadable(value)}>
    {value instanceof Temporal.PlainDate ? dayInFigures(value) : inFigures(value)}
  </time>
)

const machineReadable = (value: DateProps['value']): string => value.toString({ fractionalSecondDigits: 0 })
