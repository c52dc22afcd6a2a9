import type { Addressee, LetterContent } from '#notices/letters/letter-content.ts'
import { dayInWords } from '#platform/clock/in-words.ts'

export interface SecretNumberLetter {
  readonly addressee: Addressee
  readonly code: string
  /** 「本番環境」 */
  readonly environment: string
  /** Of the リセット用 account. */
  readonly userId: string
  readonly number: string
  readonly askedOn: Temporal.PlainDate
}

/** 「秘密の番号のお知らせ」, by registered post: the number stands nowhere else. 002 p.12 */
export const secretNumberLetter = (letter: SecretNumberLetter): LetterContent => ({
  addressee: letter.addressee,
  title: '秘密の番号のお知らせ',
  paragraphs: [
    `${dayInWords(letter.askedOn)}にお電話でお申し出のあった、秘密の番号の再設定が終わりました。`,
    'マスタアカウントリセット用アカウントに、次の番号でログインしてください。前の番号は使えません。',
  ],
  facts: [
    ['機関コード', letter.code],
    ['環境', letter.environment],
    ['ユーザID', letter.userId],
  ],
  secrets: [{ label: '秘密の番号', value: letter.number, note: 'ほかの人に見せないでください。' }],
  notes: ['お申し出にお心当たりがないときは、すぐにコールセンターへお電話ください。'],
})
