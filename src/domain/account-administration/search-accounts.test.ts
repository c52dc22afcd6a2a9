import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Role } from '#domain/accounts/role.ts'
import { accountOf, type TestAccount } from '#test/support/accounts.ts'
import { openWorld } from '#test/support/world.ts'
import { deleteAccount } from './delete-account.ts'
import { type AccountSearch, searchAccounts } from './search-accounts.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const by = await accountOf(world)
const { institution } = by
const now = await world.clock.now()
const day = (text: string) => Temporal.PlainDate.from(text)

const make = (userId: string, name: string, kana: string, values = {}, role: Role = 'general') =>
  accountOf(world, { institution, role, userId, name, values: { kana, ...values } })

const [hanako, , , gone] = [
  await make('staff01', '佐藤　花子', 'サトウ　ハナコ', { starts_on: day('2026-11-01'), ends_on: day('2026-12-01') }),
  await make('staff02', '髙橋　一郎', 'タカハシ　イチロウ', { disabled_at: now }),
  await make('A0100', '受付端末１', 'ウケツケタンマツ１', {}, 'web-api'),
  await make('staff03', '佐藤　消江', 'サトウ　キエ'),
]
await make('100a', '百％', 'ヒャク', { starts_on: day('2026-11-01') }, 'viewer')
await accountOf(world, { institution, environment: 'verification', role: 'general', userId: 'staff01' })
await accountOf(world, { role: 'general', userId: 'staff01' })
await world.transact((work) => deleteAccount(work, { by, account: gone?.id ?? '' }))

const search = async (criteria: Partial<AccountSearch> = {}, who: TestAccount = by) =>
  (await searchAccounts(world.env, now, who, { most: 50, ...criteria })).map(({ userId }) => userId)

test('[E-07] everybody they look after comes in the order of the IDs: no other place, nobody deleted', async () => {
  assert.deepEqual(await search(), ['100a', 'A0100', 'staff01', 'staff02'])
  assert.deepEqual(await search({}, await accountOf(world, { institution, role: 'master' })), [by.userId])
  assert.deepEqual(await search({}, await accountOf(world, { role: 'general' })), [])
})

test('[E-07] names are found by a part, in any width, either kana, with and without blanks', async () => {
  for (const name of ['花子', '佐藤花子', '佐藤 花', '　花　'])
    assert.deepEqual(await search({ name }), ['staff01'], name)
  for (const kana of ['はなこ', 'ﾊﾅｺ', 'ハナコ', 'さとう はな', 'トウハ'])
    assert.deepEqual(await search({ kana }), ['staff01'], kana)
  assert.deepEqual(await search({ name: '高橋' }), ['staff02'])
  assert.deepEqual(await search({ kana: 'うけつけたんまつ1' }), ['A0100'])
})

test('[E-07] IDs are found by a part, whatever width and capitals; signs of patterns stand for themselves', async () => {
  assert.deepEqual(await search({ userId: 'ＳＴＡＦＦ０' }), ['staff01', 'staff02'])
  assert.deepEqual(await search({ userId: 'a01' }), ['A0100'])
  assert.deepEqual(await search({ name: '%' }), ['100a'])
  for (const sign of ['_', '\\']) assert.deepEqual(await search({ name: sign }), [], sign)
  assert.deepEqual(await search({ userId: '%' }), [])
})

test('[E-07] each further criterion narrows, and all of them together', async () => {
  assert.deepEqual(await search({ role: 'web-api' }), ['A0100'])
  assert.deepEqual(await search({ role: 'administrator' }), [])
  assert.deepEqual(await search({ state: 'disabled' }), ['staff02'])
  assert.deepEqual(await search({ state: 'enabled' }), ['100a', 'A0100', 'staff01'])
  assert.deepEqual(await search({ startsOn: day('2026-11-01') }), ['100a', 'staff01'])
  assert.deepEqual(await search({ endsOn: day('2026-12-01') }), ['staff01'])
  assert.deepEqual(await search({ lock: 'locked' }), [])
  assert.deepEqual(await search({ lock: 'none', state: 'disabled' }), ['staff02'])
  assert.deepEqual(await search({ expiring: true }), ['staff01'])
  const all = {
    role: 'general',
    userId: 'staff',
    name: '佐藤',
    kana: 'はなこ',
    state: 'enabled',
    lock: 'none',
  } as const
  assert.deepEqual(await search({ ...all, startsOn: day('2026-11-01'), endsOn: day('2026-12-01') }), [hanako?.userId])
})

test('[E-07] pages follow one after the other, and none is shown twice', async () => {
  const first = await search({ most: 3 })
  const second = await search({ most: 3, after: first.at(-1) })
  assert.deepEqual([...first, ...second], await search())
})
