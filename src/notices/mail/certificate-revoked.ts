import { inWords } from '#platform/clock/in-words.ts'
import type { Letterhead } from '#platform/letterhead.ts'
import { composeMail } from './compose-mail.ts'
import type { ComposedMail } from './mail.ts'

export interface CertificateRevoked {
  readonly contact: string
  readonly code: string
  readonly terminal: string
  readonly request_number: string | null
  readonly reason: string
  readonly at: Temporal.Instant
}

/** The certificate of a terminal opens nothing any more, and why. C-08 */
export const certificateRevokedMail = (letterhead: Letterhead, revoked: CertificateRevoked): ComposedMail =>
  composeMail(letterhead, {
    system: '電子証明書',
    about: '失効のお知らせ',
    greeting: `${revoked.contact} 様`,
    reason: '次の端末の電子証明書を失効しました。この証明書では、もうオンライン資格確認等システムに接続できません。',
    facts: [
      ['医療機関等コード', revoked.code],
      ['端末名称等', revoked.terminal],
      ['リクエストID', revoked.request_number ?? '－'],
      ['失効した日時', inWords(revoked.at)],
      ['理由', revoked.reason],
    ],
    link: { label: '申請の状況を見る', href: `${letterhead.origins.portal}/certificates/requests` },
    paragraphs: [
      'この端末を使い続けるときは、電子証明書の発行をあらためて申請してください。発行料がかかります。',
      'お心当たりがないときは、お手数ですが、すぐにお電話ください。',
    ],
  })
