import type { Letterhead } from '#platform/letterhead.ts'

/** 「送信専用」: the mailbox the mail comes from is read by nobody. P-29 */
export const SEND_ONLY = 'このメールは送信専用です。ご返信いただいてもお答えできません。'

/** The contact block: whom to ask, by which number, when. */
export const contactLines = ({ operatingBody }: Letterhead): readonly string[] => [
  operatingBody.name,
  `電話：${operatingBody.phone}`,
  `受付時間：${operatingBody.hours}`,
]
