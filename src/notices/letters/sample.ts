import { dayInWords } from '#platform/clock/in-words.ts'
import type { LetterContent } from './letter-content.ts'

/** The sample letter 「見本」 of the desk: everything a letter can hold. */
export const sampleLetter = (today: Temporal.PlainDate, address: string): LetterContent => ({
  addressee: {
    postalCode: '1000099',
    address: '東京都架空区みどり野１丁目２番３号',
    name: '医療法人社団 若葉会 みどり野内科クリニック',
    person: '窓口 花子',
  },
  title: '書類の見本',
  paragraphs: [
    'これは、お送りする書類の見本です。実在の医療機関やアカウントのものではありません。',
    '宛名は長形3号の窓付き封筒に合わせてあります。左端の印に沿って三つ折りにしてください。',
  ],
  facts: [
    ['医療機関等コード', '1319999996'],
    ['名称', '医療法人社団 若葉会 みどり野内科クリニック'],
    ['ユーザーID', 'H1234567'],
    ['有効期限', dayInWords(today.add({ days: 60 }))],
  ],
  secrets: [{ label: '初期パスワード', value: 'mK7#tR4&wd', note: '大文字と小文字を区別します。' }],
  qr: { href: address, caption: '読み取ると、練習用の総合ポータルサイトが開きます。' },
  notes: ['見本のため、このパスワードではどこにもログインできません。'],
})
