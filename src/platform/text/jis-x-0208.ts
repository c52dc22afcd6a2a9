/**
 * The repertoire of JIS X 0208: 524 signs and 6,355 kanji, and nothing of what vendors added (NEC's ① and ㈱ in
 * row 13, IBM's 髙 and 﨑 in rows 89–92 and 115–119). The decoder of the platform knows the vendors' rows as well
 * (WHATWG Encoding §5, index jis0208), so only the rows of the standard are asked for.
 */
const SIGN_ROWS = [1, 2, 3, 4, 5, 6, 7, 8]
const FIRST_KANJI_ROW = 16
const FIRST_LEVEL_2_ROW = 48
const LAST_KANJI_ROW = 84
const CELLS = 94

/**
 * Seven signs have a second spelling in Unicode, which Windows and the web write; they are the same sign of JIS X 0208.
 * The spelling on the right is that of the standard's own table.
 */
export const SECOND_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['～', '〜'],
  ['∥', '‖'],
  ['－', '−'],
  ['—', '―'],
  ['￠', '¢'],
  ['￡', '£'],
  ['￢', '¬'],
])

/** The text with the seven signs spelled as in the standard: `～` becomes `〜`. */
export const toJisSpelling = (text: string): string =>
  text.replace(/[～∥－—￠￡￢]/g, (sign) => SECOND_SPELLINGS.get(sign) ?? sign)

/** The row of each UTF-16 code unit, 0 for none: the whole of JIS X 0208 lies in the basic plane. */
const ROWS = readRows()

const rowOf = (character: string): number => (character.length === 1 ? (ROWS[character.charCodeAt(0)] ?? 0) : 0)

/** Whether this one character, as the standard's own table spells it, is in JIS X 0208. */
export const isJisX0208 = (character: string): boolean => rowOf(character) > 0

/** Whether this one character is a kanji of JIS level 1 or 2 (第一水準・第二水準); 々, 〆 and 〇 are signs, not kanji. */
export const isJisKanji = (character: string): boolean => rowOf(character) >= FIRST_KANJI_ROW

/** The level (水準) of a kanji of JIS X 0208; undefined for everything else. */
export function kanjiLevel(character: string): 1 | 2 | undefined {
  const row = rowOf(character)
  if (row < FIRST_KANJI_ROW) return undefined
  return row < FIRST_LEVEL_2_ROW ? 1 : 2
}

/** The characters of a text, each once, that neither ASCII nor JIS X 0208 has, in whichever spelling. */
export function charactersOutsideJis(text: string): string[] {
  const outside = new Set<string>()
  for (const character of toJisSpelling(text)) if (character > '~' && !isJisX0208(character)) outside.add(character)
  return [...outside]
}

function readRows(): Uint8Array {
  const decoder = new TextDecoder('euc-jp')
  const rows = new Uint8Array(0x10000)
  const kanjiRows = Array.from({ length: LAST_KANJI_ROW - FIRST_KANJI_ROW + 1 }, (_, index) => FIRST_KANJI_ROW + index)
  for (const row of [...SIGN_ROWS, ...kanjiRows]) {
    const bytes = Uint8Array.from({ length: CELLS * 2 }, (_, at) => 0xa0 + (at % 2 === 0 ? row : (at + 1) / 2))
    for (const character of toJisSpelling(decoder.decode(bytes)))
      if (character !== '\ufffd') rows[character.charCodeAt(0)] = row
  }
  return rows
}
