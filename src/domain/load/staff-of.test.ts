import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staffOf } from './staff-of.ts'

test('[X-12] most places are small, one has thousands, and the country comes to three million accounts', () => {
  const sizes = Array.from({ length: 310_000 }, (_, number) => staffOf(number))
  assert.equal(Math.max(...sizes.slice(0, 1000)), 5000)
  assert.ok(sizes.every((size) => size >= 2))
  assert.ok(sizes.filter((size) => size < 15).length > 300_000)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  assert.ok(all > 3_000_000 && all < 3_200_000, `${all}`)
})
