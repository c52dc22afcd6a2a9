import { messageOfXlsx } from '#platform/xlsx/xlsx-messages.ts'
import type { XlsxProblem } from '#platform/xlsx/xlsx-problem.ts'

/** Why a file cannot be taken as rows of accounts at all: 「登録失敗(ファイル構造エラー)」. E-11, 004 p.50 */
export type StructureProblem =
  | { readonly because: 'empty' | 'no-rows' | 'unreadable' }
  | {
      readonly because: 'missing-columns' | 'unknown-columns' | 'repeated-columns'
      readonly columns: readonly string[]
    }
  | { readonly because: 'malformed' | 'too-many-cells'; readonly line: number }
  | { readonly because: 'too-many-rows'; readonly most: number }
  /** A workbook of Excel: E-12. */
  | { readonly because: 'workbook'; readonly problem: XlsxProblem; readonly place: string }

/** Thrown by whatever reads the rows of a file when it can go no further. */
export class UnfitFile extends Error {
  readonly problem: StructureProblem
  constructor(problem: StructureProblem) {
    super(`unfit file: ${problem.because}`)
    this.problem = problem
  }
}

const NAMED_AT_MOST = 10
const NAME_AT_MOST_CHARACTERS = 30

const quoted = (columns: readonly string[]): string =>
  columns
    .slice(0, NAMED_AT_MOST)
    .map((name) => `「${[...name].slice(0, NAME_AT_MOST_CHARACTERS).join('')}」`)
    .join('')

/** What is the matter with the file, then what to do. */
export function explainStructure(problem: StructureProblem): string {
  switch (problem.because) {
    case 'empty':
      return 'ファイルに何も書かれていません。1行目に見出し、2行目からアカウントを書いてください。'
    case 'no-rows':
      return '見出しのほかに行がありません。2行目から、登録するアカウントを書いてください。'
    case 'unreadable':
      return '文字として読めないところがあります。文字コードをUTF-8かShift_JISにして、CSVで保存し直してください。'
    case 'workbook':
      return messageOfXlsx(problem.problem, problem.place)
    case 'missing-columns':
      return `${quoted(problem.columns)}の列がありません。1行目の見出しを確かめてください。`
    case 'unknown-columns':
      return `${quoted(problem.columns)}という列は使えません。1行目の見出しを確かめ、その列を取り除いてください。`
    case 'repeated-columns':
      return `${quoted(problem.columns)}の列が2つ以上あります。1つにしてください。`
    case 'malformed':
      return `${problem.line}行目から、CSVとして読めません。引用符（"）の閉じ忘れがないか確かめてください。`
    case 'too-many-cells':
      return `${problem.line}行目の項目が、見出しより多くあります。余分なカンマ（,）がないか確かめてください。`
    case 'too-many-rows':
      return `一度に登録できるのは${problem.most.toLocaleString('ja-JP')}件までです。ファイルを分けてください。`
  }
}
