import type { Letterhead } from '#platform/letterhead.ts'
import { composeMail } from './compose-mail.ts'
import type { ComposedMail } from './mail.ts'

export interface CertificateRejected {
  readonly contact: string
  readonly terminal: string
  readonly reason: string
}

/** The application for a certificate was not granted, and why. B-07 */
export const certificateRejectedMail = (letterhead: Letterhead, rejected: CertificateRejected): ComposedMail =>
  composeMail(letterhead, {
    system: '電子証明書',
    about: '発行申請の審査結果のお知らせ',
    greeting: `${rejected.contact} 様`,
    reason: '電子証明書の発行申請は、次の理由によりお受けできませんでした。発行料はかかりません。',
    facts: [
      ['端末名称等', rejected.terminal],
      ['理由', rejected.reason],
    ],
    link: { label: '申請の状況を見る', href: `${letterhead.origins.portal}/certificates/requests` },
    paragraphs: ['内容を直して、もう一度申請することができます。'],
  })
