import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import test from 'node:test'

/** Between two of these JSX leaves a space where the source has a line end: 「…ました。 入力…」. */
const BROKEN_SENTENCE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}。、」）！？]\n\s+[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}「（]/gu

test('no Japanese sentence goes over a line end in TSX, where it would get a space', () => {
  const found = globSync('src/**/*.tsx').flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(BROKEN_SENTENCE), ({ 0: text }) => `${file}: ${text}`),
  )
  assert.deepEqual(found, [])
})

test('such a break would be found', () => {
  assert.match('      送信を完了できませんでした。\n      入力された内容は残っています。', BROKEN_SENTENCE)
})
