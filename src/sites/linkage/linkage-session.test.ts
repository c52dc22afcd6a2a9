import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { withLinkageAccounts } from '#test/support/app-accounts.ts'
import { signedInLinkage } from '#test/support/linkage.ts'
import { openWorld, type World } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const account = async (where: World = world) => {
  const [first] = (await withLinkageAccounts(where)).accounts
  assert.ok(first)
  return first
}

const change = (id: string, values: Partial<Record<'stopped_at' | 'released_at' | 'release_asked_at', unknown>>) =>
  world.db
    .updateTable('app_accounts')
    .set(values as never)
    .where('id', '=', id)
    .execute()

test('[L-10] a session ends at once when its account is stopped, and stays when it is going to end', async () => {
  const mine = await account()
  const visitor = await signedInLinkage(world, mine)
  assert.equal(visitor.heading, '管理メニュー')
  assert.ok(visitor.text.includes(mine.loginId))
  await change(mine.id, { release_asked_at: await world.clock.now() })
  assert.equal((await visitor.open('/menu')).heading, '管理メニュー')
  await change(mine.id, { stopped_at: await world.clock.now() })
  assert.equal((await visitor.open('/menu')).heading, 'ログイン')
})

test('[L-08] 「ログアウト」 asks first, and leads to 「ログイン」', async () => {
  const visitor = await signedInLinkage(world, await account())
  await visitor.press('ログアウト')
  assert.equal(visitor.heading, 'ログアウトしますか？')
  await visitor.press('OK')
  assert.equal(visitor.heading, 'ログイン')
  assert.equal((await visitor.open('/menu')).heading, 'ログイン')
})

test('[L-09] a session ends after half an hour without action', async () => {
  const visitor = await signedInLinkage(world, await account())
  world.clock.advance({ minutes: 29 })
  assert.equal((await visitor.open('/menu')).heading, '管理メニュー')
  world.clock.advance({ minutes: 30, seconds: 1 })
  assert.equal((await visitor.open('/menu')).heading, 'ログイン')
})
