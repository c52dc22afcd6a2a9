import { z } from 'zod'
import type { Line, Programme } from '#domain/applications/application-kind.ts'
import { type Standing, uses } from '#domain/applications/standing.ts'
import { lastDayBefore } from '#domain/usages/last-day.ts'
import { dayInWords } from '#platform/clock/in-words.ts'
import { storedDay, storedDayInWords } from './days.ts'

/** 申請区分. What can be changed is an end that was approved and has not come. */
export const REQUESTS = {
  end: '利用終了',
  move: '変更（利用終了日を変える）',
  cancel: '変更（利用終了を取りやめる）',
} as const

/** Why a usage ends: our own list, the sources name none. */
export const REASONS = {
  closing: '廃止・閉院・移転のため',
  pausing: '休止のため',
  'other-means': 'ほかの方法に切り替えるため',
  other: 'その他',
} as const

const keysOf = <Labels extends object>(labels: Labels) => Object.keys(labels) as (keyof Labels & string)[]

/** What is asked about the end of a usage. P-23 */
export const ending = z.object({
  request: z.enum(keysOf(REQUESTS)),
  /** Missing when the end is given up. */
  lastDay: storedDay.optional(),
  /** Given with an end. */
  reason: z.enum(keysOf(REASONS)).optional(),
  /** Given when the reason is another. */
  otherReason: z.string().optional(),
  note: z.string().optional(),
})

export type Ending = z.infer<typeof ending>

export const describeEnding = ({ request, lastDay, reason, otherReason, note }: Ending): readonly Line[] => [
  ['申請区分', REQUESTS[request]],
  ...line('利用終了日', lastDay && storedDayInWords(lastDay)),
  ...line('終了の理由', reason && REASONS[reason]),
  ...line('理由の内容', otherReason),
  ...line('備考', note),
]

const line = (label: string, value: string | undefined): readonly Line[] => (value ? [[label, value]] : [])

/** 利用終了日, when an end was approved and has not come. */
export function plannedEnd(standing: Standing, programme: Programme): Temporal.PlainDate | undefined {
  const endedAt = standing.usages[programme]?.endedAt
  return endedAt && uses(standing, programme) ? lastDayBefore(endedAt) : undefined
}

/** On the card: 「2027年3月31日（水）まで」. */
export const endInWords = (day: Temporal.PlainDate | undefined) => day && `${dayInWords(day)}まで`

/** 変更: the other day, or none, beside the one that was approved. */
export function describeOtherEnd({ lastDay }: Ending, planned: Temporal.PlainDate | undefined) {
  if (!planned || planned.toString() === lastDay) return []
  const after = lastDay ? storedDayInWords(lastDay) : '（なし）'
  return [{ line: ['利用終了日', after] as const, before: dayInWords(planned) }]
}
