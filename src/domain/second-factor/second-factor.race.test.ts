import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { codeNow, enrolled, outcomeOf } from '#test/support/second-factor.ts'
import { openWorld } from '#test/support/world.ts'
import { makeRecoveryCodes } from './make-recovery-codes.ts'
import { spendCode } from './spend-code.ts'
import { spendRecoveryCode } from './spend-recovery-code.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const count = (outcomes: string[], wanted: string) => outcomes.filter((outcome) => outcome === wanted).length
const at50Once = (attempt: (index: number) => Promise<string>) =>
  Promise.all(Array.from({ length: 50 }, (_, index) => attempt(index)))

test('[L-04] of 50 uses of one code at once exactly one is accepted, and none is punished', async () => {
  const { owner } = await enrolled(world)
  world.clock.advance({ seconds: 30 })
  const code = await codeNow(world, owner)
  const outcomes = await at50Once(() => outcomeOf(world, (work) => spendCode(work, owner, code)))
  assert.deepEqual({ done: count(outcomes, 'done'), used: count(outcomes, 'used') }, { done: 1, used: 49 })
})

test('[L-06] of 50 wrong codes at once exactly three are counted, and the rest meets the lock', async () => {
  const { owner } = await enrolled(world)
  const outcomes = await at50Once(() => outcomeOf(world, (work) => spendCode(work, owner, 'abcdef')))
  assert.deepEqual({ wrong: count(outcomes, 'wrong'), locked: count(outcomes, 'locked') }, { wrong: 3, locked: 47 })
})

test('of 50 uses of one recovery code at once exactly one is accepted', async () => {
  const { owner } = await enrolled(world)
  const [code = ''] = await world.transact((work) => makeRecoveryCodes(work, owner))
  const outcomes = await at50Once(() => outcomeOf(world, (work) => spendRecoveryCode(work, owner, code)))
  assert.equal(count(outcomes, 'done'), 1)
})
