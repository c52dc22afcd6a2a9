import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { operatorFactor } from '#domain/operators/operator-factor.ts'
import { totpCode } from '#domain/second-factor/totp.ts'
import { backoffice } from '#sites/backoffice/site.ts'
import { operator, signedInOperator, type TestOperator } from '#test/support/operators.ts'
import { codeNow, enrolled } from '#test/support/second-factor.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const enter = async ({ email, password }: TestOperator, visitor = world.visit(backoffice)) =>
  (await visitor.open('/sign-in')).press('次へ', { メールアドレス: email, パスワード: password })

const codeOf = ({ id }: TestOperator) => codeNow(world, operatorFactor(id))

/** An operator who set up their app some time ago. */
async function settled(): Promise<TestOperator> {
  const person = await operator(world, 'reviewer')
  await enrolled(world, operatorFactor(person.id))
  world.clock.advance({ minutes: 2 })
  return person
}

const send = (visitor: Visitor, code: string) => visitor.press('パスコードを送信', { パスコード: code })

test('[B-01] the first sign-in sets up the app, shows recovery codes once, and lets in', async () => {
  const person = await operator(world, 'administrator')
  const visitor = await enter(person)
  assert.equal(visitor.heading, 'Authenticator登録')
  const key = visitor.document.querySelector('[data-copy]')?.getAttribute('data-copy') ?? ''
  assert.match(key, /^[A-Z2-7]{32}$/)
  await send(visitor, '000000')
  assert.equal(visitor.status, 422)
  const code = totpCode(key, await world.clock.now())
  await send(visitor, code)
  assert.equal(visitor.heading, 'リカバリーコード')
  assert.equal(visitor.document.querySelectorAll('ol [data-copy]').length, 10)
  await visitor.open('/sign-in/authenticator')
  assert.equal(visitor.heading, 'ホーム')

  const again = await enter(person)
  assert.equal(again.heading, 'パスコードの入力')
  await send(again, code)
  assert.match(again.text, /使用済み/)
  await again.open('/')
  assert.equal(again.heading, 'ログイン')
})

test('[B-01] password and code open a session; the page asked for comes next', async () => {
  const person = await settled()
  const visitor = await world.visit(backoffice).open('/operators')
  assert.equal(visitor.heading, 'ログイン')
  await visitor.press('次へ', { メールアドレス: person.email, パスワード: person.password })
  await send(visitor, await codeOf(person))
  assert.equal(visitor.address, '/operators')
  assert.equal(visitor.status, 403, 'a reviewer may not manage operators')
  assert.match(visitor.text, /権限がありません/)
})

test('[B-01] a password alone opens no page', async () => {
  const visitor = await enter(await settled())
  for (const path of ['/', '/operators']) assert.equal((await visitor.open(path)).heading, 'ログイン', path)
  await visitor.open('/sign-in/authenticator')
  assert.equal(visitor.heading, 'ログイン', 'nor may it set up another app')
})

test('[B-01] address and password are judged together, and the same for nobody', async () => {
  const person = await settled()
  const known = await enter({ ...person, password: 'not the right one' })
  const nobody = await enter({ ...person, email: 'nobody@madoguchi.example' })
  const disabled = await settled()
  await world.db
    .updateTable('operators')
    .set({ disabled_at: await world.clock.now() })
    .where('id', '=', disabled.id)
    .execute()
  const gone = await enter(disabled)
  for (const visitor of [known, nobody, gone]) {
    assert.equal(visitor.status, 422)
    assert.match(visitor.text, /メールアドレスまたはパスワードが違います/)
  }
})

test('[B-01] three wrong codes lock the code for half an hour, in every browser', async () => {
  const person = await settled()
  const visitor = await enter(person)
  for (const _ of [1, 2, 3]) await send(visitor, '000000')
  const other = await enter(person)
  await send(other, await codeOf(person))
  assert.equal(other.heading, 'しばらくログインできません')
  world.clock.advance({ minutes: 31 })
  await enter(person, other)
  await send(other, await codeOf(person))
  assert.equal(other.heading, 'ホーム')
})

test('[B-01] between password and code no more than 15 minutes pass', async () => {
  const person = await settled()
  const visitor = await enter(person)
  world.clock.advance({ minutes: 15 })
  await send(visitor, await codeOf(person))
  assert.equal(visitor.heading, 'ログイン')
})

test('[B-01] a recovery code lets in once and says how many are left', async () => {
  const person = await operator(world, 'reviewer')
  const visitor = await enter(person)
  const key = visitor.document.querySelector('[data-copy]')?.getAttribute('data-copy') ?? ''
  await send(visitor, totpCode(key, await world.clock.now()))
  const recovery = visitor.document.querySelector('ol [data-copy]')?.getAttribute('data-copy') ?? ''

  const without = await enter(person)
  await without.open('/sign-in/recovery-code')
  await without.press('ログインする', { リカバリーコード: recovery.toUpperCase() })
  assert.match(without.text, /残り9個/)
  assert.equal((await without.open('/')).heading, 'ホーム')
  const twice = await enter(person)
  await twice.open('/sign-in/recovery-code')
  await twice.press('ログインする', { リカバリーコード: recovery })
  assert.equal(twice.status, 422)
})

test('[B-01] signing out ends the session, at any hour', async () => {
  const person = await settled()
  const visitor = await enter(person)
  await send(visitor, await codeOf(person))
  await visitor.press('ログアウト')
  assert.equal(visitor.heading, 'ログアウトしました')
  assert.equal((await visitor.open('/')).heading, 'ログイン')
})

test('[B-01] a session ends after half an hour without action, and after twelve hours with it', async () => {
  const person = await settled()
  const visitor = await enter(person)
  await send(visitor, await codeOf(person))
  world.clock.advance({ minutes: 31 })
  assert.equal((await visitor.open('/')).heading, 'ログイン')
  await enter(person, visitor)
  await send(visitor, await codeOf(person))
  for (let hours = 0; hours < 12; hours += 0.25) {
    assert.equal((await visitor.open('/')).heading, 'ホーム')
    world.clock.advance({ minutes: 15 })
  }
  assert.equal((await visitor.open('/')).heading, 'ログイン')
})

test('[X-05] what was typed before the session ended is sent after signing in again', async () => {
  const person = await operator(world, 'administrator')
  await enrolled(world, operatorFactor(person.id))
  const visitor = await signedInOperator(world, person, '/operators/new')
  world.clock.advance({ minutes: 31 })
  const email = 'kept@madoguchi.example'
  await visitor.press('追加してメールを送る', { 氏名: '残る 言葉', メールアドレス: email, 監査: true })
  assert.match(visitor.text, /入力された内容は残っています/)
  await visitor.press('次へ', { メールアドレス: person.email, パスワード: 'not the right one' })
  await visitor.press('次へ', { メールアドレス: person.email, パスワード: person.password })
  await send(visitor, '000000')
  await send(visitor, await codeOf(person))
  await visitor.press('もう一度送信する')
  assert.equal(visitor.heading, '残る 言葉')
})

test('[X-05] [B-08] the longest text that an editor can write is sent after signing in again', async () => {
  const person = await operator(world, 'editor')
  await enrolled(world, operatorFactor(person.id))
  const visitor = await signedInOperator(world, person, '/content/notice/new')
  world.clock.advance({ minutes: 31 })
  const body = '長'.repeat(20_000)
  await visitor.press('保存して見え方を確かめる', { 件名: '長い文', 分類: 'other', 本文: body })
  assert.match(visitor.text, /入力された内容は残っています/)
  await visitor.press('次へ', { メールアドレス: person.email, パスワード: person.password })
  await send(visitor, await codeOf(person))
  await visitor.press('もう一度送信する')
  assert.match(visitor.text, /下書きを保存しました/)
  assert.ok(visitor.text.includes(body))
})
