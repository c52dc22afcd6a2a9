import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { recordIdentityCheck } from '#domain/calls/record-identity-check.ts'
import { saveQueueView, VIEWS_AT_MOST } from '#domain/queue-views/save-queue-view.ts'
import { operator } from '#test/support/operators.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const atOnce = <Result>(times: number, act: (number: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: times }, (_, number) => act(number)))

test('[B-05] of checks recorded at once for several institutions one is open: nobody is on two telephones', async () => {
  const { id } = await operator(world, 'call-centre')
  const people = await atOnce(6, () => somebody(world))
  const checked = { operator: id, caller: '窓口 花子', note: '', recognised: true }
  const items = ['calling-number', 'institution-code', 'person'] as const
  await atOnce(6, (number) =>
    world.transact((work) =>
      recordIdentityCheck(work, { ...checked, items, institution: people[number]?.institution ?? '' }),
    ),
  )
  const open = await world.db
    .selectFrom('identity_checks')
    .select('id')
    .where('operator_id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
  assert.equal(open.length, 1)
})

test('[B-02] views saved at once are no more than one may keep', async () => {
  const { id } = await operator(world, 'reviewer')
  const view = { operator: id, filter: 'state=any', shared: false }
  for (let number = 3; number < VIEWS_AT_MOST; number++)
    await world.transact((work) => saveQueueView(work, { ...view, name: `表示${number}` }))
  const outcomes = await atOnce(9, (number) =>
    world.transact((work) => saveQueueView(work, { ...view, name: `同時${number}` })),
  )
  assert.equal(outcomes.filter(({ done }) => done).length, 3)
})
