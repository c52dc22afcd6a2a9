const KATAKANA_SHIFT = 'ァ'.charCodeAt(0) - 'ぁ'.charCodeAt(0)

/** Hiragana become katakana; everything else stays. Half-width kana: see `toFullKana`. */
export const toKatakana = (text: string): string =>
  text.replace(/[ぁ-ゖゝゞ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + KATAKANA_SHIFT))

/** Katakana that have a hiragana become it; ヷ, ヸ, ヹ, ヺ and ー stay. */
export const toHiragana = (text: string): string =>
  text.replace(/[ァ-ヶヽヾ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - KATAKANA_SHIFT))

/** Whether the text is nothing but full-width katakana of JIS X 0208 and ー, and not empty. */
export const isKatakana = (text: string): boolean => /^[ァ-ヶー]+$/.test(text)

/** Whether the text is nothing but hiragana of JIS X 0208 and ー, and not empty. */
export const isHiragana = (text: string): boolean => /^[ぁ-んー]+$/.test(text)
