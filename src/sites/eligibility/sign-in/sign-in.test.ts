import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { accountOf, behindDoor } from '#test/support/accounts.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

test('[E-01] the start page leads to 「ログイン」, and user ID and password to 「メニュー」', async () => {
  const account = await accountOf(world)
  const visitor = await behindDoor(world, account.institution).open('/')
  const way = visitor.document.querySelectorAll('a').find(({ textContent }) => textContent === 'システムの利用を始める')
  await visitor.open(way?.getAttribute('href') ?? '')
  assert.equal(visitor.heading, 'ログイン')
  await visitor.press('ログイン', { ユーザID: account.userId, パスワード: account.password })
  assert.equal(visitor.heading, 'メニュー')
})
