import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { isHiragana, isKatakana, toHiragana, toKatakana } from './kana.ts'

test('hiragana become katakana and back, and everything else stays', () => {
  assert.equal(toKatakana('うちだ　がゝー高ａ'), 'ウチダ　ガヽー高ａ')
  assert.equal(toHiragana('ウチダ　ガヽー高ａヷ'), 'うちだ　がゝー高ａヷ')
  const hiragana = fc.string({
    unit: fc.constantFrom(...'ぁあがぱぷんゔゕゖゝゞー'),
  })
  fc.assert(fc.property(hiragana, (text) => assert.equal(toHiragana(toKatakana(text)), text)))
})

test('only full-width katakana and ー are katakana', () => {
  assert.equal(isKatakana('キキンタローヴヶ'), true)
  for (const text of ['', 'ｷｷﾝ', 'ききん', 'キキン タロウ', 'キ・キ', '基金'])
    assert.equal(isKatakana(text), false, text)
})

test('only hiragana and ー are hiragana', () => {
  assert.equal(isHiragana('ききんたろー'), true)
  for (const text of ['', 'キキン', 'ききん たろう']) assert.equal(isHiragana(text), false, text)
})
