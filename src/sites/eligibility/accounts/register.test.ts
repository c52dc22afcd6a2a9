import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, test } from 'node:test'
import { USER_ID_MESSAGES } from '#domain/account-administration/user-id.ts'
import {
  accountRow,
  actionsOn,
  idOf,
  institutionWith,
  passwordOn,
  register,
  STAFF,
} from '#test/support/account-administration.ts'
import { accountOf, enterAccount, signedInAccount } from '#test/support/accounts.ts'
import { expectValidHtml } from '#test/support/browser.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

test('[E-05] an account is registered after a question, and its first sign-in is with the password shown', async () => {
  const { account: by, visitor } = await institutionWith(world)
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
  const row = await accountRow(world, { id })
  assert.deepEqual([row.name, row.kana, row.role], ['見本　花子', 'ミホン　ハナコ', 'general'])
  assert.deepEqual(await actionsOn(world, { id }), ['register-account', 'open-initial-password'])
  const staff = await enterAccount(world, { ...by, userId: 'staff01', password })
  assert.equal(staff.heading, 'パスワード変更')
})

test('[X-05] a registration that is sent several times at once is one, and each answer leads to its password', async () => {
  const { visitor } = await institutionWith(world)
  await (await visitor.open('/accounts/new')).press('登録', STAFF)
  const fields = visitor.document.querySelectorAll('main input[type=hidden]')
  const pairs = fields.map((field) => [field.getAttribute('name') ?? '', field.getAttribute('value') ?? ''])
  const send = () => visitor.send('/accounts/new', { method: 'POST', body: new URLSearchParams(pairs) })
  const answers = await Promise.all([send(), send(), send()])
  const [first, ...others] = answers.map(({ headers }) => headers.get('location'))
  assert.match(first ?? '', /initial-password/)
  assert.deepEqual(others, [first, first])
  const other = pairs.map(([name, value]) => [name ?? '', name === 'name' ? '見本 次郎' : (value ?? '')])
  const refused = await visitor.send('/accounts/new', { method: 'POST', body: new URLSearchParams(other) })
  assert.equal(refused.status, 409)
})

test('[E-05] 「ダウンロード」 is a PDF with the same password, until half an hour is over', async () => {
  const { account: by, visitor } = await institutionWith(world)
  await register(visitor)
  const [id, password] = [idOf(visitor), passwordOn(visitor)]
  const response = await visitor.send(`/accounts/${id}/handout`)
  assert.match(response.headers.get('content-disposition') ?? '', /"staff01_account.pdf"/)
  const input = Buffer.from(await response.arrayBuffer())
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input, encoding: 'utf8' })
  assert.ok(text.includes(password) && text.includes('staff01'), text)
  assert.match(text, /^受付時間 \S/m)
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
  const { visitor } = await institutionWith(world)
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
  const { account: by, visitor } = await institutionWith(world)
  const { institution } = by
  const values = { deleted_at: await world.clock.now() }
  await accountOf(world, { institution, role: 'general', userId: 'Gone1', values })
  await register(visitor, { ユーザID: 'gone1' })
  assert.equal(visitor.status, 409)
  assert.ok(visitor.text.includes(USER_ID_MESSAGES.taken))
  await register(visitor, { ユーザID: by.userId.toUpperCase() })
  assert.ok(visitor.text.includes(USER_ID_MESSAGES.taken))
  await accountOf(world, { institution, environment: 'verification', role: 'general', userId: 'other1' })
  await register(visitor, { ユーザID: 'other1' })
  assert.equal(visitor.heading, 'アカウントを登録しました')
})

test('[E-05] マスタ finds 管理者 chosen already, and nothing else to choose', async () => {
  const { visitor } = await institutionWith(world, 'master')
  await visitor.open('/accounts/new')
  const options = visitor.document.querySelectorAll('select[name=role] option').map(({ textContent }) => textContent)
  assert.deepEqual(options, ['選択してください', '管理者'])
  const { 権限区分: _, ...entries } = STAFF
  await visitor.press('登録', { ...entries, ユーザID: 'kanri1' })
  await visitor.press('OK')
  assert.equal((await accountRow(world, { id: idOf(visitor) })).role, 'administrator')
})
