import { dayInWords, inWords } from '#platform/clock/in-words.ts'
import type { Letterhead } from '#platform/letterhead.ts'
import { composeMail } from './compose-mail.ts'
import type { ComposedMail } from './mail.ts'

export interface CertificateRenewed {
  readonly contact: string
  readonly code: string
  readonly terminal: string
  readonly requestNumber: string | null
  readonly at: Temporal.Instant
  /** Of the new certificate. */
  readonly lastDay: Temporal.PlainDate
  /** Of the one that was shown. */
  readonly formerLastDay: Temporal.PlainDate
}

/** A terminal has a next certificate, for a new key: what remains to be done, and what if nobody meant it. C-09 */
export const certificateRenewedMail = (letterhead: Letterhead, renewed: CertificateRenewed): ComposedMail =>
  composeMail(letterhead, {
    system: '電子証明書',
    about: '更新のお知らせ',
    greeting: `${renewed.contact} 様`,
    reason: '次の端末で、電子証明書の更新の手続きが行われました。新しい証明書を、この端末に入れてください。',
    facts: [
      ['医療機関等コード', renewed.code],
      ['端末名称等', renewed.terminal],
      ['リクエストID', renewed.requestNumber ?? '－'],
      ['更新した日時', inWords(renewed.at)],
      ['新しい証明書の有効期限', dayInWords(renewed.lastDay)],
      ['これまでの証明書の有効期限', dayInWords(renewed.formerLastDay)],
    ],
    link: {
      label: '新しい証明書と、端末に入れる方法を見る',
      href: `${letterhead.origins.certificates}/renewal`,
      note: '更新した端末で開いてください。新しい証明書を入れ終わっているときは、何もしなくてかまいません。',
    },
    paragraphs: [
      'これまでの証明書も、失効しなければ、その有効期限まで使えます。期限までに新しい証明書を入れないと、この端末では資格確認ができなくなります。',
      '更新に発行料はかかりません。',
      'お心当たりがないときは、すぐにポータルサイトの「電子証明書申請状況照会」で「証明書の失効」を行ってください。この端末の証明書は、新しいものもこれまでのものも使えなくなります。',
    ],
  })
