import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openSession } from '#platform/session/open-session.ts'
import { openDoor } from '#test/support/door.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'
import { askPasswordReset } from './ask-password-reset.ts'
import { findPasswordReset } from './find-password-reset.ts'
import { PORTAL_SESSION } from './portal-session.ts'
import { resetPassword } from './reset-password.ts'
import { signIn } from './sign-in.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const LINK = /\/password-reset\/([\w-]{43})\n/

async function linkFor(person: Person): Promise<string> {
  world.clock.advance({ seconds: 1 })
  await world.transact((work) => askPasswordReset(work, person.email))
  const mail = (await world.mailsTo(person.email)).at(-1)
  const token = LINK.exec(mail?.text ?? '')?.[1]
  assert.ok(token)
  return token
}

const look = async (token: string) => {
  const outcome = await findPasswordReset(world.db, await world.clock.now(), token)
  return outcome.done ? 'works' : outcome.because
}

const reset = async (token: string, password = 'New-Password2') => {
  const passwordHash = await world.env.passwords.hash(password, 'people')
  return world.transact((work) => resetPassword(work, { token, passwordHash }))
}

const tryIn = async (person: Person, password: string, device?: string) => {
  const door = await openDoor(world)
  const outcome = await signIn(door, door.attempt(person.email, password, { device }))
  return outcome.done ? 'in' : outcome.because
}

const openSessions = async ({ user }: Person) => {
  const sessions = await world.db.selectFrom('sessions').select('token_hash').where('subject', '=', user).execute()
  return sessions.length
}

test('[P-09] the mailed link sets a new password once; the old one opens nothing any more', async () => {
  const person = await somebody(world)
  const token = await linkFor(person)
  assert.equal(await look(token), 'works')
  assert.equal((await reset(token)).done, true)
  assert.equal(await tryIn(person, person.password), 'wrong')
  assert.equal(await tryIn(person, 'New-Password2'), 'in')
  assert.equal(await look(token), 'used')
  assert.deepEqual(await reset(token, 'Third-Password3'), { done: false, because: 'used' })
  assert.equal(await tryIn(person, 'New-Password2'), 'in')
})

test('[P-09] a link works for an hour', async () => {
  const person = await somebody(world)
  const token = await linkFor(person)
  world.clock.advance({ minutes: 59, seconds: 59 })
  assert.equal(await look(token), 'works')
  world.clock.advance({ seconds: 1 })
  assert.equal(await look(token), 'expired')
  assert.deepEqual(await reset(token), { done: false, because: 'expired' })
  assert.equal(await tryIn(person, person.password), 'in')
})

test('[P-09] a newer link takes the place of an older one', async () => {
  const person = await somebody(world)
  const [first, second] = [await linkFor(person), await linkFor(person)]
  assert.equal(await look(first), 'superseded')
  assert.deepEqual(await reset(first), { done: false, because: 'superseded' })
  assert.equal((await reset(second)).done, true)
})

test('[P-09] a link that lost its end is told as such', async () => {
  const token = await linkFor(await somebody(world))
  for (const cut of [token.slice(0, -1), '', 'x'.repeat(43)]) assert.equal(await look(cut), 'cut')
})

test('[P-09] a new password ends all sessions, lifts locks, knows only this browser, and is told by mail', async () => {
  const [person, other] = [await somebody(world), await somebody(world)]
  for (const { user: subject, institution } of [person, person, other])
    await world.transact((work) => openSession(work, { site: 'portal', subject, institution, policy: PORTAL_SESSION }))
  for (let time = 0; time < 5; time++) await tryIn(person, 'Wrong-Password1')
  assert.equal(await tryIn(person, person.password), 'locked')
  const outcome = await reset(await linkFor(person))
  assert.ok(outcome.done)
  assert.equal(await openSessions(person), 0)
  assert.equal(await openSessions(other), 1)
  assert.equal(await tryIn(person, 'New-Password2'), 'in')
  for (let time = 0; time < 5; time++) await tryIn(person, 'Wrong-Password1')
  assert.equal(await tryIn(person, 'New-Password2', outcome.value.device), 'in', 'however a stranger goes on')
  const mail = (await world.mailsTo(person.email)).find(({ kind }) => kind === 'password-changed')
  assert.equal(mail?.subject, '【総合ポータルサイト】パスワードを変更しました')
})

test('[P-09] an address that nobody has gets a mail that says so, and no link', async () => {
  await world.transact((work) => askPasswordReset(work, ' Ｎobody@clinic.example'))
  const mails = await world.mailsTo('nobody@clinic.example')
  assert.equal(mails.length, 1)
  assert.doesNotMatch(mails[0]?.text ?? '', LINK)
  assert.match(mails[0]?.text.replaceAll('\n', '') ?? '', /登録されているユーザーはいませんでした/)
})

test('[P-09] an address gets three mails at once, then one in ten minutes, whoever asks', async () => {
  const { email } = await somebody(world)
  const ask = () => world.transact((work) => askPasswordReset(work, email))
  for (let time = 0; time < 5; time++) await ask()
  assert.equal((await world.mailsTo(email)).length, 3)
  world.clock.advance({ minutes: 10 })
  await ask()
  await ask()
  assert.equal((await world.mailsTo(email)).length, 4)
})

test('[P-09] the link of a user who was closed is cut', async () => {
  const person = await somebody(world)
  const token = await linkFor(person)
  const closed_at = await world.clock.now()
  await world.db.updateTable('portal_users').set({ closed_at }).where('id', '=', person.user).execute()
  assert.equal(await look(token), 'cut')
  assert.equal((await reset(token)).done, false)
})

test('[X-06] neither the link nor the password stands readable in the database', async () => {
  const person = await somebody(world)
  const token = await linkFor(person)
  await reset(token)
  for (const table of ['portal_password_resets', 'portal_users', 'mails', 'audit_entries', 'known_devices'] as const) {
    const stored = JSON.stringify(await world.db.selectFrom(table).selectAll().execute())
    for (const secret of [token, 'New-Password2']) assert.ok(!stored.includes(secret), `${table} holds ${secret}`)
  }
})
