import { dayInWords } from '#platform/clock/in-words.ts'
import type { Addressee, LetterContent } from './letter-content.ts'

export interface ClaimsCompleted {
  readonly addressee: Addressee
  /** A-0000123 */
  readonly number: string
  readonly appliedOn: Temporal.PlainDate
  readonly facts: readonly (readonly [string, string])[]
}

/** 「手続き完了のお知らせ」: what was registered for オンライン請求. P-18, 003 p.31 */
export const claimsCompletedLetter = ({ addressee, number, appliedOn, facts }: ClaimsCompleted): LetterContent => ({
  addressee,
  title: 'レセプトのオンライン請求に関する手続き完了のお知らせ',
  paragraphs: [
    'オンライン請求の手続きが完了しました。登録した内容は次のとおりです。',
    'ユーザーIDと初期パスワードは「オンライン請求ユーザー設定情報」でお知らせします。',
  ],
  facts: [['申請番号', number], ['申請日', dayInWords(appliedOn)], ...facts],
  notes: [
    '内容に誤りがあるときは、請求を始める前にお問い合わせください。',
    '申請した内容が変わるときは、総合ポータルサイトの「利用開始・変更申請」で変更を申請してください。',
  ],
})
