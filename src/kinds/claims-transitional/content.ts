import { z } from 'zod'
import type { Line } from '#domain/applications/application-kind.ts'
import { keysOf } from '#kinds/keys-of.ts'

/** How claims are made now. The sources show no form of 「経過措置申請」: its questions are our choice. P-17 */
export const METHODS = { disc: '光ディスクなどの電子媒体', paper: '紙レセプト' } as const

export const REASONS = {
  line: '回線の工事が間に合わない',
  program: 'レセコンの対応や入れ替えが間に合わない',
  building: '改築や移転の工事をしている',
  closing: '廃止または休止の予定がある',
  other: 'その他のやむを得ない事情がある',
} as const

export const content = z.object({
  method: z.enum(keysOf(METHODS)),
  reason: z.enum(keysOf(REASONS)),
  circumstances: z.string(),
  /** When claims are planned to go on-line: 2027-06. None when the institution closes. */
  plannedMonth: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  note: z.string().optional(),
})

export type TransitionalContent = z.infer<typeof content>

/** Every value, in the order of the form. */
export const describe = ({ method, reason, circumstances, plannedMonth, note }: TransitionalContent): Line[] => [
  ['現在の請求方法', METHODS[method]],
  ['経過措置を希望する理由', REASONS[reason]],
  ['くわしい事情', circumstances],
  ...line('オンライン請求の開始予定年月', plannedMonth && `${plannedMonth.slice(0, 4)}年${plannedMonth.slice(5)}月`),
  ...line('備考', note),
]

const line = (label: string, value: string | undefined): Line[] => (value ? [[label, value]] : [])
