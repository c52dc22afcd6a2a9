import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { CODE7_MESSAGES, readCode7 } from './code7.ts'
import { PHONE_MESSAGES, readPhone } from './phone.ts'
import { POSTAL_CODE_MESSAGES, readPostalCode } from './postal-code.ts'
import { type Reading, refusal, understood } from './reading.ts'

const all = (read: (typed: string) => Reading, typed: string[], expected: Reading) => {
  for (const text of typed) assert.deepEqual(read(text), expected, text)
}

test('[P-04] a phone number is understood in every usual way of writing', () => {
  const ways = [
    '0312345678',
    '０３－１２３４－５６７８',
    '０３ー１２３４ー５６７８',
    '03-1234-5678',
    '(03)1234‐5678',
    ' 03 1234 5678 ',
    '+81-3-1234-5678',
    '＋８１（０）３−１２３４−５６７８',
    '03.1234.5678',
    '\u202d0312345678\u202c',
  ]
  all(readPhone, ways, understood('0312345678'))
  assert.deepEqual(readPhone('01201234567'), understood('01201234567'))
})

test('[P-04] what is no phone number is refused, saying what is the matter', () => {
  all(readPhone, ['', ' ', '--'], refusal(PHONE_MESSAGES.missing))
  all(readPhone, ['03-1234-5678 内線12'], refusal(PHONE_MESSAGES.notADigit('内')))
  all(readPhone, ['031234567'], refusal(PHONE_MESSAGES.wrongLength(9)))
  all(readPhone, ['0'.repeat(12)], refusal(PHONE_MESSAGES.wrongLength(12)))
  all(readPhone, ['1234567890'], refusal(PHONE_MESSAGES.noTrunkPrefix))
})

test('[P-04] a postal code is understood in every usual way of writing', () => {
  all(readPostalCode, ['0640809', '〒064-0809', '０６４－０８０９', '064ー0809', '〒 064 0809'], understood('0640809'))
  all(readPostalCode, ['〒', ''], refusal(POSTAL_CODE_MESSAGES.missing))
  all(readPostalCode, ['064-080'], refusal(POSTAL_CODE_MESSAGES.wrongLength(6)))
  all(readPostalCode, ['064-080O'], refusal(POSTAL_CODE_MESSAGES.notADigit('O')))
})

test('[P-04] a code of seven digits is understood, and of ten digits the last seven are offered', () => {
  all(readCode7, ['0123456', '０１２３４５６', '01-2345-6', ' 01 2345 6'], understood('0123456'))
  all(readCode7, ['0119999993'], refusal(CODE7_MESSAGES.tenDigits('9999993'), '9999993'))
  all(readCode7, ['123456'], refusal(CODE7_MESSAGES.wrongLength(6)))
  all(readCode7, ['9999999999'], refusal(CODE7_MESSAGES.wrongLength(10)))
  all(readCode7, ['01２345l'], refusal(CODE7_MESSAGES.notADigit('l')))
  all(readCode7, [''], refusal(CODE7_MESSAGES.missing))
})

test('[P-04] whatever is typed, only digits of the right count are kept', () => {
  const unit = fc.oneof(fc.constantFrom(...'0123456789０９-－ー() +〒'), fc.string({ unit: 'binary', maxLength: 1 }))
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), (typed) => {
      for (const [read, shape] of [
        [readPhone, /^0[0-9]{9,10}$/],
        [readPostalCode, /^[0-9]{7}$/],
        [readCode7, /^[0-9]{7}$/],
      ] as const) {
        const reading = read(typed)
        if (reading.understood) assert.match(reading.value, shape)
        else assert.ok(reading.message.endsWith('。'))
      }
    }),
    { numRuns: 500 },
  )
})
