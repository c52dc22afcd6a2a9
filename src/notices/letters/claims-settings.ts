import type { Addressee, LetterContent } from './letter-content.ts'

export interface ClaimsSettings {
  readonly addressee: Addressee
  readonly facts: readonly (readonly [string, string])[]
  readonly userId: string
  readonly password: string
}

/** 「ユーザー設定情報」: user ID and first password of オンライン請求. P-18, 003 p.31 */
export const claimsSettingsLetter = ({ addressee, facts, userId, password }: ClaimsSettings): LetterContent => ({
  addressee,
  title: 'オンライン請求ユーザー設定情報',
  paragraphs: ['オンライン請求システムにログインするための情報です。請求に使うパソコンの設定にお使いください。'],
  facts,
  secrets: [
    { label: 'ユーザーID', value: userId },
    { label: '初期パスワード', value: password, note: '大文字と小文字を区別します。' },
  ],
  notes: [
    'はじめてログインしたときに、パスワードを変更してください。',
    '重要な情報が書かれています。業務に関わらない人の目に触れないよう、大切に保管してください。',
  ],
})
