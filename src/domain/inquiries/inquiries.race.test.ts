import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '#platform/new-id.ts'
import { askedInquiry, placeOf, QUESTION, statusOf, strangerEmail, threadOf } from '#test/support/inquiries.ts'
import { operator } from '#test/support/operators.ts'
import { openWorld } from '#test/support/world.ts'
import { answerInquiry } from './answer-inquiry.ts'
import { assignInquiry } from './assign-inquiry.ts'
import { closeInquiry } from './close-inquiry.ts'
import { draftInquiry } from './draft-inquiry.ts'
import { sendInquiry } from './send-inquiry.ts'
import { writeToInquiry } from './write-to-inquiry.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const settings = world.env.inquiries
const operators = await Promise.all(Array.from({ length: 5 }, () => operator(world, 'call-centre')))
const formId = async () => newId({ now: await world.clock.now(), random: world.env.random })
const actionsOf = async (action: string, inquiry: string) =>
  (
    await world.db
      .selectFrom('audit_entries')
      .select('seq')
      .where('action', '=', action)
      .where('subject', '=', `inquiry:${inquiry}`)
      .execute()
  ).length

test('[B-09] taken by five operators at once, one has it, and the thread and the audit say so once', async () => {
  const inquiry = await askedInquiry(world)
  const outcomes = await Promise.all(
    operators.map(({ id }) =>
      world.transact((work) => assignInquiry(work, { inquiry, operator: id, from: null, to: id }), {
        kind: 'operator',
        id,
      }),
    ),
  )
  assert.deepEqual(outcomes.map(({ done }) => done).filter(Boolean), [true])
  const { assigned_to } = await world.db
    .selectFrom('inquiries')
    .select('assigned_to')
    .where('id', '=', inquiry)
    .executeTakeFirstOrThrow()
  assert.equal(assigned_to, operators[outcomes.findIndex(({ done }) => done)]?.id)
  assert.equal((await threadOf(world, inquiry)).length, 2)
  assert.equal(await actionsOf('assign-inquiry', inquiry), 1)
})

test('[B-09] answered by five operators at once, one answer is sent and four are told', async () => {
  const email = strangerEmail()
  const inquiry = await askedInquiry(world, undefined, { email })
  const outcomes = await Promise.all(
    operators.map(async ({ id, name }) => {
      const answer = { inquiry, operator: id, seen: 1, form: await formId(), body: `${name}の回答`, closes: false }
      return world.transact((work) => answerInquiry(work, answer, settings), { kind: 'operator', id })
    }),
  )
  assert.deepEqual(outcomes.map(({ done }) => done).toSorted(), [false, false, false, false, true])
  assert.equal((await threadOf(world, inquiry)).length, 2)
  assert.equal((await world.mailsTo(email)).length, 2)
  assert.equal(await actionsOf('answer-inquiry', inquiry), 1)
})

test('[B-09] one answer whose button is pressed five times is sent once, and nobody is told of a conflict', async () => {
  const email = strangerEmail()
  const inquiry = await askedInquiry(world, undefined, { email })
  const [who = assert.fail()] = operators
  const answer = { inquiry, operator: who.id, seen: 1, form: await formId(), body: '回答です。', closes: true }
  const outcomes = await Promise.all(
    operators.map(() => world.transact((work) => answerInquiry(work, answer, settings))),
  )
  assert.ok(outcomes.every(({ done }) => done))
  assert.deepEqual((await threadOf(world, inquiry)).slice(1), ['answer: 回答です。', 'closed'])
  assert.equal((await world.mailsTo(email)).length, 2)
})

test('[P-25] sent by five presses at once, it is asked once', async () => {
  const email = strangerEmail()
  const place = placeOf(world)
  await world.transact((work) => draftInquiry(work, place, { ...QUESTION, email }))
  const outcomes = await Promise.all(
    operators.map(() => world.transact((work) => sendInquiry(work, place, settings), { address: '192.0.2.9' })),
  )
  assert.ok(outcomes.every(({ done }) => done))
  const asked = await world.db.selectFrom('inquiries').select('id').where('email', '=', email).execute()
  assert.equal(asked.length, 1)
  assert.equal((await world.mailsTo(email)).length, 1)
})

test('[P-25] written by five presses at once, it stands there once', async () => {
  const inquiry = await askedInquiry(world)
  const written = { inquiry, form: await formId(), body: '追記です。' }
  const outcomes = await Promise.all(
    operators.map(() => world.transact((work) => writeToInquiry(work, written, settings))),
  )
  assert.ok(outcomes.every(({ done }) => done))
  assert.equal((await threadOf(world, inquiry)).length, 2)
})

test('[B-09] no question is closed unread: written and closed at once, it waits or it goes on', async () => {
  for (let round = 0; round < 5; round++) {
    const inquiry = await askedInquiry(world)
    const written = { inquiry, form: await formId(), body: '追記です。' }
    const [who = assert.fail()] = operators
    const [wrote] = await Promise.all([
      world.transact((work) => writeToInquiry(work, written, settings)),
      world.transact((work) => closeInquiry(work, { inquiry, operator: who.id, seen: 1 })),
    ])
    assert.ok(wrote.done)
    assert.equal(await statusOf(world, inquiry), 'waiting')
  }
})
