import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { linkageFactor } from '#domain/linkage/linkage-factor.ts'
import { supersedeSignIns } from '#domain/linkage/supersede-sign-ins.ts'
import { removeSecondFactor } from '#domain/second-factor/remove-second-factor.ts'
import { totpCode } from '#domain/second-factor/totp.ts'
import type { TestAppAccount } from '#test/support/app-accounts.ts'
import { enter, freshAccount, giveName, keyOn, sendCode, settledAccount } from '#test/support/linkage-steps.ts'
import { codeNow } from '#test/support/second-factor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const codeOf = (account: TestAppAccount) => codeNow(world, linkageFactor(account))

test('[L-02] [L-04] the first sign-in shows the key, takes its first code, and says that it is registered', async () => {
  const account = await freshAccount(world)
  const visitor = await enter(world, account)
  assert.equal(visitor.heading, 'Authenticator登録')
  const key = keyOn(visitor)
  assert.match(key, /^[A-Z2-7]{32}$/)
  assert.equal(visitor.document.querySelector('[data-copy]')?.textContent, 'テキストでコピー')
  await visitor.open('/sign-in/authenticator/next')
  assert.equal(visitor.heading, '二次元バーコードの印刷（任意）')
  await visitor.press('印刷せずに確認へ進む')
  assert.equal(visitor.heading, 'パスコード')
  const code = totpCode(key, await world.clock.now())
  await sendCode(visitor, `${code.slice(0, 3)} ${code.slice(3)}`)
  assert.equal(visitor.heading, 'Authenticatorの登録を確認しました')
  await visitor.press('OK')
  assert.equal(visitor.heading, '管理メニュー')
  assert.match(visitor.text, /Authenticatorの登録が完了しました/)
  assert.ok(visitor.document.querySelector('header')?.textContent.includes(account.loginId))

  const again = await enter(world, account)
  assert.equal(again.heading, 'パスコード', 'the key is not shown again')
  await sendCode(again, code)
  assert.match(again.text, /使用済み/, 'the code that enrolled signs nobody in')
  await again.open('/sign-in/authenticator')
  assert.equal(again.heading, 'ログイン')
})

test('[L-03] the question knows whether the code was printed in this sign-in', async () => {
  const visitor = await enter(world, await freshAccount(world))
  await visitor.open('/sign-in/authenticator/print')
  assert.equal(visitor.document.querySelector('.key-whole')?.textContent.length, 32)
  await visitor.open('/sign-in/authenticator/next')
  await visitor.press('確認へ進む')
  assert.equal(visitor.heading, 'パスコード')
})

test('a form from before another enrolment is refused, and says so', async () => {
  const account = await freshAccount(world)
  const first = await enter(world, account)
  const oldKey = keyOn(first)
  await first.open('/sign-in/code')
  const second = await enter(world, account)
  assert.notEqual(keyOn(second), oldKey, 'nobody enrols with a key that somebody else has seen')
  await sendCode(first, totpCode(oldKey, await world.clock.now()))
  assert.deepEqual([first.status, first.heading], [409, 'この画面は使えなくなりました'])

  const key = keyOn(second)
  await second.open('/sign-in/code')
  await second.open('/sign-in/code')
  await sendCode(second, totpCode(key, await world.clock.now()))
  assert.equal(second.heading, 'Authenticatorの登録を確認しました')
})

test('a page from before, in the same browser, is refused too', async () => {
  const account = await freshAccount(world)
  const visitor = await enter(world, account)
  await visitor.open('/sign-in/code')
  const old = visitor.html
  await giveName(visitor, account)
  visitor.html = old
  await sendCode(visitor, '123456')
  assert.equal(visitor.heading, 'この画面は使えなくなりました')
})

test('[L-11] after the call centre took the authenticator back, the next sign-in enrols anew and the old app is worthless', async () => {
  const account = await settledAccount(world)
  const waiting = await enter(world, account)
  const old = await codeOf(account)
  await world.transact(async (work) => {
    await removeSecondFactor(work, linkageFactor(account))
    await supersedeSignIns(work, account)
  })
  await sendCode(waiting, old)
  assert.equal(waiting.heading, 'この画面は使えなくなりました')
  await giveName(waiting, account)
  assert.equal(waiting.heading, 'Authenticator登録')
})
