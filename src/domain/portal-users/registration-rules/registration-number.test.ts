import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusal, understood } from './reading.ts'
import { REGISTRATION_NUMBER_MESSAGES, readRegistrationNumber } from './registration-number.ts'

test('[P-04] a 登録記号番号 is kept without hyphens and spaces, digits half width', () => {
  assert.deepEqual(readRegistrationNumber('協２７－１２３４５－０ ０'), understood('協271234500'))
  assert.deepEqual(readRegistrationNumber('契ｱｰ1ー2'), understood('契アー12'))
})

test('[P-04] an empty, endless or strange 登録記号番号 is refused', () => {
  assert.deepEqual(readRegistrationNumber(' - '), refusal(REGISTRATION_NUMBER_MESSAGES.missing))
  assert.deepEqual(readRegistrationNumber('1'.repeat(31)), refusal(REGISTRATION_NUMBER_MESSAGES.tooLong))
  assert.deepEqual(readRegistrationNumber('協<b>'), refusal(REGISTRATION_NUMBER_MESSAGES.otherCharacter('<')))
  assert.equal(readRegistrationNumber('協\u20281').understood, true)
  assert.equal(readRegistrationNumber('協\u00001').understood, false)
})
