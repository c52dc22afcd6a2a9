import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { endAccountSessions } from '#domain/account-sign-in/end-account-sessions.ts'
import { accountOf, enterAccount, signedInAccount } from '#test/support/accounts.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

test('[X-07] a session ends at once when its account is disabled, deleted, ended or initialised', async () => {
  const now = await world.clock.now()
  const yesterday = Temporal.PlainDate.from('2026-11-19')
  for (const values of [{ disabled_at: now }, { deleted_at: now }, { ends_on: yesterday }]) {
    const account = await accountOf(world)
    const visitor = await signedInAccount(world, account)
    await world.db
      .updateTable('accounts')
      .set(values as never)
      .where('id', '=', account.id)
      .execute()
    assert.equal((await visitor.open('/menu')).heading, 'ログイン')
  }
  const account = await accountOf(world)
  const visitor = await signedInAccount(world, account)
  await world.transact((work) => endAccountSessions(work, { ...account, environment: 'verification' }))
  assert.equal((await visitor.open('/menu')).heading, 'メニュー', 'sessions of the other environment are not its own')
  await world.transact((work) => endAccountSessions(work, account))
  assert.equal((await visitor.open('/menu')).heading, 'ログイン')
})

test('[E-01] after half an hour without action, and after twelve hours, the next action is answered by the message', async () => {
  const visitor = await signedInAccount(world, await accountOf(world))
  assert.equal(visitor.document.querySelector('dialog[data-idle]')?.getAttribute('data-warning-seconds'), '120')
  world.clock.advance({ minutes: 29 })
  assert.equal((await visitor.open('/menu')).heading, 'メニュー')
  world.clock.advance({ minutes: 30, seconds: 1 })
  assert.deepEqual([(await visitor.open('/menu')).heading, visitor.status], ['自動でログアウトしました', 403])
  const worker = await signedInAccount(world, await accountOf(world))
  for (let minutes = 0; minutes < 12 * 60; minutes += 20) {
    assert.equal((await worker.open('/menu')).heading, 'メニュー', `${minutes} minutes`)
    world.clock.advance({ minutes: 20 })
  }
  assert.match((await worker.open('/menu')).text, /12時間たった/)
})

test('[E-01] a second sign-in ends the first session, whose next action is answered by the message', async () => {
  const account = await accountOf(world)
  const first = await enterAccount(world, account)
  const second = await enterAccount(world, account)
  const title = '別の画面でログインしたため、この画面は使えなくなりました'
  assert.equal((await first.open('/menu')).heading, title)
  assert.equal((await second.open('/menu')).heading, 'メニュー')
})
