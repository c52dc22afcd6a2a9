import { dayInWords } from '#platform/clock/in-words.ts'
import type { Letterhead } from '#platform/letterhead.ts'
import { composeMail } from './compose-mail.ts'
import type { ComposedMail } from './mail.ts'

export interface CertificateExpiring {
  readonly contact: string
  readonly code: string
  readonly terminal: string
  readonly requestNumber: string
  readonly lastDay: Temporal.PlainDate
  /** Until the last day; negative after it. */
  readonly daysLeft: number
}

/** 90, 60, 30 and 15 days before the end, daily from 7, and once after it: how to go on. C-09 */
export const certificateExpiringMail = (letterhead: Letterhead, expiring: CertificateExpiring): ComposedMail =>
  composeMail(letterhead, {
    system: '電子証明書',
    greeting: `${expiring.contact} 様`,
    facts: [
      ['医療機関等コード', expiring.code],
      ['端末名称等', expiring.terminal],
      ['リクエストID', expiring.requestNumber],
      ['証明書有効期限', dayInWords(expiring.lastDay)],
    ],
    ...(expiring.daysLeft < 0 ? expired(letterhead) : expiringSoon(letterhead, expiring.daysLeft)),
  })

const expiringSoon = ({ origins }: Letterhead, daysLeft: number) => ({
  about: daysLeft > 0 ? `有効期限まであと${daysLeft}日です（更新のお願い）` : '有効期限は本日までです（更新のお願い）',
  reason: '電子証明書の有効期限が近づいています。期限までに更新しないと、この端末では資格確認ができなくなります。',
  link: {
    label: '電子証明書を更新する',
    href: `${origins.certificates}/renewal`,
    note: 'いまの電子証明書が入っている端末で開いてください。',
  },
  paragraphs: [
    '更新した証明書の有効期間は、更新した日から3年3か月です。いまの証明書の残りの期間は引き継がれません。更新に発行料はかかりません。',
    'レセプトコンピューターなどの設定が必要なことがあります。導入した業者の方にもご相談ください。',
  ],
})

const expired = ({ origins }: Letterhead) => ({
  about: '有効期限が過ぎました',
  reason: '電子証明書の有効期限が過ぎたため、この端末では資格確認ができません。',
  link: { label: '電子証明書の発行を申請する', href: `${origins.portal}/certificates` },
  paragraphs: [
    '期限が過ぎた証明書は更新できません。発行をあらためて申請してください。発行料がかかります。',
    'この端末をもう使わないときは、手続きはいりません。',
  ],
})
