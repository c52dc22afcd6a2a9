import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { toFullKana, toFullWidth, toHalfWidth } from './width.ts'

const ascii = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
})

test('full-width digits, letters and signs become half width; kana and kanji stay', () => {
  assert.equal(toHalfWidth('０１２－３４５６　Ａｂ＠．＋＿'), '012-3456 Ab@.+_')
  assert.equal(toHalfWidth('高ーア｡'), '高ーア｡')
})

test('half-width kana become full width with their voiced marks joined', () => {
  assert.equal(toFullKana('ｶﾞｷﾞﾊﾟｳﾞｰｧｯ｡｢｣､･'), 'ガギパヴーァッ。「」、・')
  assert.equal(toFullKana('カﾞがﾞはﾟ'), 'ガが゛ぱ')
  assert.equal(toFullKana('ﾞｱﾟﾟ'), '゛ア゜゜')
})

test('full width and back is the same text for everything ASCII', () => {
  fc.assert(fc.property(ascii, (text) => assert.equal(toHalfWidth(toFullWidth(text)), text)))
})

test('each conversion done twice is the conversion done once, and leaves nothing of the other width', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'ｱｶﾊﾞﾟｳｰ｡アカハがは高髙ー゛ 　a1Ａ１-－'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
  })
  fc.assert(
    fc.property(text, (any) => {
      for (const convert of [toHalfWidth, toFullWidth, toFullKana]) assert.equal(convert(convert(any)), convert(any))
      assert.doesNotMatch(toFullWidth(any), /[ -~\uff61-\uff9f]/)
      assert.doesNotMatch(toFullKana(any), /[\uff61-\uff9f]/)
      assert.doesNotMatch(toHalfWidth(any), /[！-～\u3000]/)
    }),
  )
})
