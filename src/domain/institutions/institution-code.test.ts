import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { FEE_SCHEDULES, type FeeSchedule } from './fee-schedule.ts'
import {
  checkDigitAgrees,
  checkDigitCoversFeeSchedule,
  composeInstitutionCode,
  type InstitutionCodeParts,
  splitInstitutionCode,
} from './institution-code.ts'
import { PREFECTURES } from './prefectures.ts'

const parts = (code: string): InstitutionCodeParts => {
  const split = splitInstitutionCode(code)
  assert.ok(split, code)
  return split
}

const anyParts = fc.record(
  {
    prefecture: fc.constantFrom(...PREFECTURES.map(({ code }) => code)),
    feeSchedule: fc.constantFrom(...Object.keys(FEE_SCHEDULES).map((digit) => Number(digit) as FeeSchedule)),
    code7: fc.stringMatching(/^[0-9]{7}$/),
  },
  { noNullPrototype: true },
)

test('the check digit of codes that verify agrees', () => {
  for (const code of ['0119999993', '2719999993', '2739999999', '4669999999', '4749999993', '2869900015'])
    assert.equal(checkDigitAgrees(parts(code)), true, code)
})

test('in prefectures 11 to 14 the check digit covers the seven digits only', () => {
  for (const code of ['1319999996', '1349999996', '1280110015', '1119999996', '1439999996'])
    assert.equal(checkDigitAgrees(parts(code)), true, code)
  assert.deepEqual(
    PREFECTURES.map(({ code }) => code).filter((code) => !checkDigitCoversFeeSchedule(code)),
    ['11', '12', '13', '14'],
  )
})

test('official samples fail the check digit', () => {
  for (const code of ['0119999991', '1280110012']) assert.equal(checkDigitAgrees(parts(code)), false, code)
})

test('exactly one of the ten last digits agrees', () => {
  fc.assert(
    fc.property(anyParts, (some) => {
      const agreeing = [...'0123456789'].filter((digit) =>
        checkDigitAgrees({ ...some, code7: some.code7.slice(0, 6) + digit }),
      )
      assert.equal(agreeing.length, 1)
    }),
  )
})

test('outside of 11 to 14 never both 医科 and 歯科 agree, so the check digit tells them apart', () => {
  fc.assert(
    fc.property(anyParts, (some) => {
      const agreeing = ([1, 3] as const).filter((feeSchedule) => checkDigitAgrees({ ...some, feeSchedule }))
      assert.notEqual(agreeing.length, checkDigitCoversFeeSchedule(some.prefecture) ? 2 : 1)
    }),
  )
})

test('ten digits are composed of the parts and taken apart again', () => {
  assert.equal(composeInstitutionCode({ prefecture: '01', feeSchedule: 1, code7: '9999993' }), '0119999993')
  fc.assert(fc.property(anyParts, (some) => assert.deepEqual(splitInstitutionCode(composeInstitutionCode(some)), some)))
})

test('what is not ten digits, or begins with no prefecture or 点数表番号, has no parts', () => {
  for (const code of [
    '',
    '011999999',
    '01199999931',
    '０１１９９９９９９３',
    '0019999993',
    '4819999993',
    '0129999993',
    '0199999993',
  ])
    assert.equal(splitInstitutionCode(code), undefined, code)
})
