/** What the result says of a row, besides what the rules for accounts say. E-11, 004 p.50 */
export const BULK_MESSAGES = {
  /** As the manual writes it. */
  goodButNot: '【入力チェックエラーなし:未登録】',
  repeats: (line: number) =>
    `このユーザIDは、ファイルの${line}行目と同じです。登録するのは先の行だけです。別のユーザIDを入力してください。`,
  bareNumber: (userId: string) =>
    `ユーザIDが数値の「${userId}」になっています。先頭の0が消えていないか確かめ、セルの表示形式を「文字列」にして入力し直してください。`,
} as const
