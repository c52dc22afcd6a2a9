import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPrefecture, PREFECTURES } from './prefectures.ts'

test('there are 47 prefectures with the numbers of JIS X 0401', () => {
  assert.equal(PREFECTURES.length, 47)
  assert.equal(new Set(PREFECTURES.map(({ name }) => name)).size, 47)
  for (const [code, name] of [
    ['01', '北海道'],
    ['13', '東京都'],
    ['27', '大阪府'],
    ['46', '鹿児島県'],
    ['47', '沖縄県'],
  ] as const)
    assert.equal(findPrefecture(code)?.name, name)
})

test('00, 48 and one digit are no prefecture', () => {
  for (const code of ['00', '48', '1', '']) assert.equal(findPrefecture(code), undefined)
})
