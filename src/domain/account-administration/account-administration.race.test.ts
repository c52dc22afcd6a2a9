import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { ACCOUNT_PASSWORD, accountOf } from '#test/support/accounts.ts'
import { openWorld } from '#test/support/world.ts'
import { deleteAccount } from './delete-account.ts'
import { findLookedAfter } from './find-looked-after.ts'
import { initialisePassword } from './initialise-password.ts'
import { prepareNewPassword } from './new-password.ts'
import { registerAccount } from './register-account.ts'
import { updateAccount } from './update-account.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const startsOn = Temporal.PlainDate.from('2026-11-20')
const values = { name: '見本', kana: 'ミホン', startsOn, endsOn: null, disabled: false }
const EIGHT = [1, 2, 3, 4, 5, 6, 7, 8]

const reasonsOf = (outcomes: readonly { readonly done: boolean; readonly because?: string }[]) =>
  outcomes.map((outcome) => outcome.because ?? 'done').toSorted()

test('[E-06] of many who register one ID at once, in whichever capitals, exactly one does', async () => {
  const by = await accountOf(world)
  const password = await prepareNewPassword(world.env)
  const register = (number: number) => {
    const account = { ...values, role: 'general', userId: number % 2 ? 'staff01' : 'STAFF01' } as const
    return world.transact((work) => registerAccount(work, { by, account, password }))
  }
  const outcomes = await Promise.all(EIGHT.map(register))
  assert.deepEqual(reasonsOf(outcomes), ['done', ...EIGHT.slice(1).map(() => 'taken')])
})

test('[E-08] of many who update the same version at once exactly one does', async () => {
  const by = await accountOf(world)
  const { id: account } = await accountOf(world, { institution: by.institution, role: 'general' })
  const update = (number: number) => {
    const changed = { ...values, name: `見本${'一二三四五六七八'[number - 1]}` }
    return world.transact((work) => updateAccount(work, { by, account, version: 1, values: changed }))
  }
  const outcomes = await Promise.all(EIGHT.map(update))
  assert.deepEqual(reasonsOf(outcomes), [...EIGHT.slice(1).map(() => 'changed'), 'done'])
  assert.equal((await findLookedAfter(world.db, by, account))?.version, 2)
})

test('[E-08] of many who delete an account at once exactly one does, and nobody updates it afterwards', async () => {
  const by = await accountOf(world)
  const { id: account } = await accountOf(world, { institution: by.institution, role: 'general' })
  const outcomes = await Promise.all(EIGHT.map(() => world.transact((work) => deleteAccount(work, { by, account }))))
  assert.deepEqual(reasonsOf(outcomes), ['done', ...EIGHT.slice(1).map(() => 'unknown')])
  const late = await world.transact((work) => updateAccount(work, { by, account, version: 2, values }))
  assert.deepEqual(late, { done: false, because: 'unknown' })
})

test('[E-09] of passwords that are initialised at once one is made, and it is shown to whoever made it', async () => {
  const by = await accountOf(world)
  const another = await accountOf(world, { institution: by.institution })
  const { id } = await accountOf(world, { institution: by.institution, role: 'general' })
  const initialise = async (who: typeof by) => {
    const password = await prepareNewPassword(world.env)
    const account = { id, version: 1 }
    const { done } = await world.transact((work) => initialisePassword(work, { by: who, account, password }))
    return { done, who: who.id, ...password }
  }
  const made = await Promise.all([by, another, by, another].map(initialise))
  const row = await world.db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  assert.equal(made.filter(({ done }) => done).length, 1)
  const inForce = made.find(({ passwordHash }) => passwordHash === row.password_hash)
  assert.equal(row.shown_to, inForce?.who)
  assert.notEqual(inForce?.password, ACCOUNT_PASSWORD)
})
