import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { operatorFactor } from '#domain/operators/operator-factor.ts'
import { backoffice } from '#sites/backoffice/site.ts'
import { OPERATOR_PASSWORD, operator, signedInOperator } from '#test/support/operators.ts'
import { codeNow, enrolled } from '#test/support/second-factor.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const administrator = async (path = '/operators') =>
  signedInOperator(world, await operator(world, 'administrator'), path)

const invitationTo = async (email: string): Promise<string> =>
  /\/invitation\/[\w-]{43}/.exec((await world.mailsTo(email)).at(-1)?.text ?? '')?.[0] ?? ''

const actions = async (id: string) =>
  (
    await world.db
      .selectFrom('audit_entries')
      .select(['action', 'outcome'])
      .where('subject', '=', `operator:${id}`)
      .orderBy('at')
      .execute()
  ).map(({ action, outcome }) => (outcome === 'done' ? action : `${action} ${outcome}`))

async function add(visitor: Visitor, email: string): Promise<string> {
  await visitor.open('/operators/new')
  await visitor.press('追加してメールを送る', { 氏名: '審査 一郎', メールアドレス: email, 審査: true })
  assert.match(visitor.text, /パスワード設定のメールをお送りしました/)
  return visitor.address.split(/[/?]/)[2] ?? ''
}

test('[B-01] an administrator adds an operator, who sets a password by the mailed link, once', async () => {
  const id = await add(await administrator(), 'Ichiro@Madoguchi.example')
  const link = await invitationTo('ichiro@madoguchi.example')
  const invited = await world.visit(backoffice).open(link)
  assert.equal(invited.heading, 'パスワードの設定')
  const short = { 新しいパスワード: 'short', '新しいパスワード（確認用）': 'short' }
  assert.match((await invited.press('パスワードを設定する', short)).text, /13文字以上/)
  const password = { 新しいパスワード: OPERATOR_PASSWORD, '新しいパスワード（確認用）': OPERATOR_PASSWORD }
  await invited.press('パスワードを設定する', password)
  assert.equal(invited.heading, 'パスワードを設定しました')
  assert.equal((await invited.open(link)).status, 410)
  await invited.open('/sign-in')
  await invited.press('次へ', { メールアドレス: 'ichiro@madoguchi.example', パスワード: OPERATOR_PASSWORD })
  assert.equal(invited.heading, 'Authenticator登録')
  assert.deepEqual(await actions(id), ['add-operator', 'invite-operator', 'reset-password'])
})

test('[B-01] a newer link takes the place of an older one; after three days it is over', async () => {
  const visitor = await administrator()
  const id = await add(visitor, 'later@madoguchi.example')
  const first = await invitationTo('later@madoguchi.example')
  world.clock.advance({ seconds: 1 })
  await visitor.open(`/operators/${id}/invitation`)
  await visitor.press('メールを送る')
  assert.match(visitor.text, /パスワード設定のメールをお送りしました/)
  const invited = world.visit(backoffice)
  assert.match((await invited.open(first)).heading, /使えなくなりました/)
  const second = await invitationTo('later@madoguchi.example')
  assert.equal((await invited.open(second)).status, 200)
  world.clock.advance({ hours: 72 })
  assert.match((await invited.open(second)).heading, /期限が切れています/)
})

test('[B-01] an address can be added once, also of somebody who is disabled', async () => {
  const visitor = await administrator()
  await add(visitor, 'once@madoguchi.example')
  await visitor.open('/operators/new')
  await visitor.press('追加してメールを送る', {
    氏名: '審査 二郎',
    メールアドレス: 'ONCE@madoguchi.example',
    審査: true,
  })
  assert.equal(visitor.status, 409)
  assert.match(visitor.text, /すでにいます/)
})

test('[B-01] a role counts from the next page on', async () => {
  const person = await operator(world, 'reviewer')
  const theirs = await signedInOperator(world, person)
  assert.equal((await theirs.open('/operators')).status, 403)
  const visitor = await administrator(`/operators/${person.id}`)
  await visitor.press('役割を変更する', { 審査: false, 管理者: true })
  assert.match(visitor.text, /役割を変更しました/)
  assert.equal((await theirs.open('/operators')).status, 200)
  assert.deepEqual(await actions(person.id), ['change-roles'])
})

test('[B-01] a disabled operator is out at once, and in again when enabled', async () => {
  const person = await operator(world, 'reviewer')
  const theirs = await signedInOperator(world, person)
  const visitor = await administrator(`/operators/${person.id}/disable`)
  await visitor.press('利用を停止する')
  assert.match(visitor.text, /利用を停止しました/)
  assert.equal((await theirs.open('/')).heading, 'ログイン')
  await visitor.open(`/operators/${person.id}/enable`)
  await visitor.press('利用を再開する')
  assert.equal((await theirs.open('/')).heading, 'ログイン', 'the old session stays ended')
  await theirs.press('次へ', { メールアドレス: person.email, パスワード: person.password })
  assert.equal(theirs.heading, 'Authenticator登録')
})

test('[B-01] after the reset of a lost app the old codes are worth nothing and sessions are over', async () => {
  const person = await operator(world, 'reviewer')
  await enrolled(world, operatorFactor(person.id))
  const theirs = await signedInOperator(world, person)
  const visitor = await administrator(`/operators/${person.id}/second-factor`)
  await visitor.press('登録を取り消す')
  assert.match(visitor.text, /Authenticator登録を取り消しました/)
  assert.equal((await theirs.open('/')).heading, 'ログイン')
  await theirs.press('次へ', { メールアドレス: person.email, パスワード: person.password })
  assert.equal(theirs.heading, 'Authenticator登録')
})

test('[B-01] a sensitive action asks again after ten minutes, and goes on with what was typed', async () => {
  const person = await operator(world, 'administrator')
  await enrolled(world, operatorFactor(person.id))
  const visitor = await signedInOperator(world, person, '/operators/new')
  world.clock.advance({ minutes: 11 })
  const typed = { 氏名: '監査 花子', メールアドレス: 'hanako@madoguchi.example', 監査: true }
  await visitor.press('追加してメールを送る', typed)
  assert.equal(visitor.heading, 'ご本人の確認')
  const code = await codeNow(world, operatorFactor(person.id))
  await visitor.press('確認して続ける', { パスワード: 'not the right one', パスコード: code })
  assert.match(visitor.text, /パスワードまたはパスコードが違います/)
  await visitor.press('確認して続ける', { パスワード: person.password, パスコード: '000000' })
  assert.match(visitor.text, /パスワードまたはパスコードが違います/)
  assert.deepEqual(await world.mailsTo('hanako@madoguchi.example'), [])
  await visitor.press('確認して続ける', { パスワード: person.password, パスコード: code })
  assert.equal(visitor.heading, '監査 花子')
  assert.deepEqual(await actions(person.id), ['prove-again wrong-password', 'prove-again wrong-code', 'prove-again'])
  await visitor.open('/operators/new')
  await visitor.press('追加してメールを送る', { ...typed, メールアドレス: 'hanako2@madoguchi.example' })
  assert.equal(visitor.heading, '監査 花子', 'no question within ten minutes')
})

test('[B-01] the last administrator can neither be disabled nor lose the role', async () => {
  await world.db
    .updateTable('operators')
    .set({ roles: ['auditor'] })
    .execute()
  const person = await operator(world, 'administrator')
  const visitor = await signedInOperator(world, person, `/operators/${person.id}/disable`)
  await visitor.press('利用を停止する')
  assert.equal(visitor.status, 409)
  assert.match(visitor.text, /ただ一人の管理者/)
  await visitor.open(`/operators/${person.id}`)
  await visitor.press('役割を変更する', { 管理者: false, 監査: true })
  assert.match(visitor.text, /ただ一人の管理者/)
  assert.equal((await visitor.open('/operators')).status, 200)
})
