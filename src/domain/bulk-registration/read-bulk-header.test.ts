import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BULK_COLUMNS, RESULT_COLUMNS } from './bulk-columns.ts'
import { readBulkHeader } from './read-bulk-header.ts'
import { explainStructure } from './structure-problem.ts'

const HEADER = Object.values(BULK_COLUMNS)

const problemOf = (header: readonly string[]) => {
  const reading = readBulkHeader(header)
  assert.ok(!reading.read)
  return explainStructure(reading.problem)
}

test('[E-10] the six columns are found in any order, however wide they are written', () => {
  const places = { role: 0, userId: 1, name: 2, kana: 3, startsOn: 4, endsOn: 5 }
  assert.deepEqual(readBulkHeader(HEADER), { read: true, places, width: 6 })
  const typed = ['ユーザＩＤ', ' 権限区分 ', 'ユーザ名(カナ)', 'ﾕｰｻﾞ名', '利用終了年月日', '利用開始年月日', '', '']
  const found = { role: 1, userId: 0, name: 3, kana: 2, startsOn: 5, endsOn: 4 }
  assert.deepEqual(readBulkHeader(typed), { read: true, places: found, width: 6 })
})

test('[E-10] a result that was put right is taken as it is: its columns are passed over', () => {
  const reading = readBulkHeader([...HEADER, ...RESULT_COLUMNS])
  assert.ok(reading.read)
  assert.equal(reading.width, 9)
})

test('[E-10] missing, unknown and repeated columns are named', () => {
  assert.match(problemOf(HEADER.slice(0, 4)), /^「利用開始年月日」「利用終了年月日」の列がありません。/)
  assert.match(problemOf([...HEADER, '備考']), /^「備考」という列は使えません。/)
  assert.match(problemOf([...HEADER, '', '備考']), /^「（見出しなし）」「備考」という列は使えません。/)
  assert.match(problemOf([...HEADER, 'ユーザ名']), /^「ユーザ名」の列が2つ以上あります。/)
  assert.match(problemOf(['', ' ']), /何も書かれていません/)
  assert.ok(problemOf([...HEADER, ...Array.from({ length: 500 }, (_, n) => `${n}`.repeat(5_000))]).length < 500)
})
