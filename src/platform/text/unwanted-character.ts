export interface UnwantedCharacter {
  readonly kind: 'control' | 'lone-surrogate' | 'noncharacter' | 'invisible' | 'unreadable'
  /** How to name it to a person who cannot see it: `U+0007`. */
  readonly name: string
  /** Its place in the text, in characters (not code units) from 0. */
  readonly at: number
}

/**
 * Controls, halves of surrogate pairs, noncharacters (Unicode §23.7), U+FFFD where a decoder met bytes it could not
 * read, and what has nothing to see and is made to mislead (UTR 36 §2.5). Variation selectors are wanted: 葛 with U+E0100.
 */
const UNWANTED =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}\ufff9-\ufffd]|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/u
/** The same with line ends and tabs let through. */
const UNWANTED_IN_LINES = new RegExp(`(?![\\t\\n\\r])(?:${UNWANTED.source})`, 'u')

/** The first character that no field of ours takes. With `lines`, line ends and tabs are wanted. */
export function findUnwantedCharacter(text: string, { lines = false } = {}): UnwantedCharacter | undefined {
  const found = (lines ? UNWANTED_IN_LINES : UNWANTED).exec(text)
  if (!found) return undefined
  const [character] = found
  return { kind: kindOf(character), name: nameOf(character), at: [...text.slice(0, found.index)].length }
}

function kindOf(character: string): UnwantedCharacter['kind'] {
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(character)) return 'control'
  if (/\p{Cs}/u.test(character)) return 'lone-surrogate'
  if (/\p{Noncharacter_Code_Point}/u.test(character)) return 'noncharacter'
  return character === '\ufffd' ? 'unreadable' : 'invisible'
}

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
