/** Characters that take two columns in a fixed-pitch Japanese font: kana, kanji, full-width forms, their punctuation. */
const WIDE =
  /[\u1100-\u115f\u2500-\u27bf\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u

/** Never at the start of a line. JIS X 4051 行頭禁則 */
const NOT_FIRST = /^[、。，．・：；？！）」』】〕〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.!?:;)\]}]/u

/** Never at the end of one. JIS X 4051 行末禁則 */
const NOT_LAST = /[（「『【〔〈《([{]$/u

const words = new Intl.Segmenter('ja', { granularity: 'word' })

/** How many columns a text takes. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += WIDE.test(character) ? 2 : 1
  return columns
}

/** Breaks a paragraph between words into lines of at most `columns`; what has no break in it stays whole. */
export function wrapLines(text: string, columns: number): string {
  const lines: string[] = []
  let line = ''
  for (const piece of unbreakablePieces(text)) {
    if (line && columnsOf(line + piece.trimEnd()) > columns) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line ? piece : piece.trimStart()
  }
  return [...lines, line.trimEnd()].join('\n')
}

function unbreakablePieces(text: string): string[] {
  const pieces: string[] = []
  for (const { segment } of words.segment(text)) {
    const last = pieces.at(-1)
    const glued = last !== undefined && (NOT_FIRST.test(segment) || NOT_LAST.test(last) || isLatin(last, segment))
    if (glued) pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces
}

/** Inside an address, a number or a Latin word: 「https://…」, 「8:00」. */
const isLatin = (before: string, after: string) => /[!-~]$/.test(before) && /^[!-~]/.test(after)
