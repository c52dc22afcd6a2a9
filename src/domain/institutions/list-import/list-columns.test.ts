import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findColumns } from './list-columns.ts'

test('the usual headers are found without being named', () => {
  assert.deepEqual(findColumns(['code9', 'code7', 'name', 'postal_code', 'address'], {}), {
    found: true,
    columns: { code: 0, name: 2, 'postal-code': 3, address: 4 },
  })
  assert.deepEqual(findColumns(['所在地', ' 医療機関名称 ', '点数表番号', '医療機関番号', '都道府県番号'], {}), {
    found: true,
    columns: { code: 3, prefecture: 4, 'fee-schedule': 2, name: 1, address: 0 },
  })
})

test('a named column is taken before the usual one, and must be there', () => {
  assert.deepEqual(findColumns(['code', 'kikan', 'name'], { code: 'kikan' }), {
    found: true,
    columns: { code: 1, name: 2 },
  })
  assert.deepEqual(findColumns(['code', 'name'], { address: 'jusho' }), {
    found: false,
    missing: { field: 'address', column: 'jusho' },
  })
})

test('without code or name there is no list', () => {
  assert.deepEqual(findColumns(['name'], {}), { found: false, missing: { field: 'code', column: undefined } })
  assert.deepEqual(findColumns(['code'], {}), { found: false, missing: { field: 'name', column: undefined } })
})
