import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { USER_ID_MESSAGES } from '#domain/account-administration/user-id.ts'
import { forgetInitialPasswords } from '#domain/accounts/forget-initial-passwords.ts'
import {
  accountRow,
  actionsOn,
  institutionWith,
  passwordOn,
  register,
  staffOf,
} from '#test/support/account-administration.ts'
import { accountOf, enterAccount, signedInAccount } from '#test/support/accounts.ts'
import { expectValidHtml } from '#test/support/browser.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

test('[E-08] an update asks with old and new; a disabled account loses its session at once', async () => {
  const { account: by, visitor } = await institutionWith(world)
  const staff = await staffOf(world, by)
  const session = await signedInAccount(world, staff)
  assert.equal(session.heading, 'メニュー')
  await visitor.open(`/accounts/${staff.id}`)
  await visitor.press('更新', { ユーザ名: '見本 改子', 無効: '無効' })
  assert.match(visitor.text, /変更後見本 改子変更前見本 花子/)
  assert.match(visitor.text, /変更後無効変更前有効/)
  await expectValidHtml(visitor.html)
  await visitor.press('OK')
  assert.match(visitor.text, /アカウントを更新しました/)
  await expectValidHtml(visitor.html)
  const row = await accountRow(world, staff)
  assert.ok(row.name === '見本　改子' && row.disabled_at !== null && row.version === 2)
  assert.deepEqual(await actionsOn(world, staff), ['update-account', 'disable-account'])
  await session.open('/menu')
  assert.equal(session.heading, 'ログイン')
  await visitor.press('更新', { 有効: '有効' })
  await visitor.press('OK')
  assert.equal((await accountRow(world, staff)).disabled_at, null)
})

test('[E-08] the second of two editors is told, sees how it is now, and keeps what was typed', async () => {
  const { account: by, visitor } = await institutionWith(world)
  const staff = await staffOf(world, by)
  await visitor.open(`/accounts/${staff.id}`)
  const second = await signedInAccount(world, await accountOf(world, { institution: by.institution }))
  await (await second.open(`/accounts/${staff.id}`)).press('更新', { ユーザ名: '先の 更新' })
  await second.press('OK')
  await visitor.press('更新', { ユーザ名: '後の 更新' })
  assert.equal(visitor.status, 409)
  assert.match(visitor.text, /ほかの人がこのアカウントを更新しました/)
  assert.match(visitor.text, /先の 更新/)
  assert.equal(visitor.document.querySelector('[name=name]')?.getAttribute('value'), '後の　更新')
  assert.equal((await accountRow(world, staff)).name, '先の　更新')
  await visitor.press('更新')
  await visitor.press('OK')
  assert.equal((await accountRow(world, staff)).name, '後の　更新')
})

test('[X-05] an update that is sent twice at once is done once, and both answers say so', async () => {
  const { account: by, visitor } = await institutionWith(world)
  const staff = await staffOf(world, by)
  await (await visitor.open(`/accounts/${staff.id}`)).press('更新', { ユーザ名: '見本　次郎' })
  const fields = visitor.document.querySelectorAll('main input[type=hidden]')
  const pairs = fields.map((field) => [field.getAttribute('name') ?? '', field.getAttribute('value') ?? ''])
  const send = () => visitor.send(`/accounts/${staff.id}`, { method: 'POST', body: new URLSearchParams(pairs) })
  const answers = await Promise.all([send(), send()])
  assert.deepEqual(
    answers.map(({ headers }) => headers.get('location')),
    [`/accounts/${staff.id}?updated`, `/accounts/${staff.id}?updated`],
  )
  assert.equal((await accountRow(world, staff)).version, 2)
})

test('[E-08] a lock is seen, found and lifted', async () => {
  const { account: by, visitor } = await institutionWith(world)
  const staff = await staffOf(world, by)
  for (const _ of [1, 2, 3]) await enterAccount(world, { ...staff, password: 'wrong' })
  assert.equal((await enterAccount(world, staff)).heading, 'ログインを止めています')
  await visitor.open('/accounts?lock=locked')
  assert.equal(visitor.heading, 'アカウント管理')
  assert.match(visitor.text, /ロック中/)
  await visitor.press('更新', { ロックを解除する: true })
  assert.match(visitor.text, /変更後なし変更前ロック中/)
  await visitor.press('OK')
  assert.doesNotMatch(visitor.text, /ロック中/)
  assert.equal((await enterAccount(world, staff)).heading, 'メニュー')
  await visitor.open('/accounts?lock=locked')
  assert.match(visitor.text, /当てはまるアカウントはありません/)
})

test('[E-08] 「削除」 asks twice; then the account is gone, its session ended and its ID used up', async () => {
  const { account: by, visitor } = await institutionWith(world)
  const staff = await staffOf(world, by)
  const session = await signedInAccount(world, staff)
  await visitor.open(`/accounts/${staff.id}/delete`)
  await expectValidHtml(visitor.html)
  await visitor.press('OK')
  assert.equal(visitor.heading, '削除すると元に戻せません。本当に削除しますか？')
  assert.equal((await accountRow(world, staff)).deleted_at, null)
  await visitor.press('OK')
  assert.equal(visitor.heading, 'アカウントを削除しました')
  await expectValidHtml(visitor.html)
  assert.equal((await visitor.press('OK')).heading, 'メニュー')
  assert.equal((await visitor.open(`/accounts/${staff.id}`)).status, 404)
  assert.equal((await session.open('/menu')).heading, 'ログイン')
  await register(visitor, { ユーザID: staff.userId })
  assert.ok(visitor.text.includes(USER_ID_MESSAGES.taken))
})

test('[E-09] 「パスワード初期化」 ends sessions and the password before; it cannot be chosen again', async () => {
  const { account: by, visitor } = await institutionWith(world)
  const staff = await staffOf(world, by)
  const session = await signedInAccount(world, staff)
  await visitor.open(`/accounts/${staff.id}/initialise-password`)
  await visitor.press('OK')
  assert.equal(visitor.heading, 'パスワードを初期化しました')
  assert.match(visitor.text, /初期化後のパスワード/)
  const password = passwordOn(visitor)
  assert.equal((await session.open('/menu')).heading, 'ログイン')
  assert.equal((await enterAccount(world, staff)).heading, 'ログイン')
  const again = await enterAccount(world, { ...staff, password })
  assert.equal(again.heading, 'パスワード変更')
  await again.press('変更', {
    現在のパスワードを入力してください: password,
    新しいパスワードを入力してください: staff.password,
    新しいパスワードを再度入力してください: staff.password,
  })
  assert.equal(again.status, 422)
  world.clock.advance({ days: 31 })
  await world.transact(forgetInitialPasswords)
  assert.match((await enterAccount(world, { ...staff, password })).heading, /ログインできません/)
  assert.equal((await accountRow(world, staff)).initial_password, null)
})

test('[E-09] リセット用 initialises マスタ and does nothing else', async () => {
  const { account: by, visitor } = await institutionWith(world, 'master-reset')
  const master = await accountOf(world, { institution: by.institution, role: 'master' })
  await visitor.open('/accounts?role=master')
  assert.equal(visitor.heading, 'アカウント管理')
  assert.ok(visitor.text.includes(master.userId))
  const buttons = visitor.document
    .querySelectorAll('main .actions .button')
    .map(({ textContent }) => textContent.trim())
  assert.deepEqual(buttons, ['パスワード初期化', 'メニュー', '戻る'])
  await visitor.open(`/accounts/${master.id}/initialise-password`)
  await visitor.press('OK')
  assert.equal((await enterAccount(world, { ...master, password: passwordOn(visitor) })).heading, 'パスワード変更')
  assert.equal((await visitor.open(`/accounts/${master.id}/delete`)).status, 404)
})
