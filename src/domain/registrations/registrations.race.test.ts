import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { activationTokens, confirmed, drafted } from '#test/support/registrants.ts'
import { openWorld } from '#test/support/world.ts'
import { activateRegistration } from './activate-registration.ts'
import { confirmRegistration } from './confirm-registration.ts'
import { resendConfirmation } from './resend-confirmation.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const browser = Buffer.alloc(32, 1)
const activate = (token: string) => {
  world.clock.advance({ milliseconds: 1 })
  return world.transact((work) => activateRegistration(work, { token, browser }))
}
const times = <Result>(count: number, act: (number: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, number) => act(number)))
const reasons = (outcomes: readonly { done: boolean; because?: string }[]) =>
  outcomes.map((outcome) => (outcome.done ? 'done' : outcome.because)).sort()
const many = (reason: string, count: number) => Array<string>(count).fill(reason)

test('[P-06] OK pressed 25 times at once sends one mail', async () => {
  const draft = await drafted(world)
  const outcomes = await times(25, () => world.transact((work) => confirmRegistration(work, draft)))
  assert.deepEqual(reasons(outcomes), ['done', ...many('spent', 24)])
  assert.equal((await world.mailsTo(draft.email)).length, 1)
})

test('[P-07] the mail asked for again 25 times at once is sent once', async () => {
  const first = await confirmed(world)
  const outcomes = await times(25, () => world.transact((work) => resendConfirmation(work, first)))
  assert.deepEqual(reasons(outcomes), ['done', ...many('spent', 24)])
  assert.equal((await world.mailsTo(first.email)).length, 2)
})

test('[P-07] a link used 25 times at once makes one user', async () => {
  const { email, token } = await confirmed(world)
  assert.deepEqual(reasons(await times(25, () => activate(token))), ['done', ...many('used', 24)])
  const users = await world.db.selectFrom('portal_users').select('id').where('email', '=', email).execute()
  assert.equal(users.length, 1)
  assert.equal((await world.mailsTo(email)).length, 2)
})

test('[P-05] of 25 registrations for one code activated at once one wins, and each of the others gets its mail', async () => {
  const all = await times(25, () => confirmed(world, { code: '0139999991' }))
  const outcomes = await Promise.all(all.map(({ token }) => activate(token)))
  assert.deepEqual(reasons(outcomes), ['done', ...many('institution-taken', 24)])
  const kinds = await Promise.all(all.map(async ({ email }) => (await world.mailsTo(email)).at(-1)?.kind))
  assert.deepEqual(kinds.sort(), [...many('institution-already-registered', 24), 'registration-completed'])
  const users = await world.db
    .selectFrom('portal_users')
    .innerJoin('institutions', 'institutions.id', 'institution_id')
    .select('portal_users.id')
    .where('code', '=', '0139999991')
    .execute()
  assert.equal(users.length, 1)
})

test('[P-05] of 25 registrations of one address confirmed at once five bring a mail, and one link works', async () => {
  const email = 'popular@clinic.example'
  const drafts = await times(25, () => drafted(world, { email }))
  const confirmations = await Promise.all(
    drafts.map((draft) => world.transact((work) => confirmRegistration(work, draft))),
  )
  assert.deepEqual(reasons(confirmations), [...many('done', 5), ...many('too-many-mails', 20)])
  const tokens = await activationTokens(world, email)
  assert.equal(tokens.length, 5)
  const outcomes = await Promise.all(tokens.map(activate))
  assert.deepEqual(reasons(outcomes), ['done', ...many('superseded', 4)])
})

test('[P-05] links of one address activated while newer ones are confirmed never make two users', async () => {
  const email = 'changing-mind@clinic.example'
  const first = await times(5, () => confirmed(world, { email }))
  world.clock.advance({ hours: 5 })
  const drafts = await times(5, () => drafted(world, { email }))
  await Promise.all([
    ...first.map(({ token }) => activate(token)),
    ...drafts.map((draft) => world.transact((work) => confirmRegistration(work, draft))),
  ])
  await Promise.all((await activationTokens(world, email)).map(activate))
  const users = await world.db.selectFrom('portal_user_emails').select('email').where('email', '=', email).execute()
  assert.equal(users.length, 1)
  const orphans = await world.db
    .selectFrom('institutions as i')
    .leftJoin('portal_users as u', 'u.institution_id', 'i.id')
    .select('i.id')
    .where('u.id', 'is', null)
    .execute()
  assert.deepEqual(orphans, [])
})
