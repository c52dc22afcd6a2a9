import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openWorld, type World } from '#test/support/world.ts'
import { findListedInstitution } from './find-listed-institution.ts'

let world: World
before(async () => {
  world = await openWorld()
  const now = await world.clock.now()
  const row = (fee_schedule: number | null, code7: string, name: string) => ({
    prefecture: '12',
    fee_schedule,
    code7,
    name,
    postal_code: '2600801',
    address: '千葉市中央区',
    first_seen_at: now,
    changed_at: now,
  })
  const rows = [
    row(1, '0110684', 'みどり医院'),
    row(null, '0110684', 'どちらか医院'),
    row(null, '0110692', '点数表不明医院'),
    { ...row(1, '0110700', '廃止医院'), gone_at: now },
    { ...row(1, '0110718', '住所不明医院'), postal_code: null, address: null },
  ]
  await world.db.insertInto('institution_list').values(rows).execute()
})
after(() => world[Symbol.asyncDispose]())

const find = (feeSchedule: 1 | 3, code7: string, prefecture = '12') =>
  findListedInstitution(world, { prefecture, feeSchedule, code7 })

test('a listed code gives name, postal code and address', async () => {
  assert.deepEqual(await find(1, '0110684'), { name: 'みどり医院', postalCode: '2600801', address: '千葉市中央区' })
  assert.deepEqual(await find(1, '0110718'), { name: '住所不明医院', postalCode: undefined, address: undefined })
})

test('a row without 点数表 answers for each, after one that has it', async () => {
  assert.equal((await find(3, '0110684'))?.name, 'どちらか医院')
  assert.equal((await find(1, '0110692'))?.name, '点数表不明医院')
  assert.equal((await find(3, '0110692'))?.name, '点数表不明医院')
})

test('a code that is not listed, no longer listed or of another prefecture gives nothing', async () => {
  assert.equal(await find(1, '9999999'), undefined)
  assert.equal(await find(1, '0110700'), undefined)
  assert.equal(await find(1, '0110684', '13'), undefined)
})
