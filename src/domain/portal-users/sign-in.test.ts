import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { TooBusy } from '#platform/password-hash/two-lane-queue.ts'
import { openDoor } from '#test/support/door.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'
import { type SignInAttempt, signIn } from './sign-in.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

async function attempt(userId: string, password: string, more: Partial<SignInAttempt> = {}) {
  const door = await openDoor(world)
  return signIn(door, door.attempt(userId, password, more))
}

const because = async (...given: Parameters<typeof attempt>) => {
  const outcome = await attempt(...given)
  return outcome.done ? 'in' : outcome.because
}

async function failInARow(userId: string, times: number, more?: Partial<SignInAttempt>) {
  for (let time = 0; time < times; time++) assert.equal(await because(userId, 'Wrong-Password1', more), 'wrong')
}

async function deviceOf({ email, password }: Person): Promise<string> {
  const outcome = await attempt(email, password)
  assert.ok(outcome.done)
  return outcome.value.device
}

test('[P-09] the right password opens a session and says when', async () => {
  const person = await somebody(world)
  assert.equal(await because(person.email, person.password), 'in')
  const { last_signed_in_at } = await world.db
    .selectFrom('portal_users')
    .select('last_signed_in_at')
    .where('id', '=', person.user)
    .executeTakeFirstOrThrow()
  assert.equal(String(last_signed_in_at), String(await world.clock.now()))
})

test('[P-09] a user ID is understood in full width, in capitals and with blanks', async () => {
  await somebody(world, 'hanako-1@clinic.example')
  assert.equal(await because('　ＨＡＮＡＫＯ－１＠clinic．Example ', 'Madoguchi2026'), 'in')
})

test('[P-09] a wrong password and an unknown user ID are refused alike, and counted alike', async () => {
  const { email } = await somebody(world)
  for (const userId of [email, 'nobody-else@clinic.example', 'ＸＹＺ']) {
    await failInARow(userId, 5)
    assert.equal(await because(userId, 'Wrong-Password1'), 'locked')
  }
})

test('[P-09] during the lock the right password is refused like a wrong one; after 15 minutes it opens', async () => {
  const { email, password } = await somebody(world)
  await failInARow(email, 5)
  assert.equal(await because(email, password), 'locked')
  world.clock.advance({ minutes: 14, seconds: 59 })
  assert.equal(await because(email, password), 'locked')
  world.clock.advance({ seconds: 1 })
  assert.equal(await because(email, password), 'in')
})

test('[P-09] locks in a row last 15, 30, 60 and then 60 minutes, never longer', async () => {
  const { email, password } = await somebody(world)
  for (const minutes of [15, 30, 60, 60, 60]) {
    await failInARow(email, 5)
    world.clock.advance({ minutes: minutes - 1, seconds: 59 })
    assert.equal(await because(email, password), 'locked', `${minutes} minutes`)
    world.clock.advance({ seconds: 1 })
  }
  assert.equal(await because(email, password), 'in')
})

test('[P-09] after a success and after a day failures are forgotten', async () => {
  const { email, password } = await somebody(world)
  await failInARow(email, 4)
  assert.equal(await because(email, password), 'in')
  await failInARow(email, 4)
  world.clock.advance({ hours: 24, seconds: 1 })
  await failInARow(email, 4)
  assert.equal(await because(email, password), 'in')
})

test('[P-09] a stranger who locks the account does not lock out a browser that signed in before', async () => {
  const person = await somebody(world)
  const device = await deviceOf(person)
  await failInARow(person.email, 5)
  assert.equal(await because(person.email, person.password), 'locked')
  assert.equal(await because(person.email, person.password, { device }), 'in')
})

test('[P-09] a known browser has five attempts of its own', async () => {
  const person = await somebody(world)
  const device = await deviceOf(person)
  await failInARow(person.email, 5, { device })
  assert.equal(await because(person.email, person.password, { device }), 'locked')
  assert.equal(await because(person.email, person.password), 'in', 'strangers are not locked by it')
})

test('[P-09] a browser known at one account is a stranger at another, and so is one with a made-up cookie', async () => {
  const [attacker, victim] = [await somebody(world), await somebody(world)]
  const device = await deviceOf(attacker)
  await failInARow(victim.email, 5)
  assert.equal(await because(victim.email, victim.password, { device }), 'locked')
  assert.equal(await because(victim.email, victim.password, { device: 'made-up' }), 'locked')
})

test('[P-09] a network that tries many accounts is slowed down, but not the browsers that are known', async () => {
  const person = await somebody(world)
  const device = await deviceOf(person)
  const address = '198.51.100.7'
  for (let number = 0; number < 100; number++)
    assert.equal(await because(`guess-${number}@clinic.example`, 'Wrong-Password1', { address }), 'wrong')
  const other = await somebody(world)
  await assert.rejects(because(other.email, other.password, { address }), TooBusy)
  assert.equal(await because(person.email, person.password, { address, device }), 'in')
  assert.equal(await because(other.email, other.password, { address: '198.51.100.8' }), 'in', 'the attempt came back')
})

test('[P-09] a browser that was not used for 400 days is a stranger again', async () => {
  const person = await somebody(world)
  const device = await deviceOf(person)
  world.clock.advance({ days: 401 })
  await failInARow(person.email, 5)
  assert.equal(await because(person.email, person.password, { device }), 'locked')
})

test('[P-09] nobody signs in for a user who was closed', async () => {
  const person = await somebody(world)
  await world.db
    .updateTable('portal_users')
    .set({ closed_at: await world.clock.now() })
    .where('id', '=', person.user)
    .execute()
  assert.equal(await because(person.email, person.password), 'wrong')
})

test('[P-09] a password that was changed while the old one was being checked opens nothing', async () => {
  const person = await somebody(world)
  const door = await openDoor(world)
  const slow = {
    ...door,
    env: {
      ...door.env,
      passwords: {
        ...door.env.passwords,
        async verify() {
          await world.db
            .updateTable('portal_users')
            .set({ password_hash: 'new' })
            .where('id', '=', person.user)
            .execute()
          return true
        },
      },
    },
  }
  const outcome = await signIn(slow, door.attempt(person.email, person.password))
  assert.deepEqual(outcome, { done: false, because: 'wrong' })
})

test('[X-08] each sign-in stands in the audit with its outcome; what was typed does not', async () => {
  const person = await somebody(world)
  await failInARow(person.email, 5)
  await failInARow('Typed-Password-As-Id1', 1)
  await because(person.email, person.password, { device: await freshDevice(person) })
  const entries = await world.db
    .selectFrom('audit_entries')
    .select(['action', 'outcome', 'subject'])
    .where('institution_id', '=', person.institution)
    .orderBy('at')
    .execute()
  assert.deepEqual(
    new Set(entries.map((entry) => `${entry.action} ${entry.outcome} ${entry.subject}`)),
    new Set([
      `sign-in wrong-password portal-user:${person.user}`,
      `sign-in wrong-password-locked portal-user:${person.user}`,
      `sign-in done portal-user:${person.user}`,
    ]),
  )
  const everything = JSON.stringify(await world.db.selectFrom('audit_entries').selectAll().execute())
  for (const typed of ['Wrong-Password1', 'typed-password-as-id1', 'Typed-Password-As-Id1', person.password])
    assert.ok(!everything.includes(typed), typed)
})

async function freshDevice(person: Person): Promise<string> {
  world.clock.advance({ hours: 1 })
  return deviceOf(person)
}
