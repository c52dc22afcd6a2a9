import assert from 'node:assert/strict'
import test from 'node:test'
import { numberedPages, readPage } from './numbered-pages.ts'

const numbering = (page: number, total: number) =>
  numberedPages({ page, perPage: 50, total, path: '/accounts', query: new URLSearchParams('name=鈴木&page=9') })

const numbers = (page: number, total: number) => numbering(page, total).pages?.map(({ number }) => number)

test('the first page, the last one and two on either side are offered', () => {
  assert.deepEqual(numbers(10, 1000), [1, 8, 9, 10, 11, 12, 20])
  assert.deepEqual(numbers(1, 1000), [1, 2, 3, 20])
})

test('the rows on a page are counted from 1, and the last page may be short', () => {
  const { from, to, total } = numbering(3, 120)
  assert.deepEqual({ from, to, total }, { from: 101, to: 120, total: 120 })
})

test('what was searched for stays in every link, the page is replaced', () => {
  assert.equal(numbering(2, 120).next, `/accounts?name=${encodeURIComponent('鈴木')}&page=3`)
})

test('at either end there is no way on', () => {
  assert.equal(numbering(1, 120).previous, undefined)
  assert.equal(numbering(3, 120).next, undefined)
})

test('a page beyond the last one is the last one, and no rows at all are 0~0', () => {
  assert.equal(numbering(99, 120).page, 3)
  const { from, to } = numbering(1, 0)
  assert.deepEqual({ from, to }, { from: 0, to: 0 })
})

test('an address that asks for no sensible page asks for the first one', () => {
  const asked = (text: string) => readPage(new URLSearchParams(text))
  assert.equal(asked('page=12'), 12)
  for (const text of ['', 'page=', 'page=0', 'page=-1', 'page=1.5', 'page=1e9', 'page=99999999999', 'page=２'])
    assert.equal(asked(text), 1, text)
})
