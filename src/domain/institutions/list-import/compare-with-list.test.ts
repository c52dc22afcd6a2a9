import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { changesOf, fileAt, LIST_FIXTURE, listOf, openListWorld } from '#test/support/list-imports.ts'
import { findListedInstitution } from '../find-listed-institution.ts'
import { findListChanges } from './find-list-changes.ts'

const { world, staged, apply, imported, empty } = await openListWorld()
beforeEach(empty)
after(() => world[Symbol.asyncDispose]())

test('[B-04] the same file again changes nothing', async () => {
  assert.deepEqual(await imported(fileAt(LIST_FIXTURE)), { new: 303, changed: 0, gone: 0, unchanged: 0 })
  const before = await world.db.selectFrom('institution_list').selectAll().orderBy('id').execute()
  world.clock.advance({ hours: 1 })
  assert.deepEqual(await imported(fileAt(LIST_FIXTURE)), { new: 0, changed: 0, gone: 0, unchanged: 303 })
  assert.deepEqual(await world.db.selectFrom('institution_list').selectAll().orderBy('id').execute(), before)
})

test('[B-04] what changed is shown old and new, and only the prefectures of the file are touched', async () => {
  await imported(listOf('010112489,旧病院,0050813,札幌市\n010112745,消える病院,,\n460110001,鹿児島医院,,\n'), {
    feeSchedules: [1],
  })
  const { id, counts } = await staged(listOf('010112489,新病院,0050814,札幌市\n010113420,増える病院,,\n'), {
    feeSchedules: [1],
  })
  assert.deepEqual(changesOf(counts), { new: 1, changed: 1, gone: 1, unchanged: 0 })
  const [changed] = await findListChanges(world, id, 'changed', 10)
  assert.deepEqual(changed, {
    number: 1,
    prefecture: '01',
    code7: '0112489',
    now: { feeSchedule: 1, name: '新病院', postalCode: '0050814', address: '札幌市' },
    before: { feeSchedule: 1, name: '旧病院', postalCode: '0050813', address: '札幌市' },
  })
  assert.equal((await findListChanges(world, id, 'gone', 10))[0]?.now.name, '消える病院')
  assert.equal((await findListChanges(world, id, 'new', 10))[0]?.before, undefined)
  await apply(id)
  const find = (prefecture: string, code7: string) =>
    findListedInstitution(world, { prefecture, feeSchedule: 1, code7 })
  assert.equal((await find('01', '0112489'))?.name, '新病院')
  assert.equal(await find('01', '0112745'), undefined)
  assert.equal((await find('46', '0110001'))?.name, '鹿児島医院')
})

test('[B-04] an institution that comes back is new again, and known since it was first seen', async () => {
  const [one, both] = [listOf('010112489,甲医院,,\n'), listOf('010112489,甲医院,,\n010112745,乙医院,,\n')]
  const first = await world.clock.now()
  for (const file of [both, one]) await imported(file)
  world.clock.advance({ hours: 24 })
  assert.deepEqual(await imported(both), { new: 1, changed: 0, gone: 0, unchanged: 1 })
  const row = await world.db
    .selectFrom('institution_list')
    .selectAll()
    .where('code7', '=', '0112745')
    .executeTakeFirstOrThrow()
  assert.equal(row.gone_at, null)
  assert.equal(row.first_seen_at.toString(), first.toString())
})

test('[B-04] 点数表 that the check digit leaves open are taken from the option, and then stay known', async () => {
  const chiba = listOf('120110007,千葉医院,,\n120110015,船橋医院,,\n')
  assert.equal((await staged(chiba)).counts.undecided, 2)
  await imported(chiba)
  assert.deepEqual(await imported(chiba, { feeSchedules: [1] }), { new: 0, changed: 2, gone: 0, unchanged: 0 })
  const again = await staged(chiba)
  assert.deepEqual([again.counts.undecided, again.counts.unchanged], [0, 2])
  assert.equal(await findListedInstitution(world, { prefecture: '12', feeSchedule: 3, code7: '0110007' }), undefined)
})

test('[B-04] lists of 医科 and of 歯科 leave each other alone', async () => {
  await imported(listOf('120110007,千葉医院,,\n'), { feeSchedules: [1] })
  assert.deepEqual(await imported(listOf('120110007,千葉歯科,,\n'), { feeSchedules: [3] }), {
    new: 1,
    changed: 0,
    gone: 0,
    unchanged: 0,
  })
  assert.equal(
    (await findListedInstitution(world, { prefecture: '12', feeSchedule: 1, code7: '0110007' }))?.name,
    '千葉医院',
  )
  assert.equal(
    (await findListedInstitution(world, { prefecture: '12', feeSchedule: 3, code7: '0110007' }))?.name,
    '千葉歯科',
  )
})
