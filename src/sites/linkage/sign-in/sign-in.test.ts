import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { linkageFactor } from '#domain/linkage/linkage-factor.ts'
import { linkage } from '#sites/linkage/site.ts'
import type { TestAppAccount } from '#test/support/app-accounts.ts'
import { enter, freshAccount, giveName, sendCode, settledAccount } from '#test/support/linkage-steps.ts'
import { codeNow } from '#test/support/second-factor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const codeOf = (account: TestAppAccount) => codeNow(world, linkageFactor(account))

const change = (id: string, values: Record<string, unknown>) =>
  world.db
    .updateTable('app_accounts')
    .set(values as never)
    .where('id', '=', id)
    .execute()

test('[L-01] the start page leads to 「ログイン」 with help, and a way on for who cannot sign in', async () => {
  const visitor = await world.visit(linkage).open('/')
  const way = visitor.document.querySelectorAll('a').find(({ textContent }) => textContent === 'システムの利用を始める')
  await visitor.open(way?.getAttribute('href') ?? '')
  assert.equal(visitor.heading, 'ログイン')
  assert.match(visitor.text, /「ログイン」画面の説明/)
  await visitor.open('/sign-in/help')
  assert.equal(visitor.heading, 'ログインできないとき')
})

test('[L-01] code, ID and password are taken in full width, with blanks and in small letters', async () => {
  const { code, loginId, password } = await freshAccount(world)
  const wide = (text: string) =>
    text.replaceAll(/[!-~]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0))
  const visitor = await enter(world, {
    code: wide(`${code.slice(0, 2)}-${code.slice(2)}`),
    loginId: ` ${wide(loginId.toLowerCase())} `,
    password: wide(password),
  })
  assert.equal(visitor.heading, 'Authenticator登録')
})

test('[L-05] later sign-ins ask for password and code, in full width and with blanks too', async () => {
  const account = await settledAccount(world)
  const visitor = await enter(world, account)
  assert.equal((await visitor.open('/menu')).heading, 'ログイン', 'a password alone opens nothing')
  await giveName(visitor, account)
  const wide = [...(await codeOf(account))].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('　')
  await sendCode(visitor, wide)
  assert.equal(visitor.heading, '管理メニュー')
  assert.doesNotMatch(visitor.text, /登録が完了しました/)
})

test('[L-04] codes of another length are told and not counted; one of two minutes ago is wrong', async () => {
  const account = await settledAccount(world)
  const visitor = await enter(world, account)
  for (const typed of ['12345', '1234567', 'abcdef', '', '1234567', '12345']) {
    await sendCode(visitor, typed)
    assert.equal(visitor.status, 422)
    assert.equal(visitor.heading, 'パスコード')
  }
  const old = await codeOf(account)
  world.clock.advance({ minutes: 2 })
  await sendCode(visitor, old)
  assert.match(visitor.text, /パスコードが違います/)
  await sendCode(visitor, await codeOf(account))
  assert.equal(visitor.heading, '管理メニュー')
})

test('between password and code no more than half an hour passes', async () => {
  const account = await settledAccount(world)
  const visitor = await enter(world, account)
  world.clock.advance({ minutes: 30 })
  await sendCode(visitor, await codeOf(account))
  assert.equal(visitor.heading, 'もう一度ログインしてください')
})

test('[L-10] an account that is going to end signs in; stopped, ended and future ones learn why, after the right password', async () => {
  const now = await world.clock.now()
  const states: [Record<string, unknown>, string, RegExp][] = [
    [{ release_asked_at: now }, 'Authenticator登録', /WA000001/],
    [{ stopped_at: now }, 'このアカウントは利用できません', /利用停止/],
    [{ release_asked_at: now, released_at: now }, 'このアカウントは利用できません', /利用を終了/],
    [{ ends_on: Temporal.PlainDate.from('2026-11-01') }, 'このアカウントは利用できません', /利用を終了/],
    [{ starts_on: Temporal.PlainDate.from('2099-01-01') }, 'このアカウントは利用できません', /利用開始日の前/],
  ]
  for (const [values, heading, says] of states) {
    const account = await freshAccount(world)
    await change(account.id, values)
    const visitor = await enter(world, account)
    assert.equal(visitor.heading, heading)
    assert.match(visitor.text, says)
    const wrong = await enter(world, { ...account, password: 'Wrong-pass1' })
    assert.match(wrong.text, /いずれかが違います/)
  }
})

test('[L-10] who was between password and code when the account was stopped does not get in', async () => {
  const account = await settledAccount(world)
  const visitor = await enter(world, account)
  await change(account.id, { stopped_at: await world.clock.now() })
  await sendCode(visitor, await codeOf(account))
  assert.equal(visitor.heading, 'このアカウントは利用できません')
})

test('[L-04] with the clock moved back a code of then is not taken, and no lock falls', async () => {
  const account = await settledAccount(world)
  const visitor = await enter(world, account)
  await sendCode(visitor, await codeOf(account))
  assert.equal(visitor.heading, '管理メニュー')
  for (const _ of [1, 2, 3]) await enter(world, { ...account, password: 'Wrong-pass1' })
  world.clock.advance({ hours: -1 })
  assert.equal((await enter(world, account)).heading, '30分間ログインできません')
  world.clock.advance({ hours: 1, minutes: 30 })
  const later = await enter(world, account)
  world.clock.advance({ minutes: -31 })
  await sendCode(later, await codeOf(account))
  assert.match(later.text, /使用済み/)
  world.clock.advance({ minutes: 31 })
})
