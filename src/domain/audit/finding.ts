/** What was done to a chain of the audit. */
export type Break = keyof typeof BREAKS

export const BREAKS = {
  changed: '記録の内容が書き換えられています',
  inserted: '鍵を持たない者が作った記録が差し込まれています',
  removed: '記録が抜き取られています',
  reordered: '記録の順序が入れ替えられているか、前の記録を抜いて番号が詰められています',
  'head-moved': '鎖の末尾の位置が書き換えられています',
  cut: '控え（アンカー）にある記録が末尾から切り取られています',
} as const satisfies Record<string, string>

/** The first thing wrong in a chain; what comes after it in that chain is not judged. */
export interface Finding {
  readonly what: Break
  readonly chain: number
  /** The entry that is wrong, or the first of those that are missing. */
  readonly seq: number
}
