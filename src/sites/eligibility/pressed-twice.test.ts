import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import {
  accountRow,
  actionsOn,
  institutionWith,
  passwordOn,
  register,
  staffOf,
} from '#test/support/account-administration.ts'
import { accountOf, enterAccount, signedInAccount } from '#test/support/accounts.ts'
import { bulkFile, bulkRow, uploadFile } from '#test/support/bulk-registration.ts'
import type { Answers, Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const WAYS = ['at once', 'one after the other'] as const

/** A double click without scripts: both are sent from the same page, and the second answer is what the person sees. */
async function pressTwice(visitor: Visitor, way: (typeof WAYS)[number], button: string, answers: Answers = {}) {
  const twin = visitor.twin()
  if (way === 'at once') await Promise.all([visitor.press(button, answers), twin.press(button, answers)])
  else {
    await visitor.press(button, answers)
    await twin.press(button, answers)
  }
  return twin
}

for (const way of WAYS) {
  test(`[X-05] [E-08] an account that is deleted twice, ${way}, is deleted, and both answers say so`, async () => {
    const { account: by, visitor } = await institutionWith(world)
    const staff = await staffOf(world, by)
    await (await visitor.open(`/accounts/${staff.id}/delete`)).press('OK')
    const twin = await pressTwice(visitor, way, 'OK')
    for (const { heading, status, text } of [visitor, twin]) {
      assert.deepEqual([heading, status], ['アカウントを削除しました', 200])
      assert.ok(text.includes(staff.userId))
    }
    assert.deepEqual(await actionsOn(world, staff), ['delete-account'])
    assert.equal((await visitor.open(`/accounts/${staff.id}/delete`)).status, 404)
  })

  test(`[X-05] [E-09] a password that is initialised twice, ${way}, is the one on both pages`, async () => {
    const { account: by, visitor } = await institutionWith(world)
    const staff = await staffOf(world, by)
    await visitor.open(`/accounts/${staff.id}/initialise-password`)
    const twin = await pressTwice(visitor, way, 'OK')
    assert.deepEqual([visitor.heading, twin.heading], Array(2).fill('パスワードを初期化しました'))
    assert.equal(passwordOn(visitor), passwordOn(twin))
    assert.equal((await enterAccount(world, { ...staff, password: passwordOn(twin) })).heading, 'パスワード変更')
    const done = (await actionsOn(world, staff)).filter((action) => action === 'initialise-password')
    assert.equal(done.length, 1)
  })

  test(`[X-05] [E-08] a lock that is lifted together with an update, twice, ${way}, is lifted`, async () => {
    const { account: by, visitor } = await institutionWith(world)
    const staff = await staffOf(world, by)
    for (const _ of [1, 2, 3]) await enterAccount(world, { ...staff, password: 'wrong' })
    await visitor.open(`/accounts/${staff.id}`)
    await visitor.press('更新', { ロックを解除する: true, ユーザ名: '見本　改子' })
    const twin = await pressTwice(visitor, way, 'OK')
    for (const { status, text } of [visitor, twin])
      assert.ok(status === 200 && text.includes('アカウントを更新しました'), text)
    assert.equal((await accountRow(world, staff)).version, 2)
    assert.equal((await enterAccount(world, staff)).heading, 'メニュー')
  })

  test(`[X-05] [E-10] a file that is confirmed twice, ${way}, is taken in once`, async () => {
    const { visitor } = await institutionWith(world)
    await uploadFile(world, visitor, bulkFile(bulkRow()))
    const twin = await pressTwice(visitor, way, 'OK')
    assert.deepEqual([visitor.heading, twin.heading], Array(2).fill('アカウント一括登録を受け付けました'))
    assert.equal(visitor.address, twin.address)
  })

  test(`[X-05] [E-10] a file that is sent twice, ${way}, is one: either question leads on`, async () => {
    const { visitor } = await institutionWith(world)
    const [twin, file] = [visitor.twin(), bulkFile(bulkRow())]
    if (way === 'at once') await Promise.all([uploadFile(world, visitor, file), uploadFile(world, twin, file)])
    else {
      await uploadFile(world, twin, file)
      await uploadFile(world, visitor, file)
    }
    await twin.press('OK')
    assert.equal(twin.heading, 'アカウント一括登録を受け付けました')
    await visitor.press('OK')
    assert.equal(visitor.address, twin.address)
  })

  test(`[X-05] [E-03] 「ログアウト」, pressed twice, ${way}, ends at 「ログイン」`, async () => {
    const { visitor } = await institutionWith(world)
    await visitor.open('/sign-out')
    const twin = await pressTwice(visitor, way, 'OK')
    assert.deepEqual([visitor.heading, twin.heading], ['ログイン', 'ログイン'])
  })
}

const CHANGE = {
  現在のパスワードを入力してください: 'Ready#Pass1',
  新しいパスワードを入力してください: 'New#Pass99',
  新しいパスワードを再度入力してください: 'New#Pass99',
}

test('[X-05] [E-19] a change of password that comes again after it was done says that it may be done', async () => {
  const account = await accountOf(world)
  const visitor = await signedInAccount(world, account, '/password')
  const twin = await pressTwice(visitor, 'one after the other', '変更', CHANGE)
  assert.equal(visitor.heading, 'パスワードを変更しました')
  assert.equal(twin.heading, 'ログイン')
  assert.match(twin.text, /変更は済んでいることがあります/)
})

test('[X-05] [E-09] from a question that was open while somebody else changed the account no password is initialised', async () => {
  const { account: by, visitor } = await institutionWith(world)
  await register(visitor, { ユーザID: 'twice01' })
  const id = /[0-9a-f-]{36}/.exec(visitor.address)?.[0] ?? ''
  await visitor.open(`/accounts/${id}/initialise-password`)
  const colleague = await signedInAccount(world, await accountOf(world, { institution: by.institution }))
  world.clock.advance({ minutes: 1 })
  await colleague.open(`/accounts/${id}`)
  await (await colleague.press('更新', { ユーザ名: '見本 改子' })).press('OK')
  await visitor.press('OK')
  assert.equal(visitor.status, 409)
  assert.match(visitor.text, /このアカウントの内容が変わりました/)
  await visitor.press('OK')
  assert.equal(visitor.heading, 'パスワードを初期化しました')
})
