import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, test } from 'node:test'
import { forgetInitialPasswords } from '#domain/accounts/forget-initial-passwords.ts'
import { accountOf, enterAccount, goLive, signedInAccount, type TestAccount } from '#test/support/accounts.ts'
import { expectValidHtml } from '#test/support/browser.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'
import { TAKEN } from './register.tsx'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const STAFF = {
  権限区分: '一般利用者',
  ユーザID: 'staff01',
  ユーザ名: '見本 花子',
  'ユーザ名（カナ）': 'みほん ﾊﾅｺ',
  利用開始年月日: '2026/11/20',
}

const accountRow = (account: { id: string }) =>
  world.db.selectFrom('accounts').selectAll().where('id', '=', account.id).executeTakeFirstOrThrow()

const actionsOn = async ({ id }: { id: string }) => {
  const rows = await world.db
    .selectFrom('audit_entries')
    .select('action')
    .where('subject', '=', `account:${id}`)
    .orderBy('at')
    .execute()
  return rows.map(({ action }) => action)
}

const passwordOn = (visitor: Visitor) =>
  visitor.document.querySelectorAll('.copyable-value').at(-1)?.textContent ?? assert.fail('no password')
const idOf = (visitor: Visitor) => /[0-9a-f-]{36}/.exec(visitor.address)?.[0] ?? assert.fail(visitor.address)

async function register(visitor: Visitor, answers: Record<string, string> = {}): Promise<Visitor> {
  await (await visitor.open('/accounts/new')).press('登録', { ...STAFF, ...answers })
  return visitor.heading.startsWith('アカウントを登録します') ? visitor.press('OK') : visitor
}

async function institutionWith(role: 'administrator' | 'master' | 'master-reset' = 'administrator') {
  const account = await accountOf(world, { role })
  await goLive(world, account.institution)
  return { account, visitor: await signedInAccount(world, account) }
}

test('[E-05] an account is registered after a question, and its first sign-in is with the password shown', async () => {
  const { account: by, visitor } = await institutionWith()
  await visitor.open('/accounts/new')
  assert.match(visitor.text, /機関コード.*機関名/)
  await visitor.press('登録', STAFF)
  assert.equal(visitor.heading, 'アカウントを登録します。よろしいですか？')
  assert.match(visitor.text, /見本 花子.*ミホン ハナコ/)
  await expectValidHtml(visitor.html)
  await visitor.press('OK')
  assert.equal(visitor.heading, 'アカウントを登録しました')
  assert.match(visitor.text, /パスワード表示/)
  assert.match(visitor.text, /●{10}/)
  assert.match(visitor.text, /2026年12月20日（日）/)
  await expectValidHtml(visitor.html)
  const password = passwordOn(visitor)
  const id = idOf(visitor)
  const row = await accountRow({ id })
  assert.deepEqual([row.name, row.kana, row.role], ['見本　花子', 'ミホン　ハナコ', 'general'])
  assert.deepEqual(await actionsOn({ id }), ['register-account', 'open-initial-password'])
  const staff = await enterAccount(world, { ...by, userId: 'staff01', password })
  assert.equal(staff.heading, 'パスワード変更')
})

test('[E-05] 「ダウンロード」 is a PDF with the same password, until half an hour is over', async () => {
  const { account: by, visitor } = await institutionWith()
  await register(visitor)
  const [id, password] = [idOf(visitor), passwordOn(visitor)]
  const response = await visitor.send(`/accounts/${id}/handout`)
  assert.match(response.headers.get('content-disposition') ?? '', /"staff01_account.pdf"/)
  const input = Buffer.from(await response.arrayBuffer())
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input, encoding: 'utf8' })
  assert.ok(text.includes(password) && text.includes('staff01'), text)
  assert.match(execFileSync('pdfinfo', ['-'], { input, encoding: 'utf8' }), /Pages:\s+1\n/)
  const colleague = await signedInAccount(world, await accountOf(world, { institution: by.institution }))
  assert.equal((await colleague.open(`/accounts/${id}/initial-password`)).status, 410)
  assert.equal((await colleague.open(`/accounts/${id}/handout`)).status, 404)
  world.clock.advance({ minutes: 29 })
  assert.equal((await visitor.open(`/accounts/${id}/initial-password`)).status, 200)
  world.clock.advance({ minutes: 1 })
  assert.equal((await visitor.open(`/accounts/${id}/initial-password`)).status, 410)
  assert.ok(!visitor.html.includes(password))
  assert.equal((await visitor.open(`/accounts/${id}/handout`)).status, 404)
})

test('[E-06] what cannot be registered comes back with what was typed and what to do', async () => {
  const { visitor } = await institutionWith()
  for (const [answers, said] of [
    [{ ユーザID: 'A0123' }, /機器やシステムのため/],
    [{ 権限区分: 'WebAPI用', ユーザID: 'staff' }, /「A0」で始めてください/],
    [{ ユーザ名: '髙橋' }, /「髙」は使えません。「高」に置き換えてください/],
    [{ 利用開始年月日: '2026/02/30' }, /という日付はありません/],
    [{ 利用開始年月日: '2026/12/02', 利用終了年月日: '2026/12/01' }, /利用開始年月日以後の日/],
    [{ 利用終了年月日: '99991231' }, /2099\/12\/31以前/],
  ] as const) {
    await register(visitor, answers as Record<string, string>)
    assert.equal(visitor.status, 422)
    assert.match(visitor.text, said)
    assert.equal(visitor.document.querySelector('[name=kana]')?.getAttribute('value'), 'ミホン　ハナコ')
  }
  await expectValidHtml(visitor.html)
})

test('[E-06] an ID that was ever used is not free: of somebody deleted, in other capitals, asked or not', async () => {
  const { account: by, visitor } = await institutionWith()
  const { institution } = by
  const values = { deleted_at: await world.clock.now() }
  await accountOf(world, { institution, role: 'general', userId: 'Gone1', values })
  await register(visitor, { ユーザID: 'gone1' })
  assert.equal(visitor.status, 409)
  assert.ok(visitor.text.includes(TAKEN))
  await register(visitor, { ユーザID: by.userId.toUpperCase() })
  assert.ok(visitor.text.includes(TAKEN))
  await accountOf(world, { institution, environment: 'verification', role: 'general', userId: 'other1' })
  await register(visitor, { ユーザID: 'other1' })
  assert.equal(visitor.heading, 'アカウントを登録しました')
})

test('[E-05] マスタ finds 管理者 chosen already, and nothing else to choose', async () => {
  const { visitor } = await institutionWith('master')
  await visitor.open('/accounts/new')
  const options = visitor.document.querySelectorAll('select[name=role] option').map(({ textContent }) => textContent)
  assert.deepEqual(options, ['選択してください', '管理者'])
  const { 権限区分: _, ...entries } = STAFF
  await visitor.press('登録', { ...entries, ユーザID: 'kanri1' })
  await visitor.press('OK')
  assert.equal((await accountRow({ id: idOf(visitor) })).role, 'administrator')
})

test('[E-08] an update asks with old and new; a disabled account loses its session at once', async () => {
  const { account: by, visitor } = await institutionWith()
  const staff = await staffOf(by)
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
  const row = await accountRow(staff)
  assert.ok(row.name === '見本　改子' && row.disabled_at !== null && row.version === 2)
  assert.deepEqual(await actionsOn(staff), ['update-account', 'disable-account'])
  await session.open('/menu')
  assert.equal(session.heading, 'ログイン')
  await visitor.press('更新', { 有効: '有効' })
  await visitor.press('OK')
  assert.equal((await accountRow(staff)).disabled_at, null)
})

test('[E-08] the second of two editors is told, sees how it is now, and keeps what was typed', async () => {
  const { account: by, visitor } = await institutionWith()
  const staff = await staffOf(by)
  await visitor.open(`/accounts/${staff.id}`)
  const second = await signedInAccount(world, await accountOf(world, { institution: by.institution }))
  await (await second.open(`/accounts/${staff.id}`)).press('更新', { ユーザ名: '先の 更新' })
  await second.press('OK')
  await visitor.press('更新', { ユーザ名: '後の 更新' })
  assert.equal(visitor.status, 409)
  assert.match(visitor.text, /ほかの人がこのアカウントを更新しました/)
  assert.match(visitor.text, /先の 更新/)
  assert.equal(visitor.document.querySelector('[name=name]')?.getAttribute('value'), '後の　更新')
  assert.equal((await accountRow(staff)).name, '先の　更新')
  await visitor.press('更新')
  await visitor.press('OK')
  assert.equal((await accountRow(staff)).name, '後の　更新')
})

test('[E-08] a lock is seen, found and lifted', async () => {
  const { account: by, visitor } = await institutionWith()
  const staff = await staffOf(by)
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
  const { account: by, visitor } = await institutionWith()
  const staff = await staffOf(by)
  const session = await signedInAccount(world, staff)
  await visitor.open(`/accounts/${staff.id}/delete`)
  await expectValidHtml(visitor.html)
  await visitor.press('OK')
  assert.equal(visitor.heading, '削除すると元に戻せません。本当に削除しますか？')
  assert.equal((await accountRow(staff)).deleted_at, null)
  await visitor.press('OK')
  assert.equal(visitor.heading, 'アカウントを削除しました')
  await expectValidHtml(visitor.html)
  assert.equal((await visitor.press('OK')).heading, 'メニュー')
  assert.equal((await visitor.open(`/accounts/${staff.id}`)).status, 404)
  assert.equal((await session.open('/menu')).heading, 'ログイン')
  await register(visitor, { ユーザID: staff.userId })
  assert.ok(visitor.text.includes(TAKEN))
})

test('[E-09] 「パスワード初期化」 ends sessions and the password before; it cannot be chosen again', async () => {
  const { account: by, visitor } = await institutionWith()
  const staff = await staffOf(by)
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
  assert.equal((await accountRow(staff)).initial_password, null)
})

test('[E-09] リセット用 initialises マスタ and does nothing else', async () => {
  const { account: by, visitor } = await institutionWith('master-reset')
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

async function staffOf({ institution }: TestAccount): Promise<TestAccount> {
  const values = { kana: 'ミホン　ハナコ', starts_on: Temporal.PlainDate.from('2026-11-01') }
  return accountOf(world, { institution, role: 'general', name: '見本　花子', values })
}
