import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { PASSWORD_AT_LEAST, PASSWORD_AT_MOST, PASSWORD_MESSAGES, readPassword } from './password.ts'
import { refusal, understood } from './reading.ts'

test('[P-04] 8 to 100 characters with lower case, upper case and digit are accepted as typed', () => {
  for (const password of ['Abcdefg1', ' Correct horse 1 ', `aA1${'x'.repeat(97)}`, 'aA1漢字かな𠮷🏥', 'aA1"+=[]\\'])
    assert.deepEqual(readPassword(password), understood(password))
})

test('[P-04] every broken rule is named', () => {
  const { missing, tooShort, tooLong } = PASSWORD_MESSAGES
  assert.deepEqual(readPassword(''), refusal(missing))
  assert.deepEqual(
    readPassword('!'),
    refusal(`${tooShort}パスワードに英小文字（a〜z）・英大文字（A〜Z）・数字（0〜9）を入れてください。`),
  )
  assert.deepEqual(readPassword('Abcdef1'), refusal(tooShort))
  assert.deepEqual(readPassword('abcdefgh'), refusal('パスワードに英大文字（A〜Z）・数字（0〜9）を入れてください。'))
  assert.deepEqual(readPassword('ABCDEFG1'), refusal('パスワードに英小文字（a〜z）を入れてください。'))
  assert.deepEqual(readPassword(`aA1${'x'.repeat(98)}`), refusal(tooLong))
})

test('[P-04] full-width letters and characters nobody can see are refused, not converted', () => {
  for (const password of ['Ａbcdefg1A', 'Abcdefg1　'])
    assert.deepEqual(readPassword(password), refusal(PASSWORD_MESSAGES.fullWidth))
  for (const password of ['Abcdefg1\t', 'Abcdefg1\u200b', 'Abcdefg1\ud83c'])
    assert.equal(readPassword(password).understood, false)
})

test('[P-04] what is accepted keeps the rules, and what keeps them in ASCII is accepted', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 110 }), fc.string({ unit: 'binary', maxLength: 20 })), (typed) => {
      const length = [...typed].length
      const keeps =
        length >= PASSWORD_AT_LEAST &&
        length <= PASSWORD_AT_MOST &&
        /[a-z]/.test(typed) &&
        /[A-Z]/.test(typed) &&
        /[0-9]/.test(typed)
      const { understood: accepted } = readPassword(typed)
      if (accepted) assert.ok(keeps)
      if (/^[ -~]*$/.test(typed)) assert.equal(accepted, keeps)
    }),
    { numRuns: 1000 },
  )
})
