import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { foldHyphens, hyphensToLongVowels } from './hyphens.ts'

const HYPHENS = '-‐‑‒–—―−－ーｰ─━﹣'

test('every kind of hyphen between digits is a hyphen', () => {
  for (const hyphen of HYPHENS) assert.equal(foldHyphens(`03${hyphen}1234${hyphen}5678`), '03-1234-5678', hyphen)
})

test('a long vowel mark after a kana stays, the hyphen after it too', () => {
  assert.equal(foldHyphens('サービスセンター１－２'), 'サービスセンター１-２')
  assert.equal(foldHyphens('ｾﾝﾀｰ－１ わーーい'), 'ｾﾝﾀｰ-１ わーーい')
})

test('a hyphen typed for a long vowel mark becomes one, and only after katakana', () => {
  for (const hyphen of HYPHENS) assert.equal(hyphensToLongVowels(`サ${hyphen}ビス`), 'サービス')
  assert.equal(hyphensToLongVowels('Ａ－１ 高－低 か-き'), 'Ａ－１ 高－低 か-き')
})

test('folding is done once and for all, and keeps the length', () => {
  const text = fc.string({ unit: fc.constantFrom(...`${HYPHENS}アかｱﾞ1１高`) })
  fc.assert(
    fc.property(text, (any) => {
      assert.equal(foldHyphens(foldHyphens(any)), foldHyphens(any))
      assert.equal(foldHyphens(any).length, any.length)
      assert.equal(hyphensToLongVowels(hyphensToLongVowels(any)), hyphensToLongVowels(any))
    }),
  )
})
