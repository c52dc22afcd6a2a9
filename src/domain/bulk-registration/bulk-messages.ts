/** What the result says of a row, besides what the rules for accounts say. E-11, 004 p.50 */
export const BULK_MESSAGES = {
  /** As the manual writes it. */
  goodButNot: '【入力チェックエラーなし:未登録】',
  repeats: (line: number) =>
    `このユーザIDは、ファイルの${line}行目と同じです。登録するのは先の行だけです。別のユーザIDを入力してください。`,
} as const
