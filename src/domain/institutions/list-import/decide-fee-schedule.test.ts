import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideFeeSchedule } from './decide-fee-schedule.ts'

test('the check digit tells 医科 from 歯科', () => {
  assert.deepEqual(decideFeeSchedule('01', '9999993', [1, 3]), { feeSchedule: 1, checkDigitAgrees: true })
  assert.deepEqual(decideFeeSchedule('27', '9999999', [1, 3]), { feeSchedule: 3, checkDigitAgrees: true })
})

test('a check digit that agrees with no candidate decides nothing', () => {
  assert.deepEqual(decideFeeSchedule('01', '9999991', [1, 3]), { feeSchedule: null, checkDigitAgrees: false })
})

test('in prefectures 11 to 14 nothing is decided, right or wrong', () => {
  assert.deepEqual(decideFeeSchedule('13', '9999996', [1, 3]), { feeSchedule: null, checkDigitAgrees: true })
  assert.deepEqual(decideFeeSchedule('12', '0110012', [1, 3]), { feeSchedule: null, checkDigitAgrees: false })
})

test('the only candidate is taken whatever the check digit says', () => {
  assert.deepEqual(decideFeeSchedule('13', '9999996', [4]), { feeSchedule: 4, checkDigitAgrees: true })
  assert.deepEqual(decideFeeSchedule('01', '9999991', [1]), { feeSchedule: 1, checkDigitAgrees: false })
})
