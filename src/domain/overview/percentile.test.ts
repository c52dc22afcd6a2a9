import assert from 'node:assert/strict'
import { test } from 'node:test'
import { percentile } from './percentile.ts'

const INFINITY = Number.POSITIVE_INFINITY
const classes = [
  { overSeconds: 0.1, atMostSeconds: 0.2, count: 100 },
  { overSeconds: 0, atMostSeconds: 0.1, count: 100 },
  { overSeconds: 5, atMostSeconds: INFINITY, count: 10 },
]

test('[B-11] a percentile lies within its class, as far as its share of it', () => {
  assert.equal(percentile(classes.slice(0, 2), 0.5), 0.1)
  assert.equal(percentile(classes.slice(0, 2), 0.25), 0.05)
  assert.equal(percentile(classes.slice(0, 2), 1), 0.2)
})

test('[B-11] of what took longer than the last edge it is the edge; of nothing there is none', () => {
  assert.equal(percentile(classes, 0.99), 5)
  assert.equal(percentile([], 0.5), undefined)
})
