import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { stateOf } from '#domain/app-accounts/app-account.ts'
import { findAppAccounts } from '#domain/app-accounts/find-app-accounts.ts'
import { countHeldLinkages } from '#domain/app-accounts/hold-linkages.ts'
import { rejectApplication, returnApplication } from '#domain/applications/review-application.ts'
import { apply, approve, kindOf, send, withdraw } from '#test/support/any-application.ts'
import { type TestAppAccount, withAppAccounts, withLinkageAccounts } from '#test/support/app-accounts.ts'
import { signedInLinkage } from '#test/support/linkage.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const contentOf = ({ id: account, loginId }: TestAppAccount) => ({ account, loginId })

async function statesOf(institution: string) {
  const now = await world.clock.now()
  return (await findAppAccounts(world.db, institution)).map((account) => stateOf(account, now))
}

test('[P-22] asked for it is 利用可（解除予定）, completed it has ended, its sessions too, and its place is free', async () => {
  const { person, accounts } = await withLinkageAccounts(world, 2)
  const [first] = accounts
  assert.ok(first)
  const visitor = await signedInLinkage(world, first)
  assert.equal(visitor.status, 200)
  const id = await apply(world, person, 'app-release', contentOf(first))
  assert.deepEqual(await statesOf(person.institution), ['leaving', 'usable'])
  assert.equal((await visitor.open('/menu')).address, '/menu')
  assert.equal(await countHeldLinkages(world.db, person.institution), 2)
  assert.equal((await approve(world, person, 'app-release', id)).done, true)
  assert.deepEqual(await statesOf(person.institution), ['ended', 'usable'])
  assert.equal(await countHeldLinkages(world.db, person.institution), 1)
  const sessions = await world.db.selectFrom('sessions').select('site').where('subject', '=', first.id).execute()
  assert.deepEqual(sessions, [])
  const [released] = await findAppAccounts(world.db, person.institution)
  assert.equal(released?.endsOn?.toString(), '2026-11-20')
  const mails = (await world.mailsTo(person.email)).map(({ text }) => text)
  assert.match(mails.at(-1) ?? '', /アカウントID[：\s]*WA000001/)
})

test('[P-22] withdrawn or rejected, the account is 利用可 again', async () => {
  const { person, accounts } = await withLinkageAccounts(world)
  const content = contentOf(accounts[0]!)
  await withdraw(world, person, 'app-release', await apply(world, person, 'app-release', content))
  assert.deepEqual(await statesOf(person.institution), ['usable'])
  const read = { institution: person.institution, id: await apply(world, person, 'app-release', content), version: 1 }
  await world.transact((work) => rejectApplication(work, kindOf('app-release'), read, '使用中です。'))
  assert.deepEqual(await statesOf(person.institution), ['usable'])
})

test('[P-22] two accounts can be asked for, one of them not twice, and none of another institution', async () => {
  const [mine, theirs] = [await withAppAccounts(world, 'terminal', 2), await withLinkageAccounts(world)]
  for (const account of mine.accounts) await apply(world, mine.person, 'app-release', contentOf(account))
  assert.deepEqual(await statesOf(mine.person.institution), ['leaving', 'leaving'])
  for (const account of [mine.accounts[0]!, theirs.accounts[0]!])
    assert.equal((await send(world, mine.person, 'app-release', contentOf(account))).done, false)
  assert.deepEqual(await statesOf(theirs.person.institution), ['usable'])
})

test('[P-12] [P-22] a returned release is sent again as it was', async () => {
  const { person, accounts } = await withLinkageAccounts(world)
  const content = contentOf(accounts[0]!)
  const id = await apply(world, person, 'app-release', content)
  const read = { institution: person.institution, id, version: 1 }
  await world.transact((work) => returnApplication(work, kindOf('app-release'), read, '本当に解除しますか。'))
  assert.deepEqual(kindOf('app-release').answer({}, {} as never, content).content, content)
  assert.equal((await send(world, person, 'app-release', content, id)).done, true)
  assert.equal((await approve(world, person, 'app-release', id, 2)).done, true)
  assert.deepEqual(await statesOf(person.institution), ['ended'])
})

test('[B-02] an account that signed in after its release was asked for is a finding', async () => {
  const { person, accounts } = await withLinkageAccounts(world)
  const content = contentOf(accounts[0]!)
  const received = await world.clock.now()
  const application = { institution: person.institution, receivedAt: received, content } as never
  const findings = async () => (await kindOf('app-release').findings?.(world.db, application))?.length
  const signIn = (last_signed_in_at: Temporal.Instant) =>
    world.db.updateTable('app_accounts').set({ last_signed_in_at }).where('id', '=', content.account).execute()
  await signIn(received.subtract({ hours: 1 }))
  assert.equal(await findings(), 0)
  await signIn(received.add({ hours: 1 }))
  assert.equal(await findings(), 1)
})
