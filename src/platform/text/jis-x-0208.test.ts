import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as fc from 'fast-check'
import {
  charactersOutsideJis,
  isJisKanji,
  isJisX0208,
  kanjiLevel,
  SECOND_SPELLINGS,
  toJisSpelling,
} from './jis-x-0208.ts'

/** Row → its 94 cells, from a codec that shares nothing with ours: see test/fixtures/make-jis-x-0208-list.py. */
const list = new Map(
  readFileSync('test/fixtures/jis-x-0208.txt', 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => [Number(line.split('\t')[0]), (line.split('\t')[1] ?? '').replaceAll('\ufffd', '')]),
)
const listed = new Map([...list].flatMap(([row, cells]) => [...cells].map((character) => [character, row] as const)))

test('the independent list has the 524 signs, 2,965 + 3,390 kanji that the standard counts', () => {
  const rows = [...listed.values()]
  assert.equal(rows.filter((row) => row < 16).length, 524)
  assert.equal(rows.filter((row) => row >= 16 && row < 48).length, 2965)
  assert.equal(rows.filter((row) => row >= 48).length, 3390)
})

test('every code point of Unicode is in our repertoire exactly when it is in the independent list', () => {
  const wrong: string[] = []
  for (let point = 0; point <= 0x10ffff; point++) {
    const character = String.fromCodePoint(point)
    const row = listed.get(character) ?? 0
    const level = row >= 48 ? 2 : row >= 16 ? 1 : undefined
    const agrees =
      isJisX0208(character) === row > 0 && isJisKanji(character) === row >= 16 && kanjiLevel(character) === level
    if (!agrees) wrong.push(`U+${point.toString(16)}`)
  }
  assert.deepEqual(wrong, [])
})

test('what vendors added to JIS X 0208 is not in it', () => {
  for (const character of '髙﨑德濵瀨①⑳Ⅰⅹ㈱㈲㍻№℡纊增𠮷ｱa゙\ue000') assert.equal(isJisX0208(character), false, character)
})

test('the characters outside of a text are those that neither ASCII nor the list has', () => {
  const anyText = fc.string({
    unit: fc.oneof(fc.constantFrom(...listed.keys()), fc.string({ unit: 'binary', maxLength: 1 })),
  })
  fc.assert(
    fc.property(anyText, (text) => {
      const outside = charactersOutsideJis(text)
      const expected = [...toJisSpelling(text)].filter((character) => character > '~' && !listed.has(character))
      assert.deepEqual(outside, [...new Set(expected)])
    }),
  )
})

test('the seven signs with two spellings count as inside, either way', () => {
  for (const [second, standard] of SECOND_SPELLINGS) {
    assert.equal(toJisSpelling(second), standard)
    assert.ok(listed.has(standard) && !listed.has(second))
    assert.deepEqual(charactersOutsideJis(second + standard), [])
  }
})
