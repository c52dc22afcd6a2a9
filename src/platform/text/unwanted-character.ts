export interface UnwantedCharacter {
  readonly kind: 'control' | 'lone-surrogate' | 'noncharacter' | 'invisible' | 'unreadable'
  /** How to name it to a person who cannot see it: `U+0007`. */
  readonly name: string
  /** Its place in the text, in characters (not code units) from 0. */
  readonly at: number
}

/** U+FFFD stands where a decoder met bytes it could not read: the text is damaged. */
const REPLACEMENT = 0xfffd

/** Nothing to see, and made to mislead (Unicode TR36 §2.5): zero width, reordering, annotations. Variants of kanji are none. */
const INVISIBLE = /(?!\p{Variation_Selector})[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u

/**
 * The first character that no field of ours takes: controls, halves of surrogate pairs, noncharacters (Unicode
 * 23.7), invisible ones and the mark of a damaged text. With `lines`, line ends and tabs are wanted.
 */
export function findUnwantedCharacter(text: string, { lines = false } = {}): UnwantedCharacter | undefined {
  let at = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    const kind = kindOf(character, point)
    if (kind && !(lines && /[\t\n\r]/.test(character))) return { kind, name: nameOf(point), at }
    at++
  }
  return undefined
}

function kindOf(character: string, point: number): UnwantedCharacter['kind'] | undefined {
  if (point < 0x20 || (point >= 0x7f && point < 0xa0) || point === 0x2028 || point === 0x2029) return 'control'
  if (point >= 0xd800 && point <= 0xdfff) return 'lone-surrogate'
  if ((point >= 0xfdd0 && point <= 0xfdef) || (point & 0xfffe) === 0xfffe) return 'noncharacter'
  if (point === REPLACEMENT) return 'unreadable'
  return INVISIBLE.test(character) ? 'invisible' : undefined
}

const nameOf = (point: number): string => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
