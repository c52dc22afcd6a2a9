import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FEE_SCHEDULES, findFeeSchedule } from './fee-schedule.ts'
import { findInstitutionKind, INSTITUTION_KINDS } from './institution-kind.ts'

test('the portal offers five kinds, 医科 first', () => {
  assert.deepEqual(
    INSTITUTION_KINDS.map(({ kind, name }) => `${kind}：${name}`),
    ['1：医科', '3：歯科', '4：調剤', '6：訪問看護', '7：職域診療所'],
  )
})

test('the 点数表 follows the kind, and 職域診療所 have none although 7 is a 点数表番号', () => {
  for (const kind of [1, 3, 4, 6]) {
    const offered = findInstitutionKind(kind)
    assert.equal(offered?.feeSchedule, kind)
    assert.equal(FEE_SCHEDULES[kind as 1], offered?.name)
  }
  assert.equal(findInstitutionKind(7)?.feeSchedule, undefined)
  assert.equal(FEE_SCHEDULES[7], '柔道整復')
})

test('digits that are no kind or 点数表番号 are not found', () => {
  for (const kind of [0, 2, 5, 8, 9]) assert.equal(findInstitutionKind(kind), undefined)
  for (const digit of ['2', '9', '', '11', '１']) assert.equal(findFeeSchedule(digit), undefined)
})
