import { foldHyphens } from '#platform/text/hyphens.ts'
import { toKatakana } from '#platform/text/kana.ts'
import { toFullKana, toFullWidth, toHalfWidth } from '#platform/text/width.ts'

/** Conversions that never guess: the same here and in the browser (browser/fold.ts), which shows the result at once. */
const FOLDS = {
  /** Letters, digits and signs for machines: addresses, IDs. */
  half: (text: string) => toHalfWidth(text).trim(),
  /** Names that are kept in full width. */
  full: toFullWidth,
  /** Hiragana and half-width kana are as good as katakana. */
  kana: (text: string) => toKatakana(toFullKana(text)),
  /** Digits however they are spaced or hyphenated; anything else stays, to be spoken of. */
  digits: (text: string) => foldHyphens(toHalfWidth(text)).replaceAll(/(?<=\d)[\s-]+(?=\d)/g, ''),
  telephone: (text: string) => foldHyphens(toHalfWidth(text)).replaceAll(/[\s()-]/g, ''),
} as const

export type Fold = keyof typeof FOLDS

export const fold = (kind: Fold, text: string): string => FOLDS[kind](text)
