import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { SECOND_SPELLINGS, toJisSpelling } from '../text/jis-x-0208.ts'
import { encodeShiftJis } from './shift-jis.ts'
import { isInShiftJis } from './shift-jis-bytes.ts'

const decode = (bytes: Uint8Array) => new TextDecoder('shift_jis', { fatal: true }).decode(bytes)
const listed = [...readFileSync('test/fixtures/jis-x-0208.txt', 'utf8').replace(/[0-9]+\t|\n|\ufffd/g, '')]

test('every character of JIS X 0208 is written and read back as itself or its second spelling', () => {
  assert.equal(listed.length, 6879)
  for (const character of listed) assert.equal(toJisSpelling(decode(encodeShiftJis(character))), character)
})

test('both spellings of 〜 − ‖ are written, and as the bytes that Windows writes', () => {
  assert.deepEqual(
    [...encodeShiftJis('〜～−－‖∥')],
    [0x81, 0x60, 0x81, 0x60, 0x81, 0x7c, 0x81, 0x7c, 0x81, 0x61, 0x81, 0x61],
  )
  for (const [second, standard] of SECOND_SPELLINGS) assert.deepEqual(encodeShiftJis(second), encodeShiftJis(standard))
})

test('髙 is written as IBM has it and not as NEC copied it', () => {
  assert.deepEqual([...encodeShiftJis('髙')], [0xfb, 0xfc])
  assert.deepEqual([...encodeShiftJis('①')], [0x87, 0x40])
  assert.equal(decode(encodeShiftJis('髙﨑德濵\ue000ｱaA1\\~')), '髙﨑德濵\ue000ｱaA1\\~')
})

test('what has no code becomes 〓 and never ?', () => {
  assert.equal(decode(encodeShiftJis('草𠮷🏥é\ud83c')), '草〓〓〓〓')
  assert.equal(isInShiftJis('é'), false)
  assert.equal(isInShiftJis('髙'), true)
})

test('every text comes back but for what has no code', () => {
  const unit = fc.oneof(
    fc.constantFrom(...listed, '髙', '①', 'ｱ', 'a', ','),
    fc.string({ unit: 'binary', maxLength: 1 }),
  )
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const expected = [...text].map((character) => (isInShiftJis(character) ? character : '〓')).join('')
      const plain = (any: string) => toJisSpelling(any).replaceAll('¥', '\\').replaceAll('‾', '~')
      assert.equal(plain(decode(encodeShiftJis(text))), plain(expected))
    }),
  )
})
