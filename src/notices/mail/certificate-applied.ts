import type { Letterhead } from '#platform/letterhead.ts'
import { composeMail } from './compose-mail.ts'
import type { ComposedMail } from './mail.ts'

export interface CertificateApplied {
  readonly contact: string
  readonly institutionName: string
  readonly code: string
  readonly terminal: string
}

/** 【電子証明書 申請情報受付通知】: the application arrived. C-02, facts */
export const certificateAppliedMail = (letterhead: Letterhead, applied: CertificateApplied): ComposedMail =>
  composeMail(letterhead, {
    system: '電子証明書 申請情報受付通知',
    about: '',
    greeting: `${applied.institutionName} ${applied.contact} 様`,
    reason: '電子証明書の発行申請を受け付けました。',
    facts: [
      ['医療機関等コード', applied.code],
      ['端末名称等', applied.terminal],
    ],
    link: { label: '申請の状況を見る', href: `${letterhead.origins.portal}/certificates/requests` },
    paragraphs: [
      '発行が終わると、電子証明書の取得に必要なIDを書いたお知らせを簡易書留でお送りします。2、3営業日ほどかかります。',
    ],
  })
