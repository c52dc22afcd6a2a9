import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import type { SetNotice } from './our-notices.ts'

const font = (name: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/${name}`))

const TEXT = font('biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf')
const BOLD = font('biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf')
const TYPED = font('noto-sans-mono/700Bold/NotoSansMono_700Bold.ttf')

const MILLIMETRE = 72 / 25.4
const LEFT = 25 * MILLIMETRE
const WIDTH = 160 * MILLIMETRE
const ROW = 10 * MILLIMETRE

/** The notice of a master account by pdfkit: same words, faces and table. Not tagged, no lines broken. */
export const setPeerNotice: SetNotice = async (number) => {
  const document = new PDFDocument({ size: 'A4', margin: LEFT, lang: 'ja', info: { Title: TITLE } })
  const bytes = buffer(document)
  document.font(TEXT).fontSize(11).text('2026年11月21日（土）', { align: 'right' })
  document.text('オンライン資格確認 実施機関（計測用）', { align: 'right' }).moveDown(2)
  document.font(BOLD).fontSize(16).text(TITLE, { align: 'center' }).moveDown(2)
  document.font(TEXT).fontSize(11).text('☆オンライン資格確認等システム利用に関する情報').moveDown()
  for (const [index, [label, value, typed]] of rowsOf(number).entries()) drawRow(document, index, label, value, typed)
  document
    .font(TEXT)
    .fontSize(11)
    .text('', LEFT, document.y + ROW)
  for (const note of NOTES) document.text(`※ ${note}`, { width: WIDTH }).moveDown()
  document.font(BOLD).fontSize(9).text('お問い合わせ').moveDown()
  document.font(TEXT).text('オンライン資格確認 実施機関（計測用）　電話 0800-000-0000（平日 8:00〜18:00）')
  document.end()
  return bytes
}

const TITLE = 'オンライン資格確認等システムユーザ設定情報'

const NOTES = [
  '重要な情報が書かれています。大切に保管してください。',
  'はじめてログインしたときに、パスワードを変更してください。変更したあとは、この書類にパスワードは表示されません。',
]

const digits = (number: number, length: number) => String(number).padStart(length, '0')

const rowsOf = (number: number): [label: string, value: string, typed: boolean][] => [
  ['項目', '内容', false],
  ['利用環境', '本番環境', false],
  ['医療機関コード', `13199${digits(number, 5)}`, true],
  ['医療機関等名', `医療法人社団 ひばり会 第${number}内科クリニック`, false],
  ['ユーザID', `H${digits(number, 7)}`, true],
  ['ユーザ名', `医療法人社団 ひばり会 第${number}内科クリニック`, false],
  ['パスワード', `aB3#x${digits(number, 5)}`, true],
  ['パスワード有効期限', '2027年01月20日', false],
  ['リセット用ユーザID', `H${digits(number, 7)}R`, true],
]

function drawRow(document: PDFKit.PDFDocument, index: number, label: string, value: string, typed: boolean): void {
  const top = 90 * MILLIMETRE + index * ROW
  const first = WIDTH * 0.38
  document.rect(LEFT, top, first, ROW).fillAndStroke('#f2f2f2', '#282828')
  document.rect(LEFT + first, top, WIDTH - first, ROW).stroke('#282828')
  document
    .fillColor('black')
    .font(TEXT)
    .fontSize(11)
    .text(label, LEFT + 9, top + 9)
  document
    .font(typed ? TYPED : TEXT)
    .fontSize(typed ? 13 : 11)
    .text(value, LEFT + first + 9, top + 9)
}
