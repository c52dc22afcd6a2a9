import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { TOKYO } from '#platform/clock/clock.ts'
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

test('[L-09] after half an hour without action the next one is answered by the message, which leads to 「ログイン」', async () => {
  const visitor = await signedInLinkage(world, await account())
  world.clock.advance({ minutes: 29 })
  assert.equal((await visitor.open('/menu')).heading, '管理メニュー')
  world.clock.advance({ minutes: 30, seconds: 1 })
  assert.equal((await visitor.open('/menu')).heading, '自動でログアウトしました')
  assert.equal(visitor.status, 403)
  await visitor.open(visitor.document.querySelector('main a')?.getAttribute('href') ?? '')
  assert.equal(visitor.heading, 'ログイン')
})

test('[L-09] a second sign-in ends the first session, whose next action is answered by the message', async () => {
  const mine = await account()
  const [first, second] = [await signedInLinkage(world, mine), await signedInLinkage(world, mine)]
  assert.equal((await second.open('/menu')).heading, '管理メニュー')
  const title = '別の画面でログインしたため、この画面は使えなくなりました'
  assert.equal((await first.press('ログアウト')).heading, title)
  assert.equal((await first.open('/menu')).heading, title)
  assert.ok(first.document.querySelectorAll('main a').some((link) => link.textContent.trim() === '閉じる'))
  assert.equal((await second.open('/menu')).heading, '管理メニュー')
})

test('[L-09] asking how long the session lives does not lengthen it, saying that one is there does', async () => {
  const visitor = await signedInLinkage(world, await account())
  const ask = async (method: string, origin = world.env.origins.linkage ?? '') =>
    (await visitor.send('/session', { method, headers: { origin } })).json()
  assert.deepEqual(await ask('GET'), { secondsLeft: 1800 })
  world.clock.advance({ minutes: 28 })
  assert.deepEqual(await ask('GET'), { secondsLeft: 120 })
  assert.deepEqual(await ask('POST'), { secondsLeft: 1800 })
  world.clock.advance({ minutes: 29 })
  const foreign = await visitor.send('/session', { method: 'POST', headers: { origin: 'https://elsewhere.example' } })
  assert.equal(foreign.status, 403)
  assert.deepEqual(await ask('GET'), { secondsLeft: 60 })
  world.clock.advance({ minutes: 1 })
  assert.deepEqual([await ask('GET'), await ask('POST')], [{ secondsLeft: 0 }, { secondsLeft: 0 }])
  assert.equal((await visitor.open('/menu')).heading, '自動でログアウトしました')
})

test('[L-09] the page carries the warning, and for browsers without scripts the hour at which the session ends', async () => {
  const visitor = await signedInLinkage(world, await account())
  const warning = visitor.document.querySelector('dialog[data-idle]')
  assert.equal(warning?.getAttribute('data-seconds-left'), '1800')
  assert.equal(warning?.getAttribute('data-warning-seconds'), '120')
  const until = (await world.clock.now()).toZonedDateTimeISO(TOKYO).add({ minutes: 30 })
  const hour = `${until.hour}時${String(until.minute).padStart(2, '0')}分`
  assert.ok(visitor.document.querySelector('noscript')?.textContent.includes(`${hour}に自動でログアウトします`))
})
