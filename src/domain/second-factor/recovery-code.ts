import { foldHyphens } from '#platform/text/hyphens.ts'
import { toHalfWidth } from '#platform/text/width.ts'

/** People write them down: nothing that looks like something else. 16 of 31 characters: 79 bits. */
export const RECOVERY_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
export const RECOVERY_CODE_CHARACTERS = 16
export const RECOVERY_CODES = 10

/** How many characters stand together when a code is shown. */
export const RECOVERY_GROUPS = [4, 4, 4] as const

/** A code however it was typed: full width, capital letters, hyphens and blanks between the groups. */
export const foldRecoveryCode = (typed: string): string =>
  foldHyphens(toHalfWidth(typed)).replaceAll(/[\s-]/g, '').toLowerCase()
