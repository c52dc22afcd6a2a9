import { z } from 'zod'
import type { Line, Programme } from '#domain/applications/application-kind.ts'
import { type Standing, uses } from '#domain/applications/standing.ts'
import { lastDayBefore } from '#domain/usages/last-day.ts'
import { dayInWords } from '#platform/clock/in-words.ts'
import { storedDay, storedDayInWords } from './days.ts'

/** Why a usage ends: our own list, the sources name none. */
export const REASONS = {
  closing: '廃止・閉院・移転のため',
  pausing: '休止のため',
  'other-means': 'ほかの方法に切り替えるため',
  other: 'その他',
} as const

/** 利用終了: which day is the last, and why. P-23 */
export const ending = z.object({
  lastDay: storedDay,
  reason: z.enum(Object.keys(REASONS) as (keyof typeof REASONS)[]),
  /** Given when the reason is another. */
  otherReason: z.string().optional(),
  note: z.string().optional(),
})

export type Ending = z.infer<typeof ending>

export const describeEnding = ({ lastDay, reason, otherReason, note }: Ending): readonly Line[] => [
  ['利用終了日', storedDayInWords(lastDay)],
  ['終了の理由', otherReason ? `${REASONS[reason]}（${otherReason}）` : REASONS[reason]],
  ...(note ? [['備考', note] as const] : []),
]

/** 利用終了日, when an end was approved and has not come. */
export function plannedEnd(standing: Standing, programme: Programme): Temporal.PlainDate | undefined {
  const endedAt = standing.usages[programme]?.endedAt
  return endedAt && uses(standing, programme) ? lastDayBefore(endedAt) : undefined
}

/** On the card: 「2027年3月31日（水）まで」. */
export const endInWords = (day: Temporal.PlainDate | undefined) => day && `${dayInWords(day)}まで`

/** 変更 of an end that was approved and has not come: the other day. */
export function describeOtherEnd(wish: Ending, before: Temporal.PlainDate | undefined) {
  const [line] = describeEnding(wish)
  return line && before && before.toString() !== wish.lastDay ? [{ line, before: dayInWords(before) }] : []
}
