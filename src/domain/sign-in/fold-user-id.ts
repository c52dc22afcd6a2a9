import { foldHyphens } from '#platform/text/hyphens.ts'
import { toHalfWidth } from '#platform/text/width.ts'

/** A user ID however it was typed: full width, capital letters and stray spaces make no other ID of it. */
export const foldUserId = (typed: string): string => foldHyphens(toHalfWidth(typed)).replaceAll(/\s/g, '').toLowerCase()
