/** Every stroke that people and input methods write for a hyphen: ‐ ‑ ‒ – — ― ⁃ − ─ ━ ﹘ ﹣ － and the long vowel marks ー ｰ. */
const HYPHEN = '[-\u2010-\u2015\u2043\u2212\u2500\u2501\ufe58\ufe63\uff0d\u30fc\uff70]'
const KANA = '[ぁ-ゖァ-ヺｦ-ﾝﾞﾟ]'

const ANY_HYPHEN = new RegExp(HYPHEN, 'g')
/** ー after a kana (or another ー after one) lengthens a vowel: スーパー, わーーい. */
const LONG_VOWELS = new RegExp(`${KANA}[ーｰ]+`, 'g')
const HYPHENS_AFTER_KATAKANA = new RegExp(`(?<=[ァ-ヺー])${HYPHEN}+`, 'g')

/** Every kind of hyphen becomes `-`; a long vowel mark that follows a kana stays what it is. */
export function foldHyphens(text: string): string {
  let folded = ''
  let from = 0
  for (const vowel of text.matchAll(LONG_VOWELS)) {
    folded += text.slice(from, vowel.index).replace(ANY_HYPHEN, '-') + vowel[0]
    from = vowel.index + vowel[0].length
  }
  return folded + text.slice(from).replace(ANY_HYPHEN, '-')
}

/** A hyphen typed for the long vowel mark after a full-width katakana becomes ー: サ－ビス → サービス. */
export const hyphensToLongVowels = (text: string): string =>
  text.replace(HYPHENS_AFTER_KATAKANA, (hyphens) => 'ー'.repeat(hyphens.length))
