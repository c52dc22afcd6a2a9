import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { INSTITUTION_NAME_AT_MOST, INSTITUTION_NAME_MESSAGES, readInstitutionName } from './institution-name.ts'
import { PERSON_NAME_AT_MOST, PERSON_NAME_MESSAGES, readPersonName } from './person-name.ts'
import { refusal, understood } from './reading.ts'

test('[P-04] a person may have any name that can be seen', () => {
  for (const name of ['基金', '髙﨑', '𠮷', "O'Neill", 'José', 'Nguyễn Văn'])
    assert.deepEqual(readPersonName('姓', name), understood(name))
  assert.deepEqual(readPersonName('名', ' ﾀﾛｳ　'), understood('タロウ'))
})

test('[P-04] a missing name is asked for by its label', () => {
  assert.deepEqual(readPersonName('姓', ' 　'), refusal(PERSON_NAME_MESSAGES.missing('姓')))
  assert.deepEqual(
    readPersonName('名', 'あ'.repeat(PERSON_NAME_AT_MOST + 1)),
    refusal(PERSON_NAME_MESSAGES.tooLong('名')),
  )
  assert.deepEqual(readPersonName('名', '𠮷'.repeat(PERSON_NAME_AT_MOST)), understood('𠮷'.repeat(PERSON_NAME_AT_MOST)))
})

test('nobody mails a link to strangers in the guise of a name', () => {
  for (const name of [
    'https://evil.example',
    'www.evil.example',
    'evil.example/x',
    'me@evil',
    'ｅｖｉｌ：／／ｘ',
    'EVIL.Com',
  ])
    assert.deepEqual(readPersonName('姓', name), refusal(PERSON_NAME_MESSAGES.address('姓')), name)
  assert.deepEqual(readPersonName('名', 'Jr.'), understood('Jr.'))
})

test('an institution is named as on the list, with variant kanji and 外字', () => {
  for (const name of ['医療法人社団 髙﨑クリニック', '\ue38b田医院', '（株）ひまわり薬局①', 'ｶ']) {
    assert.deepEqual(readInstitutionName(name), understood(name.replace('ｶ', 'カ')))
  }
  assert.deepEqual(readInstitutionName(''), refusal(INSTITUTION_NAME_MESSAGES.missing))
  assert.deepEqual(
    readInstitutionName('あ'.repeat(INSTITUTION_NAME_AT_MOST + 1)),
    refusal(INSTITUTION_NAME_MESSAGES.tooLong),
  )
})

test('[P-04] what nobody can see is refused and its place said', () => {
  const reading = readInstitutionName('医\u200b院')
  assert.ok(!reading.understood && reading.message.startsWith('2文字目') && reading.message.includes('U+200B'))
})

test('[P-04] a name that was understood is understood again as the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (typed) => {
      for (const read of [readInstitutionName, (text: string) => readPersonName('姓', text)]) {
        const reading = read(typed)
        if (reading.understood) assert.deepEqual(read(reading.value), reading)
      }
    }),
  )
})
