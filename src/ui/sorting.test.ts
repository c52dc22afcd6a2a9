import assert from 'node:assert/strict'
import test from 'node:test'
import { readSorting, sortedAddress } from './sorting.ts'

const USUAL = { by: 'since', falling: true }
const read = (text: string) => readSorting(new URLSearchParams(text), ['name', 'since'], USUAL)

test('an address says the column, and a dash in front that it falls', () => {
  assert.deepEqual(read('sort=name'), { by: 'name', falling: false })
  assert.deepEqual(read('sort=-name'), { by: 'name', falling: true })
})

test('a column that is not offered leaves the usual order', () => {
  for (const text of ['', 'sort=', 'sort=-', 'sort=password', 'sort=name;drop', 'sort=--name'])
    assert.deepEqual(read(text), USUAL, text)
})

test('another order begins at the first page and keeps what was searched for', () => {
  const query = new URLSearchParams('q=abc&page=4&sort=name')
  assert.equal(sortedAddress('/accounts', query, { by: 'since', falling: true }), '/accounts?q=abc&sort=-since')
  assert.equal(query.get('page'), '4')
})

test('what an address says is read back', () => {
  const address = sortedAddress('/accounts', new URLSearchParams(), { by: 'name', falling: true })
  assert.deepEqual(read(address.split('?')[1] ?? ''), { by: 'name', falling: true })
})
