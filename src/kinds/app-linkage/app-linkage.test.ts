import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openInitialPassword } from '#domain/app-accounts/sealed-initial-password.ts'
import { rejectApplication, returnApplication } from '#domain/applications/review-application.ts'
import { findStanding } from '#domain/applications/standing.ts'
import { apply, applyAndApprove, approve, kindOf, send, withdraw } from '#test/support/any-application.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'
import { FULL } from './availability.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

async function usingApp(count = 1): Promise<Person> {
  const person = await somebody(world)
  await applyAndApprove(world, person, 'app-usage', { count })
  return person
}

const standingOf = async ({ institution }: Person) =>
  (await findStanding(world.db, await world.clock.now(), institution)) ?? assert.fail('no institution')
const loginIdsOf = async (person: Person) => (await standingOf(person)).appAccounts.map(({ loginId }) => loginId)
const heldBy = async (person: Person) => (await standingOf(person)).linkagesHeld
const figuresOf = async (person: Person, slug: string) =>
  Object.fromEntries(kindOf(slug).figures?.(await standingOf(person)) ?? [])

test('[P-19] 利用開始申請 begins the use and gives the first W account, and further ones follow', async () => {
  const person = await usingApp()
  assert.deepEqual(await loginIdsOf(person), ['W0000001'])
  assert.equal((await standingOf(person)).usages.app?.endedAt, null)
  await applyAndApprove(world, person, 'app-terminals', { count: 2 })
  await applyAndApprove(world, person, 'app-linkage', { count: 1 })
  assert.deepEqual(await loginIdsOf(person), ['W0000001', 'W0000002', 'W0000003', 'WA000001'])
  assert.equal((await send(world, person, 'app-usage', { count: 1 })).done, false)
})

test('[P-19] no account before 利用開始申請 is completed: it says why, and what comes first', async () => {
  const person = await somebody(world)
  await apply(world, person, 'app-usage', { count: 1 })
  for (const slug of ['app-linkage', 'app-terminals']) {
    const outcome = await send(world, person, slug, { count: 1 })
    assert.match(outcome.done ? '' : outcome.because, /利用の申請が承認されると/)
  }
  const stranger = await somebody(world)
  const closed = kindOf('app-linkage').availability(await standingOf(stranger))
  assert.equal(closed.open ? '' : closed.first, 'app-usage')
})

test('[P-19] 利用状況 stands above the questions', async () => {
  const person = await usingApp(2)
  const none = { ステータス: '利用不可（開始前）', 利用中台数: '0', 利用開始年月日: '－', 利用終了年月日: '－' }
  assert.deepEqual(await figuresOf(person, 'app-linkage'), none)
  const two = { ...none, ステータス: '利用可', 利用中台数: '2', 利用開始年月日: '2026年11月20日（金）' }
  assert.deepEqual(await figuresOf(person, 'app-terminals'), two)
})

test('[P-19] five WA accounts at most, those applied for before counted, and refused ones not', async () => {
  const person = await usingApp()
  await applyAndApprove(world, person, 'app-linkage', { count: 2 })
  const waiting = await apply(world, person, 'app-linkage', { count: 2 })
  assert.deepEqual(await send(world, person, 'app-linkage', { count: 2 }), { done: false, because: FULL })
  await withdraw(world, person, 'app-linkage', waiting)
  assert.equal(await heldBy(person), 2)
  const rejected = await apply(world, person, 'app-linkage', { count: 3 })
  assert.deepEqual(await send(world, person, 'app-linkage', { count: 1 }), { done: false, because: FULL })
  const read = { institution: person.institution, id: rejected, version: 1 }
  await world.transact((work) => rejectApplication(work, kindOf('app-linkage'), read, '台数が多すぎます。'))
  assert.equal(await heldBy(person), 2)
})

test('[P-12] [P-19] a returned application keeps its places, and its correction takes only what it adds', async () => {
  const person = await usingApp()
  const id = await apply(world, person, 'app-linkage', { count: 4 })
  const read = { institution: person.institution, id, version: 1 }
  await world.transact((work) => returnApplication(work, kindOf('app-linkage'), read, '台数をお確かめください。'))
  assert.equal((await send(world, person, 'app-linkage', { count: 2 })).done, false)
  assert.equal((await send(world, person, 'app-linkage', { count: 5 }, id)).done, true)
  assert.equal(await heldBy(person), 5)
  await approve(world, person, 'app-linkage', id, 2)
  assert.equal((await loginIdsOf(person)).filter((loginId) => loginId.startsWith('WA')).length, 5)
})

test('[P-20] the completion mail repeats the number and says where to look, and no mail holds a password', async () => {
  const person = await usingApp()
  await applyAndApprove(world, person, 'app-linkage', { count: 3 })
  const mails = (await world.mailsTo(person.email)).filter(({ subject }) => subject.includes('レセコン連携'))
  assert.deepEqual(
    mails.map(({ subject }) => subject),
    [
      '【マイナ資格確認アプリ】レセコン連携アカウント追加申請の受付完了のお知らせ',
      '【マイナ資格確認アプリ】レセコン連携アカウント追加申請の手続き完了のお知らせ',
    ],
  )
  assert.match(mails[1]?.text ?? '', /追加申請台数[：\s]*3[\s\S]*「資格確認アカウント管理」/)
  const rows = await world.db
    .selectFrom('app_accounts')
    .select(['id', 'initial_password', 'password_hash'])
    .where('institution_id', '=', person.institution)
    .execute()
  for (const { id, initial_password, password_hash } of rows) {
    const password = openInitialPassword(world.env.secrets, { institution: person.institution, id }, initial_password!)
    assert.ok(await world.env.passwords.verify(password_hash, password, 'batch'))
    for (const { text, html } of mails) assert.ok(!text.includes(password) && !html.includes(password))
  }
})
