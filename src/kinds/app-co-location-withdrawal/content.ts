import { z } from 'zod'
import type { Line } from '#domain/applications/application-kind.ts'

/** Our own list: the sources name none. */
export const REASONS = {
  ended: '同じ場所での施術をやめたため',
  mistaken: '申告した内容に誤りがあったため',
} as const

export const content = z.object({
  /** The declaration that is taken back, as it was. */
  registrationNumber: z.string(),
  name: z.string(),
  reason: z.enum(Object.keys(REASONS) as (keyof typeof REASONS)[]),
  note: z.string().optional(),
})

export type WithdrawalContent = z.infer<typeof content>

export const describe = ({ registrationNumber, name, reason, note }: WithdrawalContent): readonly Line[] => [
  ['併設する施術所の登録記号番号', registrationNumber],
  ['併設する施術所の名称', name],
  ['取消の理由', REASONS[reason]],
  ...(note ? [['備考', note] as const] : []),
]
