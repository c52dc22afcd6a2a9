import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { accountOf, signedInAccount, type TestAccount } from '#test/support/accounts.ts'
import { openWorld } from '#test/support/world.ts'
import { DEFAULT_SETTINGS, type EnvironmentSettings, settled } from './environment-settings.ts'
import { findEnvironmentSettings } from './find-environment-settings.ts'
import { updateEnvironmentSettings } from './update-environment-settings.ts'

const AT_ONCE = 20
const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const update = (by: TestAccount, version: number, change: Partial<EnvironmentSettings>) =>
  world.transact((work) =>
    updateEnvironmentSettings(work, { by, version, settings: { ...DEFAULT_SETTINGS, ...change } }),
  )
const inForce = ({ institution, environment }: TestAccount) =>
  findEnvironmentSettings(world.db, institution, environment)

test('[E-13] without an update the defaults of the manual are in force', async () => {
  const { version, settings } = await inForce(await accountOf(world))
  assert.equal(version, 0)
  const switchedOn = Object.entries(settings).flatMap(([name, value]) => (value === true ? [name] : []))
  assert.deepEqual(switchedOn, ['medicines', 'checkups', 'specifiedDiseases'])
  assert.deepEqual([settings.characterCode, settings.prescriptionUse, settings.shownName], ['utf-8', 'none', null])
})

test('[E-13] what depends on something that is not used is not kept, and 診療情報 brings 薬剤情報 along', () => {
  const all = { ...DEFAULT_SETTINGS, care: true, medicines: false, askedAtCheck: true, refills: true }
  assert.deepEqual(settled(all), { ...DEFAULT_SETTINGS, care: true, medicines: true })
  const used = { ...all, prescriptionUse: 'both', prescriptions: true } as const
  assert.deepEqual([settled(used).askedAtCheck, settled(used).refills], [true, true])
})

test('[E-13] an update is kept for one environment, and begins from the version that was seen', async () => {
  const administrator = await accountOf(world)
  const other = await accountOf(world, { institution: administrator.institution, environment: 'verification' })
  assert.equal((await update(administrator, 0, { checkups: false, shownName: '窓口 クリニック' })).done, true)
  assert.deepEqual(await update(administrator, 0, { surgery: true }), { done: false, because: 'changed' })
  assert.deepEqual(await update(administrator, 1, { checkups: false, shownName: '窓口 クリニック' }), {
    done: false,
    because: 'same',
  })
  assert.equal((await update(administrator, 1, { surgery: true })).done, true)
  assert.deepEqual((await inForce(administrator)).settings, { ...DEFAULT_SETTINGS, surgery: true })
  assert.equal((await inForce(other)).version, 0)
})

test('[E-13] everybody else who is signed in there must sign in again, and nobody elsewhere', async () => {
  const administrator = await accountOf(world)
  const { institution } = administrator
  const colleague = await accountOf(world, { institution, role: 'general' })
  const elsewhere = await accountOf(world, { institution, environment: 'verification' })
  const stranger = await accountOf(world)
  const visitors = await Promise.all(
    [administrator, colleague, elsewhere, stranger].map((account) => signedInAccount(world, account, '/notices')),
  )
  assert.equal((await update(administrator, 0, { emergency: true })).done, true)
  const headings = []
  for (const visitor of visitors) headings.push((await visitor.open('/notices')).heading)
  assert.deepEqual(headings, [
    'お知らせ一覧',
    '環境設定情報が更新されたため、もう一度ログインしてください',
    'お知らせ一覧',
    'お知らせ一覧',
  ])
})

test('[E-13] of twenty updates of the same version at once exactly one is kept', async () => {
  const administrator = await accountOf(world)
  const names = Array.from({ length: AT_ONCE }, (_, index) => `名前${index}`)
  for (const version of [0, 1]) {
    const outcomes = await Promise.all(
      names.map((name) => update(administrator, version, { shownName: `${name}-${version}` })),
    )
    assert.equal(outcomes.filter(({ done }) => done).length, 1, `version ${version}`)
    assert.equal((await inForce(administrator)).version, version + 1)
  }
})

test('[E-13] the audit says which settings changed, and how many must sign in again', async () => {
  const administrator = await accountOf(world)
  await update(administrator, 0, { surgery: true, checkups: false })
  const entry = await world.db
    .selectFrom('audit_entries')
    .select('detail')
    .where('action', '=', 'update-environment-settings')
    .where('subject', '=', `institution:${administrator.institution}`)
    .executeTakeFirstOrThrow()
  assert.deepEqual(entry.detail, { environment: 'production', settings: 'surgery checkups', sessions: 0 })
})
