import { foldHyphens } from '#platform/text/hyphens.ts'
import { toHalfWidth } from '#platform/text/width.ts'

/**
 * Digits as people write them: half width, without the hyphens, spaces and brackets between them, and without the
 * invisible marks that address books copy along with a number.
 */
export const bareDigits = (typed: string): string =>
  foldHyphens(toHalfWidth(typed)).replace(/[-\s()〔〕[\]\p{Default_Ignorable_Code_Point}]/gu, '')

/** The first character that is no digit; undefined when all are. */
export const firstNonDigit = (text: string): string | undefined =>
  [...text].find((character) => !/[0-9]/.test(character))
