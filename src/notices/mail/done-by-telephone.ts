import { inWords } from '#platform/clock/in-words.ts'
import type { Letterhead } from '#platform/letterhead.ts'
import { composeMail } from './compose-mail.ts'
import type { ComposedMail } from './mail.ts'

export interface DoneByTelephone {
  readonly name: string
  readonly institution: string
  /** 「秘密の番号の再設定」 */
  readonly what: string
  /** Of which account: 「H0000001R」. */
  readonly account: string
  readonly at: Temporal.Instant
  /** What comes next. */
  readonly next: string
}

/** 「お電話で承った手続き」: so that nobody acts for an institution without its knowing. B-05 */
export const doneByTelephoneMail = (letterhead: Letterhead, mail: DoneByTelephone): ComposedMail =>
  composeMail(letterhead, {
    system: '総合ポータルサイト',
    about: 'お電話で承った手続きのお知らせ',
    greeting: `${mail.institution}　${mail.name} 様`,
    reason: 'コールセンターへのお電話により、次の手続きをしましたので、お知らせします。',
    facts: [
      ['手続き', mail.what],
      ['アカウント', mail.account],
      ['日時', inWords(mail.at)],
    ],
    paragraphs: [mail.next, 'お心当たりがないときは、すぐに下記までお電話ください。'],
  })
