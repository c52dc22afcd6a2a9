import { TOKYO } from './clock.ts'

const WEEKDAYS = '月火水木金土日'

/** A day as texts, mails and letters write it: 「2026年11月20日（金）」. */
export const dayInWords = ({ year, month, day, dayOfWeek }: Temporal.PlainDate): string =>
  `${year}年${month}月${day}日（${WEEKDAYS[dayOfWeek - 1]}）`

/** A moment in Tokyo as texts, mails and letters write it: 「2026年11月20日（金）9:05」. */
export function inWords(instant: Temporal.Instant): string {
  const moment = instant.toZonedDateTimeISO(TOKYO)
  return `${dayInWords(moment.toPlainDate())}${moment.hour}:${String(moment.minute).padStart(2, '0')}`
}
