import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { TestAppAccount } from '#test/support/app-accounts.ts'
import { openLinkageDoor } from '#test/support/linkage-door.ts'
import { freshAccount, settledAccount } from '#test/support/linkage-steps.ts'
import { codeNow } from '#test/support/second-factor.ts'
import { openWorld } from '#test/support/world.ts'
import { beginSignIn } from './begin-sign-in.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { linkageFactor } from './linkage-factor.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const at50Once = <Result>(attempt: (index: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: 50 }, (_, index) => attempt(index)))

/** How often each answer came. */
function tally(answers: readonly ({ done: true } | { done: false; because: string })[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const answer of answers) {
    const word = answer.done ? 'done' : answer.because
    counts[word] = (counts[word] ?? 0) + 1
  }
  return counts
}

/** The token and the form's id of a sign-in whose password was right. */
async function begun(account: TestAppAccount): Promise<{ token: string; id: string }> {
  const door = await openLinkageDoor(world)
  const outcome = await beginSignIn(door, door.attempt(account))
  assert.ok(outcome.done)
  const row = await world.db
    .selectFrom('linkage_sign_ins')
    .select('id')
    .where('account_id', '=', account.id)
    .orderBy('begun_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return { token: outcome.value.token, id: row.id }
}

const finish = (half: { token: string; id: string }, code: string) =>
  world.transact((work) =>
    finishSignIn(work, { ...half, kind: 'code', code, userAgent: undefined, sessionBefore: undefined }),
  )

for (const who of ['an account', 'an account that nobody has'])
  test(`[L-06] of 50 wrong passwords at once for ${who} exactly three are checked`, async () => {
    const account = await freshAccount(world)
    const loginId = who === 'an account' ? account.loginId : 'WA999999'
    const door = await openLinkageDoor(world)
    const answers = await at50Once(() =>
      beginSignIn(door, { ...door.attempt(account), loginId, password: 'Wrong-1pass' }),
    )
    assert.equal(door.checked, 3)
    assert.deepEqual(tally(answers), { wrong: 2, locked: 48 })
  })

test('[L-06] 50 right passwords at once all go on, and none is counted', async () => {
  const account = await settledAccount(world)
  const door = await openLinkageDoor(world)
  const answers = await at50Once(() => beginSignIn(door, door.attempt(account)))
  assert.deepEqual(tally(answers), { done: 50 })
})

test('[L-06] of 50 wrong codes at once exactly three are counted', async () => {
  const account = await settledAccount(world)
  const halves = [await begun(account), await begun(account)] as const
  const answers = await at50Once((index) => finish(halves[index % 2 === 0 ? 0 : 1], 'abcdef'))
  assert.deepEqual(tally(answers), { wrong: 2, locked: 48 })
  const { failures, locked_until } = await world.db
    .selectFrom('second_factors')
    .select(['failures', 'locked_until'])
    .where('subject', '=', account.id)
    .executeTakeFirstOrThrow()
  const halfAnHour = (await world.clock.now()).add({ minutes: 30 })
  assert.deepEqual([failures, locked_until?.toString()], [0, halfAnHour.toString()])
})

test('[L-04] of 50 uses of one code in one sign-in one opens a session', async () => {
  const account = await settledAccount(world)
  const half = await begun(account)
  const code = await codeNow(world, linkageFactor(account))
  assert.deepEqual(tally(await at50Once(() => finish(half, code))), { done: 1, expired: 49 })
})

test('[L-02] of enrolments begun in 50 browsers at once one is left', async () => {
  const account = await freshAccount(world)
  const door = await openLinkageDoor(world)
  assert.deepEqual(tally(await at50Once(() => beginSignIn(door, door.attempt(account)))), { done: 50 })
  const open = await world.db
    .selectFrom('linkage_sign_ins')
    .select('id')
    .where('account_id', '=', account.id)
    .where('superseded_at', 'is', null)
    .execute()
  assert.equal(open.length, 1)
})
