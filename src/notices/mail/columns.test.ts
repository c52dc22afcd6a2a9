import assert from 'node:assert/strict'
import { test } from 'node:test'
import { columnsOf, wrapLines } from './columns.ts'

test('kana and kanji take two columns, Latin letters and half-width kana one', () => {
  assert.equal(columnsOf('窓口 abc ｱ'), 4 + 1 + 3 + 1 + 1)
})

test('a paragraph is broken between words, never before a closing mark or inside an address', () => {
  const text =
    'お申し込みの内容を確認しました。続きは（https://portal.example.jp/register/0123456789）でお手続きください。'
  const wrapped = wrapLines(text, 36)
  assert.equal(wrapped.replaceAll('\n', ''), text)
  assert.ok(wrapped.includes('https://portal.example.jp/register/0123456789'))
  for (const line of wrapped.split('\n')) assert.doesNotMatch(line, /^[。、）]|（$/)
})

test('a line holds as many columns as it may and no more', () => {
  const lines = wrapLines('窓口'.repeat(40), 72).split('\n')
  assert.deepEqual(
    lines.map((line) => columnsOf(line)),
    [72, 72, 16],
  )
})

test('a short line stays as it is', () => {
  assert.equal(wrapLines('見本です。', 72), '見本です。')
})
