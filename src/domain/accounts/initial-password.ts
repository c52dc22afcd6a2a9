import { type Random, randomCharacters } from '#platform/random.ts'

/** What people type from paper: no 0 O o, 1 l I |, and no symbol that a keyboard hides. facts, accounts */
const CLASSES = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '#$%&*@?!'] as const

const LENGTH_CHARACTERS = 10

/** An initial password: at least one character of each of the four classes, the rest and the order by chance. */
export function newInitialPassword(random: Random, length = LENGTH_CHARACTERS): string {
  const [letters, capitals, digits, symbols] = CLASSES.map((alphabet) => randomCharacters(random, alphabet, 1))
  const rest = randomCharacters(random, CLASSES.slice(0, 3).join(''), length - CLASSES.length)
  return shuffled(random, `${letters}${capitals}${digits}${symbols}${rest}`)
}

/** Fisher and Yates: every order is equally likely. */
function shuffled(random: Random, text: string): string {
  const characters = [...text]
  for (let last = characters.length - 1; last > 0; last -= 1) {
    const other = uniformBelow(random, last + 1)
    const kept = characters[last] ?? ''
    characters[last] = characters[other] ?? ''
    characters[other] = kept
  }
  return characters.join('')
}

/** A whole number from 0 to `bound` − 1 (at most 256 of them). */
function uniformBelow(random: Random, bound: number): number {
  const fair = 256 - (256 % bound)
  for (;;) {
    const [byte = 0] = random.bytes(1)
    if (byte < fair) return byte % bound
  }
}
