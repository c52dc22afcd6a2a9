import type { Category } from '#domain/inquiries/inquiry.ts'

/** 「回答のひな形」. B-09 */
export interface InquiryTemplate {
  readonly id: string
  readonly name: string
  /** Offered first there; null: with inquiries of any. */
  readonly category: Category | null
  readonly body: string
  readonly version: number
}

export const TEMPLATE_NAME_AT_MOST = 40

/** More than anyone finds their way in. */
export const TEMPLATES_AT_MOST = 200

/** What stands in the place of each, by the word in the braces. */
export const PLACES = ['受付番号', '氏名', '機関名', '件名', '担当者名'] as const

export type Place = (typeof PLACES)[number]

const PLACE = /[{｛]([^{}｛｝\n]{1,20})[}｝]/g

const isPlace = (word: string): word is Place => PLACES.some((place) => place === word)

/** Words in braces that nothing can be put in the place of. */
export const findUnknownPlaces = (text: string): readonly string[] =>
  [...text.matchAll(PLACE)].map(([, word = '']) => word).filter((word) => !isPlace(word))

/** Places that were left open in a text that is about to be sent. */
export const findOpenPlaces = (text: string): readonly string[] =>
  [...text.matchAll(PLACE)].filter(([, word = '']) => isPlace(word)).map(([whole]) => whole)

/** Fills the places, once: what is put there is not looked through again. Without a value the place stays open. */
export const fillTemplate = (text: string, values: Readonly<Partial<Record<Place, string>>>): string =>
  text.replaceAll(PLACE, (whole, word: string) => (isPlace(word) ? (values[word] ?? whole) : whole))
