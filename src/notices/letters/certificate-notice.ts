import { dayInWords } from '#platform/clock/in-words.ts'
import type { Addressee, LetterContent } from './letter-content.ts'

export interface CertificateTerminal {
  readonly code: string
  readonly terminal: string
  readonly requestNumber: string
  readonly reference: string
  readonly validFrom: Temporal.PlainDate
  readonly validUntil: Temporal.PlainDate
  /** The last day of the download. */
  readonly downloadUntil: Temporal.PlainDate
}

export interface CertificateNotice {
  readonly addressee: Addressee
  /** Issued together: for one institution code, and to the same days. */
  readonly terminals: readonly CertificateTerminal[]
  readonly downloadSite: string | undefined
}

/** 「電子証明書取得に関する情報」: the two IDs of each terminal, several on one letter. 003 p.37 */
export const certificateNotice = ({ addressee, terminals, downloadSite }: CertificateNotice): LetterContent => ({
  addressee,
  title: '電子証明書取得に関する情報',
  paragraphs: [
    '申請された電子証明書を発行しました。証明書を使う端末から「電子証明書ダウンロードサイト」を開き、下の2つのIDを入力して取得してください。',
    '端末が複数あるときは、端末ごとにIDが異なります。端末名称をお確かめのうえ、1台ずつ取得してください。',
  ],
  facts: [
    ...terminals.map(({ terminal }, index) => [numbered('端末名称', index, terminals.length), terminal] as const),
    ...terminals.slice(0, 1).flatMap(commonFacts),
  ],
  secrets: terminals.flatMap(({ terminal, requestNumber, reference }) => [
    { label: `リクエストID（${terminal}）`, value: requestNumber, beforeNext: true },
    { label: `リファレンスID（${terminal}）`, value: reference },
  ]),
  ...(downloadSite && { qr: { href: downloadSite, caption: '電子証明書ダウンロードサイト' } }),
  notes: [
    'このお知らせは、ほかの人が見ないところに保管してください。電話で番号をお尋ねすることはありません。',
    '取得した電子証明書（ファイル）は、端末とは別の場所にも1部保管してください。',
    '更新や失効の手続きに備え、どの端末に入れたか分かるようにしてください。',
  ],
})

const numbered = (label: string, index: number, of: number): string => (of > 1 ? `${label}（${index + 1}台目）` : label)

const commonFacts = (terminal: CertificateTerminal): LetterContent['facts'] => [
  ['発行先', terminal.code],
  ['電子証明書有効期間', `${dayInWords(terminal.validFrom)}から${dayInWords(terminal.validUntil)}まで`],
  ['ダウンロード有効期限', dayInWords(terminal.downloadUntil)],
]
