import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { LinkageModel } from '#test/support/linkage-model.ts'
import type { LinkageRules } from '#test/support/linkage-rules.ts'
import { freshAccount } from '#test/support/linkage-steps.ts'
import { LinkageUnderTest } from '#test/support/linkage-under-test.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const SEED = 20261120
const SEQUENCES = 30
const LONGEST = 40

type Command = fc.AsyncCommand<LinkageModel, LinkageRules>

/** Does the same to both and compares the answers. */
const step = (
  name: string,
  run: (side: LinkageRules) => unknown,
  check: (model: LinkageModel) => boolean = () => true,
): Command => ({
  check,
  run: async (model, real) => assert.deepEqual(await run(real), await run(model), name),
  toString: () => name,
})

const PASSWORDS = fc.constantFrom([true, 1], [true, 1], [true, 3], [false, 1], [false, 2], [false, 5])
const SIGN_INS_BACK = fc.constantFrom(0, 0, 0, 1, 2)
const OFFSETS = fc.constantFrom(undefined, -4, -1, 0, 0, 0, 1)
const WAITS = fc.constantFrom(1, 30, 61, 600, 1799, 1800)

const RIGHT_PASSWORD = step('right password', (side) => side.givePasswords(true, 1))
const SIGN_IN = step('sign in', async (side) => {
  const password = await side.givePasswords(true, 1)
  await side.wait(60)
  return [password, await side.giveCode(0, 0), await side.act()]
})
const BECOME = (state: 'leaving' | 'stopped' | 'ended') =>
  step(
    state,
    (side) => side.become(state),
    (model) => model.mayUse && model.begun.length > 8,
  )

const STEPS: fc.Arbitrary<Command>[] = [
  fc.constantFrom(SIGN_IN, SIGN_IN, RIGHT_PASSWORD),
  PASSWORDS.map(([right, count]) => step(`password ${right} × ${count}`, (side) => side.givePasswords(right, count))),
  fc
    .tuple(SIGN_INS_BACK, OFFSETS)
    .map(([back, offset]) => step(`code ${offset} in ${back}`, (side) => side.giveCode(back, offset))),
  WAITS.map((seconds) => step(`wait ${seconds}`, (side) => side.wait(seconds))),
  WAITS.map((seconds) =>
    step(`sign in, act after ${seconds}`, async (side) => {
      const answers = [await side.givePasswords(true, 1), await side.giveCode(0, 0)]
      await side.wait(seconds)
      return [answers, await side.act()]
    }),
  ),
  WAITS.map((seconds) =>
    step(`three wrong passwords, wait ${seconds}`, async (side) => {
      const wrong = await side.givePasswords(false, 3)
      await side.wait(seconds)
      return [wrong, await side.givePasswords(true, 1)]
    }),
  ),
  WAITS.map((seconds) =>
    step(`three wrong codes, wait ${seconds}`, async (side) => {
      const wrong = [await side.giveCode(0, undefined), await side.giveCode(0, undefined)]
      wrong.push(await side.giveCode(0, undefined))
      await side.wait(seconds)
      return [wrong, await side.givePasswords(true, 1), await side.giveCode(0, 0)]
    }),
  ),
  fc.boolean().map((right) =>
    step(
      `change password ${right}`,
      (side) => side.changePassword(right),
      (model) => model.isSignedIn,
    ),
  ),
  fc.constantFrom(
    step('act', (side) => side.act()),
    step('authenticator taken back', (side) => side.takeBackFactor()),
    step('unlock', (side) => side.unlock()),
    ...(['leaving', 'stopped', 'ended'] as const).map(BECOME),
  ),
]

test('[L-04] [L-06] [L-07] [L-09] [L-10] whatever happens in whatever order, the answers are those of the rules', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(STEPS, { maxCommands: LONGEST, size: 'max' }), async (steps) => {
      const { epochMilliseconds } = await world.clock.now()
      const real = await new LinkageUnderTest(world, await freshAccount(world)).begin()
      await fc.asyncModelRun(() => ({ model: new LinkageModel(epochMilliseconds / 1000), real }), steps)
    }),
    { seed: SEED, numRuns: SEQUENCES },
  )
})
