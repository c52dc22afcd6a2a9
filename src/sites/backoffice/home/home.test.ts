import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

test('[B-01] an operator sees who they are and in which role', async () => {
  const visitor = await signedInOperator(world, await operator(world, 'reviewer', 'auditor'))
  assert.equal(visitor.status, 200)
  assert.match(visitor.text, /審査・監査/)
})
