import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import {
  ACCOUNT_PASSWORD,
  type AccountWishes,
  accountOf,
  enterAccount,
  signedInAccount,
  type TestAccount,
} from '#test/support/accounts.ts'
import { htmlErrors } from '#test/support/html-rules.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const CURRENT = '現在のパスワードを入力してください'
const NEW = '新しいパスワードを入力してください'
const AGAIN = '新しいパスワードを再度入力してください'

const change = (visitor: Visitor, current: string, password: string, again = password) =>
  visitor.press('変更', { [CURRENT]: current, [NEW]: password, [AGAIN]: again })

const errors = ({ document }: Visitor) =>
  document.querySelectorAll('.field-error').map(({ textContent }) => textContent.replace('エラー：', '').trim())

const beginner = async (wishes: AccountWishes = {}): Promise<TestAccount> =>
  accountOf(world, { initialUntil: (await world.clock.now()).add({ hours: 24 * 30 }), ...wishes })

const rowOf = ({ id }: TestAccount) =>
  world.db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('[E-02] the first sign-in leads to 「パスワード変更」 with a message, and after the change to 「メニュー」', async () => {
  const account = await beginner({ role: 'general' })
  const visitor = await enterAccount(world, account)
  assert.equal(visitor.heading, 'パスワード変更')
  assert.match(visitor.text, /初期パスワードでログインしています/)
  assert.deepEqual(await htmlErrors(visitor.html), [])
  for (const path of ['/menu', '/notices', '/accounts']) {
    await visitor.open(path)
    assert.ok(['パスワード変更', 'ページが見つかりません'].includes(visitor.heading), path)
  }
  await visitor.open('/password')
  assert.equal(visitor.document.querySelector('main a[href="/menu"]'), null, 'no way that leads nowhere')
  await change(visitor, account.password, 'New#Pass99')
  assert.equal(visitor.heading, 'パスワードを変更しました')
  await visitor.press('OK')
  assert.equal(visitor.heading, 'メニュー')
})

test('[E-02] the initial password is gone after the change, the new one signs in', async () => {
  const account = await beginner({ environment: 'verification' })
  assert.ok((await rowOf(account)).initial_password)
  await change(await enterAccount(world, account), account.password, 'New#Pass99')
  const { initial_password, password_changed_at } = await rowOf(account)
  assert.deepEqual([initial_password, password_changed_at], [null, await world.clock.now()])
  assert.match((await enterAccount(world, account)).text, /ユーザIDまたはパスワードが違います/)
  assert.equal((await enterAccount(world, { ...account, password: 'New#Pass99' })).heading, 'メニュー')
})

test('[E-02] the initial password is not taken again, nor one that begins alike, nor one against the rules', async () => {
  const account = await beginner()
  const visitor = await enterAccount(world, account)
  await change(visitor, account.password, account.password)
  assert.match(errors(visitor)[0] ?? '', /^直近5回のどれかと同じパスワードです。/)
  await change(visitor, account.password, `${ACCOUNT_PASSWORD.slice(0, 5)}!9Zz`)
  assert.match(errors(visitor)[0] ?? '', /^先頭5文字が、直近5回のどれかのパスワードと同じです。/)
  await change(visitor, account.password, 'abcdefg')
  assert.equal(visitor.status, 422)
  assert.match(errors(visitor)[0] ?? '', /8文字以上20文字以下/)
  await change(visitor, account.password, 'New#Pass99', 'New#Pass98')
  assert.deepEqual(errors(visitor), ['2つの新しいパスワードが一致しません。両方とも入力し直してください。'])
  assert.equal((await visitor.open('/menu')).heading, 'パスワード変更')
})

test('[E-19] below 13 characters the last five passwords are refused, and no longer the sixth', async () => {
  const account = await accountOf(world)
  const visitor = await signedInAccount(world, account, '/password')
  const former = [account.password, 'First#1aa', 'Secon#2bb', 'Third#3cc', 'Fourt#4dd', 'Fifth#5ee']
  for (const [index, password] of former.slice(1).entries()) {
    await visitor.open('/password')
    await change(visitor, former[index] ?? '', password)
    assert.equal(visitor.heading, 'パスワードを変更しました', password)
  }
  await visitor.open('/password')
  await change(visitor, 'Fifth#5ee', 'First#1aa')
  assert.match(errors(visitor)[0] ?? '', /^直近5回のどれかと同じパスワードです。/)
  await change(visitor, 'Fifth#5ee', account.password)
  assert.equal(visitor.heading, 'パスワードを変更しました')
})

test('[E-19] a wrong current password is counted like one at the door: the third locks both', async () => {
  const account = await accountOf(world)
  const visitor = await signedInAccount(world, account, '/password')
  for (const status of [422, 422, 429]) {
    await change(visitor, 'Wrong#Pass1', 'New#Pass99')
    assert.equal(visitor.status, status)
  }
  await change(visitor, account.password, 'New#Pass99')
  assert.equal(visitor.status, 429)
  assert.equal((await enterAccount(world, account)).status, 429)
})

test('[E-19] the change renews the session: the one before opens nothing', async () => {
  const account = await accountOf(world)
  const visitor = await signedInAccount(world, account, '/password')
  const before = visitor.cookies.get('__Host-eligibility-session') ?? ''
  await change(visitor, account.password, 'New#Pass99')
  assert.equal((await visitor.open('/menu')).heading, 'メニュー')
  visitor.cookies.set('__Host-eligibility-session', before)
  assert.notEqual((await visitor.open('/menu')).heading, 'メニュー')
})
