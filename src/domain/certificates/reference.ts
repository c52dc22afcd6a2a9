import { type Random, randomCharacters } from '#platform/random.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import { toHalfWidth } from '#platform/text/width.ts'

/** People type it from paper: nothing that looks like something else. 16 of 31 characters: 79 bits. facts */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const CHARACTERS = 16
const GROUP = 4

/** A リファレンスID, without blanks. */
export const newReference = (random: Random): string => randomCharacters(random, ALPHABET, CHARACTERS)

/** As it stands in the letter: abcd-efgh-jkmn-pqrs */
export const writeReference = (reference: string): string =>
  reference.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? ''

/** However it was typed: full width, capitals, hyphens and blanks between the groups. Only this is kept. */
export const referenceHash = (typed: string): Buffer =>
  tokenHash(
    toHalfWidth(typed)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, ''),
  )
