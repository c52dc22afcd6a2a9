import type { XlsxProblem } from './xlsx-problem.ts'

const SAVE_AGAIN = '「名前を付けて保存」で「Excel ブック（.xlsx）」を選んで保存し直し、'

/** What to do about each problem; `place` is a cell, a range, a row or a column as a spreadsheet names it. */
const MESSAGES: Readonly<Record<XlsxProblem, (place: string) => string>> = {
  'not-excel': () => 'Excel ブック（.xlsx）として読み取れません。Excel ブックか CSV のファイルを選んでください。',
  'old-excel': () => `古い形式の Excel ファイル（.xls）です。${SAVE_AGAIN}そのファイルを選んでください。`,
  binary: () => `Excel バイナリ ブック（.xlsb）は読み取れません。${SAVE_AGAIN}そのファイルを選んでください。`,
  'open-document': () => `OpenDocument のファイル（.ods）は読み取れません。${SAVE_AGAIN}そのファイルを選んでください。`,
  encrypted: () =>
    'パスワードで保護されているため、読み取れません。パスワードを外して保存し直し、そのファイルを選んでください。',
  macros: () => `マクロを含むブック（.xlsm）は読み取れません。${SAVE_AGAIN}そのファイルを選んでください。`,
  damaged: (place) =>
    `ファイルが壊れているため、読み取れません${place && `（${place}）`}。表計算ソフトで開いて保存し直し、そのファイルを選んでください。`,
  'too-large': () =>
    'ファイルの中身が大きすぎます。使っていない行や列を削除し、画像や別のシートを除いて保存し直してください。',
  'no-sheet': () => '表示されているシートがありません。入力したシートを表示して保存し直してください。',
  'too-wide': (place) => `${place}に入力があります。使わない列を削除して保存し直してください。`,
  'too-many-rows': (place) => `行が多すぎます（${place}行まで）。ファイルを分けてください。`,
  'too-long': (place) => `${place}の文字が多すぎます。短くして保存し直してください。`,
  'hidden-row': (place) =>
    `${place}行目は非表示になっています。登録するときは再表示し、登録しないときは行を削除して、保存し直してください。`,
  'hidden-column': (place) =>
    `${place}列は非表示になっています。使うときは再表示し、使わないときは列を削除して、保存し直してください。`,
  merged: (place) => `${place}のセルが結合されています。結合を解除して保存し直してください。`,
  'no-value': (place) =>
    `${place}は計算式で、計算の結果が保存されていません。結果を値として貼り付けて、保存し直してください。`,
}

/** What to tell whoever chose the file. */
export const messageOfXlsx = (problem: XlsxProblem, place: string): string => MESSAGES[problem](place)
