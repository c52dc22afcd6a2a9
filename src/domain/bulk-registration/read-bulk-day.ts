import { type Reading, refusal, understood } from '#domain/portal-users/registration-rules/reading.ts'
import { parseDate } from '#platform/clock/parse-date.ts'
import { foldHyphens } from '#platform/text/hyphens.ts'
import { toHalfWidth } from '#platform/text/width.ts'
import { shortened } from './shortened.ts'

export const BULK_DAY_MESSAGES = {
  missing: (label: string) => `${label}を入力してください。`,
  notDay: (label: string, typed: string) =>
    `${label}の「${typed}」は日付として読めません。「2026/11/20」のように、年・月・日で入力してください。`,
  noSuchDay: (label: string, day: string) => `${label}の${day}という日はありません。暦で確かめてください。`,
} as const

/** A day in any spelling that the fields of the pages take: 2026/11/20, 20261120, 2026-11-20, 令和8年11月20日. E-10 */
export function readBulkDay(typed: string, label: string): Reading<Temporal.PlainDate | undefined> {
  const text = foldHyphens(toHalfWidth(typed)).trim()
  if (!text) return understood(undefined)
  const parts = parseDate(text)
  if (!parts) return refusal(BULK_DAY_MESSAGES.notDay(label, shortened(typed)))
  try {
    return understood(Temporal.PlainDate.from(parts, { overflow: 'reject' }))
  } catch {
    return refusal(BULK_DAY_MESSAGES.noSuchDay(label, `${parts.year}年${parts.month}月${parts.day}日`))
  }
}
