import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { isJisX0208 } from './jis-x-0208.ts'
import { isPrivateUse, substituteFor } from './substitutes.ts'

test('variant kanji in names of people and clinics have a substitute', () => {
  for (const pair of ['髙高', '﨑崎', '德徳', '濵浜', '瀨瀬', '𠮷吉', '栁柳', '彥彦']) {
    const [character = '', substitute] = [...pair]
    assert.equal(substituteFor(character), substitute)
  }
})

test('compatibility kanji, circled numbers, company signs and accents are taken apart', () => {
  assert.equal(substituteFor('\ufa19'), '神')
  assert.equal(substituteFor('①'), '１')
  assert.equal(substituteFor('Ⅱ'), 'ＩＩ')
  assert.equal(substituteFor('㈱'), '株式会社')
  assert.equal(substituteFor('é'), 'ｅ')
  assert.equal(substituteFor('ｱ'), 'ア')
})

test('a 外字, a picture and a character that needs none have no substitute', () => {
  for (const character of ['\ue38b', '🏥', '彅', '高', '々', '～', ''])
    assert.equal(substituteFor(character), undefined)
  assert.equal(isPrivateUse('\ue38b'), true)
  assert.equal(isPrivateUse('\u{f0000}'), true)
  assert.equal(isPrivateUse('髙'), false)
})

test('a substitute is always writable in JIS X 0208, and only offered for what is not', () => {
  for (let point = 0; point <= 0x10ffff; point++) {
    const character = String.fromCodePoint(point)
    const substitute = substituteFor(character)
    if (substitute === undefined) continue
    assert.ok(!isJisX0208(character), character)
    assert.ok(substitute.length > 0 && [...substitute].every(isJisX0208), `${character} → ${substitute}`)
  }
})

test('whatever is asked for, an answer comes', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void substituteFor(text)))
})
