import { encodeQR } from 'qr'
import { dayInWords } from '#platform/clock/in-words.ts'
import type { OperatingBody } from '#platform/operating-body.ts'
import { typeset } from '#platform/typesetter/typeset.ts'
import type { Addressee, LetterContent } from './letter-content.ts'

/** What is printed beside what the letter says. */
export interface Imprint {
  readonly number: number
  readonly day: Temporal.PlainDate
  readonly sender: OperatingBody
}

const TEMPLATE = new URL('letter.typ', import.meta.url)

/** A letter as PDF, as it is printed and put into the envelope. */
export const setLetter = (content: LetterContent, imprint: Imprint): Promise<Buffer> =>
  typeset(TEMPLATE, sheetOf(content, imprint))

/** A letter as `letter-sheet.typ` takes it. */
export const sheetOf = (content: LetterContent, { number, day, sender }: Imprint) => ({
  title: content.title,
  paragraphs: content.paragraphs,
  facts: content.facts,
  secrets: (content.secrets ?? []).map(({ note = null, beforeNext = false, ...secret }) => ({
    ...secret,
    note,
    sticky: beforeNext,
  })),
  notes: content.notes ?? [],
  qr: content.qr ? { ...content.qr, svg: encodeQR(content.qr.href, 'svg', { ecc: 'medium' }) } : null,
  addressee: addresseeOf(content.addressee),
  number: letterNumber(number),
  date: dayInWords(day),
  sender,
})

/** As printed on the letter and spoken on the telephone: 「第000123号」. */
export const letterNumber = (number: number): string => `第${String(number).padStart(6, '0')}号`

const addresseeOf = ({ postalCode, address, name, person }: Addressee) => ({
  address,
  name,
  person: person ?? null,
  'postal-code': `${postalCode.slice(0, 3)}-${postalCode.slice(3)}`,
})
