import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTrackingNumber, trackingInGroups } from './tracking-number.ts'

test('[B-06] a number of the post office is read however it is typed or scanned', () => {
  for (const text of ['13112383852', '131-12-38385-2', '１３１－１２－３８３８５－２', ' 131 12 38385 2\r'])
    assert.deepEqual(readTrackingNumber(text), { number: '13112383852' }, text)
})

test('[B-06] a digit misread, left out or added is told', () => {
  assert.deepEqual(readTrackingNumber('131-12-38386-2'), { problem: 'wrong-check-digit' })
  assert.deepEqual(readTrackingNumber('131-12-3838-2'), { problem: 'wrong-length' })
  assert.deepEqual(readTrackingNumber('131-12-38385-O'), { problem: 'no-digits' })
})

test('it is shown as the label has it', () => {
  assert.equal(trackingInGroups('13112383852'), '131-12-38385-2')
  assert.equal(trackingInGroups('123456789012'), '1234-5678-9012')
})
