import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { operator } from '#test/support/operators.ts'
import { codeNow, enrolled, outcomeOf } from '#test/support/second-factor.ts'
import { openWorld } from '#test/support/world.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { addOperator } from './add-operator.ts'
import { beginSignIn } from './begin-sign-in.ts'
import { changeRoles } from './change-roles.ts'
import { disableOperator } from './disable-operator.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { operatorFactor } from './operator-factor.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const count = (outcomes: string[], wanted: string) => outcomes.filter((outcome) => outcome === wanted).length

async function begun(email: string, password: string): Promise<string> {
  const door = { env: world.env, now: await world.clock.now(), transact: world.transact }
  const outcome = await beginSignIn(door, { email, password, device: undefined })
  assert.ok(outcome.done)
  return outcome.value.token
}

const second = (token: string, code: string) => ({
  token,
  given: { kind: 'code' as const, code },
  device: undefined,
  userAgent: undefined,
  sessionBefore: undefined,
})

test('[B-01] two administrators who disable each other at once leave one', async () => {
  for (let round = 0; round < 10; round++) {
    await world.db
      .updateTable('operators')
      .set({ roles: ['reviewer'] })
      .execute()
    const [one, other] = [await operator(world, 'administrator'), await operator(world, 'administrator')]
    const outcomes = await Promise.all([
      outcomeOf(world, (work) => disableOperator(work, one.id)),
      outcomeOf(world, (work) => changeRoles(work, { operator: other.id, roles: ['auditor'] })),
    ])
    assert.deepEqual(outcomes.sort(), ['done', 'last-administrator'])
  }
})

test('[B-01] one code opens one session, in however many browsers the password was given', async () => {
  const person = await operator(world, 'reviewer')
  const owner = operatorFactor(person.id)
  await enrolled(world, owner)
  world.clock.advance({ minutes: 1 })
  const tokens = [await begun(person.email, person.password), await begun(person.email, person.password)]
  const code = await codeNow(world, owner)
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      outcomeOf(world, (work) => finishSignIn(work, second(tokens[index % 2] ?? '', code))),
    ),
  )
  assert.equal(count(outcomes, 'done'), 1)
  const sessions = await world.db.selectFrom('sessions').select('site').where('subject', '=', person.id).execute()
  assert.equal(sessions.length, 1)
})

test('[B-01] of 20 uses of one invitation at once exactly one sets the password', async () => {
  const email = 'invited@madoguchi.example'
  await world.transact((work) => addOperator(work, { name: '招待', email, roles: ['auditor'] }))
  const [mail] = await world.mailsTo(email)
  const token = /\/invitation\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? ''
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      outcomeOf(world, (work) => acceptInvitation(work, { token, passwordHash: `hash ${index}` })),
    ),
  )
  assert.deepEqual({ done: count(outcomes, 'done'), used: count(outcomes, 'used') }, { done: 1, used: 19 })
})

test('[B-01] an operator disabled between password and code is not let in', async () => {
  const person = await operator(world, 'reviewer')
  const owner = operatorFactor(person.id)
  await enrolled(world, owner)
  world.clock.advance({ minutes: 1 })
  const token = await begun(person.email, person.password)
  await world.transact((work) => disableOperator(work, person.id))
  const code = await codeNow(world, owner)
  assert.equal(await outcomeOf(world, (work) => finishSignIn(work, second(token, code))), 'expired')
})
