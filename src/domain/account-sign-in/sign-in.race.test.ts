import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sealSecretNumber } from '#domain/accounts/sealed-account.ts'
import { ACCOUNT_PASSWORD, accountOf, type TestAccount } from '#test/support/accounts.ts'
import { inStep } from '#test/support/in-step.ts'
import { openWorld } from '#test/support/world.ts'
import { type AccountDoor, accountDoorKey } from './account-door.ts'
import { changePassword } from './change-password.ts'
import { findSignedInAccount } from './find-signed-in-account.ts'
import { signIn } from './sign-in.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

interface CountingDoor extends AccountDoor {
  /** How many passwords were looked at. */
  readonly checked: number
}

async function openDoor(): Promise<CountingDoor> {
  const { env } = world
  let checked = 0
  const verify: typeof env.passwords.verify = (...given) => {
    checked += 1
    return env.passwords.verify(...given)
  }
  return {
    env: { ...env, passwords: { ...env.passwords, verify } },
    now: await world.clock.now(),
    transact: (operation) => world.transact(operation),
    get checked() {
      return checked
    },
  }
}

type Named = Pick<TestAccount, 'institution' | 'environment' | 'userId' | 'password'>

/** Each from a network of its own. */
const attempt = (door: AccountDoor, { institution, environment, userId, password }: Named, index: number) =>
  signIn(door, {
    institution,
    environment,
    userId,
    password,
    browser: { address: `192.0.${index}.1`, userAgent: undefined, sessionBefore: undefined },
  })

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

for (const role of ['general', 'master-reset'] as const)
  for (const who of ['an account', 'an account that nobody has'])
    test(`[E-02] of 50 wrong answers at once for ${who} (${role}), from 50 networks, exactly three are checked`, async () => {
      const account = await accountOf(world, { role })
      const userId = who === 'an account' ? account.userId : role === 'general' ? 'nobody01' : 'H9999999R'
      const door = await openDoor()
      const answers = await at50Once((index) => attempt(door, { ...account, userId, password: '0000' }, index))
      assert.equal(door.checked, 3)
      assert.deepEqual(tally(answers), { wrong: 2, locked: 48 })
    })

test('[E-03] all networks together try 18 numbers of an institution on a day, and in the end one a day', async () => {
  const account = await accountOf(world, { role: 'master-reset' })
  const other = await accountOf(world, { ...account, userId: 'H7777777R', environment: 'verification' })
  const begun = await world.clock.now()
  const hoursOfGuesses: number[] = []
  while (begun.until(await world.clock.now()).total('hours') < 24 * 30) {
    const door = await openDoor()
    await Promise.all(
      [account, other, account, other].map((one, network) => attempt(door, { ...one, password: '0000' }, network)),
    )
    for (let guess = 0; guess < door.checked; guess += 1) hoursOfGuesses.push(begun.until(door.now).total('hours'))
    await waitForTheDoor(account)
  }
  const within = (from: number, until: number) => hoursOfGuesses.filter((hour) => hour >= from && hour < until).length
  assert.equal(within(0, 24), 18)
  assert.equal(within(24 * 9, 24 * 30), 21)
})

test('[E-03] whoever knows one of two secret numbers of an institution gains no tries at the other', async () => {
  const account = await accountOf(world, { role: 'master-reset' })
  const known = await accountOf(world, { ...account, userId: 'H7777777R', environment: 'verification' })
  const door = await openDoor()
  const trySecond = async () => {
    await attempt(door, { ...account, password: '0000' }, 1)
    await attempt(door, { ...account, password: '0001' }, 2)
    return attempt(door, known, 3)
  }
  assert.deepEqual(tally([await trySecond(), await trySecond()]), { done: 2 })
  await giveAnotherNumber(account)
  assert.deepEqual(tally([await trySecond(), await trySecond()]), { done: 1, locked: 1 })
})

/** As the call centre does, for one account. */
async function giveAnotherNumber(account: TestAccount): Promise<void> {
  const sealed = sealSecretNumber(world.env.secrets, account, await world.env.passwords.hash('7350', 'people'))
  await world.db.updateTable('accounts').set({ secret_number: sealed }).where('id', '=', account.id).execute()
}

/** Until the very moment at which the next number may be tried. */
async function waitForTheDoor(account: TestAccount): Promise<void> {
  const { locked_until } = await world.db
    .selectFrom('sign_in_attempts')
    .select('locked_until')
    .where('account_key', '=', accountDoorKey(world.env.secrets, account))
    .executeTakeFirstOrThrow()
  const seconds = (await world.clock.now()).until(locked_until ?? assert.fail('not locked')).total('seconds')
  world.clock.advance({ seconds })
}

test('[E-01] 50 right passwords at once all go in, none is counted, and one session is left', async () => {
  const account = await accountOf(world)
  const door = await openDoor()
  assert.deepEqual(tally(await at50Once((index) => attempt(door, account, index))), { done: 50 })
  const sessions = await world.db.selectFrom('sessions').select('subject').where('subject', '=', account.id).execute()
  assert.equal(sessions.length, 1)
})

/** Both have checked the first password before either sets another. */
async function changeAtOnce(passwords: readonly [string, string]) {
  const until = (await world.clock.now()).add({ hours: 24 })
  const account = await accountOf(world, { initialUntil: until })
  const door = await openDoor()
  const signedIn = await findSignedInAccount(world.db, account, door.now)
  assert.ok(signedIn)
  const inStepDoor = { ...door, env: { ...door.env, passwords: inStep(door.env.passwords, 2) } }
  const outcomes = await Promise.all(
    passwords.map((password) =>
      changePassword(inStepDoor, { account: signedIn, current: ACCOUNT_PASSWORD, password, userAgent: undefined }),
    ),
  )
  return { account, outcomes }
}

test('[E-02] of two changes of a first password at once one is done, the other told to begin again', async () => {
  const { outcomes } = await changeAtOnce(['First#1aa', 'Secon#2bb'])
  assert.deepEqual(tally(outcomes), { done: 1, 'changed-meanwhile': 1 })
})

test('[X-05] a change that is sent twice at once is done once, and either answer has the session that goes on', async () => {
  const { account, outcomes } = await changeAtOnce(['First#1aa', 'First#1aa'])
  assert.deepEqual(tally(outcomes), { done: 2 })
  const changes = await world.db
    .selectFrom('audit_entries')
    .select('action')
    .where('subject', '=', `account:${account.id}`)
    .where('action', '=', 'change-password')
    .execute()
  assert.equal(changes.length, 1)
})
