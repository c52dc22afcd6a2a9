import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NAME_CHARACTER_MESSAGES } from '#domain/portal-users/registration-rules/name-characters.ts'
import { refusal, understood } from '#domain/portal-users/registration-rules/reading.ts'
import { readUserKana, readUserName, USER_NAME_MESSAGES } from './user-name.ts'

test('[E-06] a name is kept in full width, whatever width it was typed in', () => {
  assert.deepEqual(readUserName('見本 太郎'), understood('見本　太郎'))
  assert.deepEqual(readUserName(' ﾐﾎﾝ　　Taro2 '), understood('ミホン　Ｔａｒｏ２'))
  assert.deepEqual(readUserName('佐々木\u3000はな子'), understood('佐々木　はな子'))
})

test('[E-06] a name has twenty characters at most, a reading forty', () => {
  assert.deepEqual(readUserName('あ'.repeat(20)), understood('あ'.repeat(20)))
  assert.deepEqual(readUserName('あ'.repeat(21)), refusal(USER_NAME_MESSAGES.tooLong('ユーザ名', 20, 21)))
  assert.deepEqual(readUserKana('ア'.repeat(40)), understood('ア'.repeat(40)))
  assert.deepEqual(readUserKana('ア'.repeat(41)), refusal(USER_NAME_MESSAGES.tooLong('ユーザ名（カナ）', 40, 41)))
  assert.deepEqual(readUserName('　'), refusal(USER_NAME_MESSAGES.missing('ユーザ名')))
})

test('[E-06] 外字 and rare kanji are named, with what to write instead where that is known', () => {
  assert.deepEqual(readUserName('髙橋 太郎'), refusal(NAME_CHARACTER_MESSAGES.replace('髙', '高'), '高橋　太郎'))
  assert.deepEqual(readUserName('\ue000田'), refusal(NAME_CHARACTER_MESSAGES.privateUse))
  assert.deepEqual(readUserName('太郎！'), refusal(NAME_CHARACTER_MESSAGES.sign('！')))
  assert.equal(readUserName('太郎😀').understood, false)
  assert.equal(readUserName('太\u202e郎').understood, false)
})

test('[E-06] a reading is made katakana; what cannot be is named', () => {
  assert.deepEqual(readUserKana('みほん ﾀﾛｳ'), understood('ミホン　タロウ'))
  assert.deepEqual(readUserKana('ジョン・スミス2'), understood('ジョン・スミス２'))
  assert.deepEqual(readUserKana('サ－ビス'), understood('サービス'))
  assert.deepEqual(readUserKana('見本'), refusal(USER_NAME_MESSAGES.kana('見')))
})
