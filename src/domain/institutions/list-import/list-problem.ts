/** What can be wrong with a row of the list, and whether the row is left out for it. */
export const LIST_PROBLEMS = {
  'no-code': { leftOut: true, text: 'コードがありません。' },
  'wrong-length': { leftOut: true, text: 'コードの桁数が違います。Excelで先頭の0が消えていないかご確認ください。' },
  'not-digits': { leftOut: true, text: 'コードに数字以外の文字があります。' },
  'unknown-prefecture': { leftOut: true, text: '都道府県番号が01から47までの数字ではありません。' },
  'unknown-fee-schedule': { leftOut: true, text: '点数表番号が0、1、3〜8の数字ではありません。' },
  'no-name': { leftOut: true, text: '名称がありません。' },
  'too-long': { leftOut: true, text: '名称（100文字まで）か所在地（200文字まで）が長すぎます。' },
  unreadable: { leftOut: true, text: '読めない文字があります。文字コードと元のファイルをご確認ください。' },
  'duplicate-same': { leftOut: true, text: '同じコードの同じ内容の行がほかにあります。先の行を採用しました。' },
  'duplicate-different': { leftOut: true, text: '同じコードで内容の違う行がほかにあります。先の行を採用しました。' },
  'check-digit': { leftOut: false, text: '検証番号が合いません（取り込みます）。' },
  'postal-code': { leftOut: false, text: '郵便番号が7桁の数字ではありません（空欄として取り込みます）。' },
} as const satisfies Record<string, { leftOut: boolean; text: string }>

export type ListProblemKind = keyof typeof LIST_PROBLEMS

export interface ListProblem {
  readonly line: number
  readonly kind: ListProblemKind
  /** What the file says there, made storable. */
  readonly value: string
  /** The line that was taken instead, of duplicates. */
  readonly otherLine: number | undefined
}
