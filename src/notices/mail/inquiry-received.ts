import { inWords } from '#platform/clock/in-words.ts'
import type { Letterhead } from '#platform/letterhead.ts'
import { composeMail } from './compose-mail.ts'
import type { ComposedMail } from './mail.ts'

export interface InquiryReceived {
  /** Q-0000123 */
  readonly number: string
  /** 「電子証明書」 */
  readonly category: string
  /** Of a portal user. To an address that nobody has proved to read a mail says nothing that was typed. */
  readonly known?: { readonly name: string; readonly subject: string }
  readonly link: { readonly path: string; readonly until?: Temporal.Instant }
}

/** The receipt of an inquiry. P-25 */
export const inquiryReceivedMail = (
  letterhead: Letterhead,
  { number, category, known, link }: InquiryReceived,
): ComposedMail =>
  composeMail(letterhead, {
    system: '総合ポータルサイト',
    about: 'お問い合わせの受付',
    ...(known && { greeting: `${known.name} 様` }),
    reason: known
      ? 'お問い合わせを受け付けました。'
      : 'お問い合わせフォームに、このメールアドレスが入力されました。お問い合わせを受け付けましたので、お知らせします。',
    facts: [
      ['受付番号', number],
      ['お問い合わせの種類', category],
      ...(known ? [['件名', known.subject] as const] : []),
    ],
    link: {
      label: 'お問い合わせの内容と回答を見る',
      href: `${letterhead.origins.portal}${link.path}`,
      ...(link.until && {
        note: `${inWords(link.until)}まで開けます。開くとお問い合わせの内容が見えますので、ほかの方に転送しないでください。`,
      }),
    },
    paragraphs: [
      '担当者が確かめて、このメールアドレスに回答をお送りします。回答まで数日かかることがあります。',
      ...(known
        ? []
        : ['お心当たりがないときは、何もしないでください。このメールアドレスが登録されることはありません。']),
    ],
  })
