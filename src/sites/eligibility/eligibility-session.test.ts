import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { endAccountSessions } from '#domain/account-sign-in/end-account-sessions.ts'
import { STAFF } from '#test/support/account-administration.ts'
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

test('[X-05] what was typed outlives a session that ended, and is asked about anew by whoever signs in', async () => {
  const account = await accountOf(world)
  const visitor = await signedInAccount(world, account, '/accounts/new')
  const token = visitor.formToken
  await visitor.press('登録', STAFF)
  world.clock.advance({ minutes: 31 })
  await visitor.press('OK')
  assert.deepEqual([visitor.heading, visitor.status], ['ログイン', 403])
  await visitor.press('ログイン', { ユーザID: account.userId, パスワード: 'Wrong#Pass1' })
  await visitor.press('ログイン', { ユーザID: account.userId, パスワード: account.password })
  await visitor.press('もう一度送信する')
  assert.match(visitor.heading, /^アカウントを登録します/)
  assert.match((await visitor.press('OK')).heading, /登録しました/)

  const path = `${visitor.address.split('?')[0]?.replace('initial-password', 'initialise-password')}`
  world.clock.advance({ minutes: 31 })
  await visitor.post(path, { form_token: token })
  await visitor.press('ログイン', { ユーザID: account.userId, パスワード: account.password })
  assert.equal(visitor.heading, 'メニュー', 'what nobody typed is not sent by another')
})
