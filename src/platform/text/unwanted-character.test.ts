import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { findUnwantedCharacter } from './unwanted-character.ts'

test('each kind of unwanted character is found and named', () => {
  const found = (text: string) => findUnwantedCharacter(text)
  assert.deepEqual(found('a\u0007'), {
    kind: 'control',
    name: 'U+0007',
    at: 1,
  })
  assert.deepEqual(found('𠮷\u0085'), {
    kind: 'control',
    name: 'U+0085',
    at: 1,
  })
  assert.deepEqual(found('\ud83c'), {
    kind: 'lone-surrogate',
    name: 'U+D83C',
    at: 0,
  })
  assert.deepEqual(found('高\ufffe'), {
    kind: 'noncharacter',
    name: 'U+FFFE',
    at: 1,
  })
  assert.deepEqual(found('\u{10ffff}'), {
    kind: 'noncharacter',
    name: 'U+10FFFF',
    at: 0,
  })
  assert.deepEqual(found('\ufeff高'), {
    kind: 'invisible',
    name: 'U+FEFF',
    at: 0,
  })
  assert.deepEqual(found('a\u202eb'), {
    kind: 'invisible',
    name: 'U+202E',
    at: 1,
  })
  assert.deepEqual(found('�病院'), {
    kind: 'unreadable',
    name: 'U+FFFD',
    at: 0,
  })
})

test('names, symbols, 外字 and pictures are not unwanted', () => {
  for (const text of ['', '基金　太郎', '髙﨑\ue38b𠮷', '①㈱', '🏥', 'é', "' OR 1=1 --", '<b>']) {
    assert.equal(findUnwantedCharacter(text), undefined, text)
  }
})

test('line ends and tabs are wanted only where lines are', () => {
  assert.equal(findUnwantedCharacter('一\r\n二\t三', { lines: true }), undefined)
  assert.equal(findUnwantedCharacter('一\n二')?.kind, 'control')
  assert.equal(findUnwantedCharacter('一\n\u0000', { lines: true })?.name, 'U+0000')
})

test('a text without unwanted characters is well formed and has no controls', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      if (findUnwantedCharacter(text)) return
      assert.ok(text.isWellFormed())
      assert.doesNotMatch(text, /\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\p{Bidi_Control}/u)
    }),
  )
})
