import { dayInWords } from '#platform/clock/in-words.ts'
import type { OperatingBody } from '#platform/operating-body.ts'
import { typeset } from '#platform/typesetter/typeset.ts'
import type { LetterContent } from './letter-content.ts'
import { sheetOf } from './set-letter.ts'

/** Letters in the order they are printed. */
export interface BatchToSet {
  readonly number: number
  readonly day: Temporal.PlainDate
  readonly sender: OperatingBody
  readonly letters: readonly {
    readonly number: number
    readonly day: Temporal.PlainDate
    readonly content: LetterContent
  }[]
}

const TEMPLATE = new URL('letter-batch.typ', import.meta.url)

/**
 * A list for the post room (how many of what, to whom, in which order) and the letters, as one PDF. From the same batch
 * the same bytes come out. B-06
 */
export function setLetterBatch({ number, day, sender, letters }: BatchToSet): Promise<Buffer> {
  return typeset(TEMPLATE, {
    title: `郵送物 ${batchNumber(number)}`,
    date: dayInWords(day),
    sender,
    counts: countsOf(letters.map(({ content }) => content.title)),
    letters: letters.map(({ content, ...letter }) => sheetOf(content, { ...letter, sender })),
  })
}

/** 「第000012束」 */
export const batchNumber = (number: number): string => `第${String(number).padStart(6, '0')}束`

const countsOf = (titles: readonly string[]) =>
  [...Map.groupBy(titles, (title) => title)].map(([title, found]) => [title, found.length])
