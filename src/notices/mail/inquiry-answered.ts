import { inWords } from '#platform/clock/in-words.ts'
import type { Letterhead } from '#platform/letterhead.ts'
import { composeMail } from './compose-mail.ts'
import type { ComposedMail } from './mail.ts'

export interface InquiryAnswered {
  /** Q-0000123 */
  readonly number: string
  /** Of a portal user. */
  readonly known?: { readonly name: string; readonly subject: string }
  /** As the operator wrote it. */
  readonly answer: string
  readonly link: { readonly path: string; readonly until?: Temporal.Instant }
  /** It is over with this answer, and goes on only until then. */
  readonly reopensUntil?: Temporal.Instant
}

/** The answer to an inquiry. P-25, B-09 */
export const inquiryAnsweredMail = (
  letterhead: Letterhead,
  { number, known, answer, link, reopensUntil }: InquiryAnswered,
): ComposedMail =>
  composeMail(letterhead, {
    system: '総合ポータルサイト',
    about: 'お問い合わせへの回答',
    ...(known && { greeting: `${known.name} 様` }),
    reason: 'お問い合わせいただいた件について、回答をお送りします。',
    facts: [['受付番号', number], ...(known ? [['件名', known.subject] as const] : [])],
    quoted: { heading: '回答', text: answer },
    link: {
      label: 'これまでのやりとりを見る・続けて質問する',
      href: `${letterhead.origins.portal}${link.path}`,
      ...(link.until && {
        note: `${inWords(link.until)}まで開けます。開くとお問い合わせの内容が見えますので、ほかの方に転送しないでください。`,
      }),
    },
    paragraphs: [
      reopensUntil
        ? `このお問い合わせは、これで完了としました。解決していないときは、${inWords(reopensUntil)}までに上のページから続けてお書きください。`
        : 'ご不明な点が残るときは、このメールには返信せず、上のページから続けてお書きください。',
    ],
  })
