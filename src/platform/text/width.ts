const FULL_WIDTH_SHIFT = '！'.charCodeAt(0) - '!'.charCodeAt(0)

const shifted = (character: string, by: number): string => String.fromCharCode(character.charCodeAt(0) + by)

/** Full-width letters, digits, signs and the ideographic space become their ASCII forms; kana and kanji stay. */
export const toHalfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (character) => shifted(character, -FULL_WIDTH_SHIFT)).replaceAll('\u3000', ' ')

/** ASCII letters, digits, signs and the space become full width, and so do half-width kana (ｶﾞ → ガ). */
export const toFullWidth = (text: string): string =>
  toFullKana(text)
    .replace(/[!-~]/g, (character) => shifted(character, FULL_WIDTH_SHIFT))
    .replaceAll(' ', '\u3000')

/**
 * Half-width kana and their punctuation become full width, voiced marks joined to their kana wherever such a
 * kana exists (ｶﾞ and カﾞ → ガ). A mark with nothing to join becomes the spacing ゛ or ゜.
 */
export const toFullKana = (text: string): string =>
  text.replace(/[ぁ-ゖァ-ヺ]?[\uff61-\uff9f]+/g, (kana) =>
    kana.normalize('NFKC').replaceAll('\u3099', '゛').replaceAll('\u309a', '゜'),
  )
