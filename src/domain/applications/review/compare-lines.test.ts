import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareLines } from './compare-lines.ts'

const START = [
  ['申請区分', '新規'],
  ['お客さまID', 'CAF5000123456'],
  ['秘密の番号', '****'],
  ['備考', '工事は2月15日です。'],
] as const

const CHANGE = [
  ['申請区分', '変更'],
  ['お客さまID', 'CAF5000123457'],
] as const

const differing = (lines: ReturnType<typeof compareLines>) =>
  lines.filter(({ differs }) => differs).map(({ label }) => label)

test('[B-02] a 変更 differs from the 新規 before it in what it changes, not in what each says for itself', () => {
  const lines = compareLines(CHANGE, { lines: START, another: true })
  assert.deepEqual(differing(lines), ['お客さまID'])
  assert.deepEqual(
    lines.map(({ label }) => label),
    ['申請区分', 'お客さまID'],
  )
  assert.equal(lines[0]?.before[0], undefined)
})

test('[B-02] a version is compared whole with the one before it', () => {
  assert.deepEqual(differing(compareLines(CHANGE, { lines: START, another: false })), [
    '申請区分',
    'お客さまID',
    '秘密の番号',
    '備考',
  ])
})
