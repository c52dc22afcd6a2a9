import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { DRAFT_LIVES_DAYS, deleteOldDrafts } from '#domain/applications/delete-old-drafts.ts'
import { appliedUsage, draftedUsage, returnUsage, sendUsage, USAGE } from '#test/support/applications.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const draftsOf = async ({ institution }: Person) =>
  (await world.db.selectFrom('application_drafts').select('id').where('institution_id', '=', institution).execute())
    .length

test('[P-12] a draft is thrown away from the form, after a question', async () => {
  const person = await somebody(world)
  const visitor = await signedIn(world, person, '/applications/eligibility-usage')
  await visitor.press('下書きを保存', { 備考: '途中まで' })
  assert.match(visitor.text, /最後に保存してから90日で消えます/)
  await visitor.open('/my-list')
  const link = visitor.document.querySelector('main a[href="/applications/eligibility-usage"]')
  assert.equal(link?.textContent, 'オンライン資格確認 利用開始・変更申請')
  await visitor.open('/applications/eligibility-usage/discard')
  assert.equal(visitor.heading, 'この下書きを破棄しますか')
  assert.equal(await draftsOf(person), 1)
  await visitor.press('破棄する')
  assert.match(visitor.text, /下書きを破棄しました/)
  assert.equal(visitor.heading, '各種申請一覧')
  assert.equal(await draftsOf(person), 0)
  assert.equal((await visitor.open('/applications/eligibility-usage/discard')).heading, '各種申請一覧')
  await visitor.open('/applications/eligibility-usage')
  assert.equal(visitor.document.querySelector('textarea')?.textContent, '')
})

test('[P-11] the card tells of a draft and lets it be thrown away, also when nothing can be sent now', async () => {
  const person = await somebody(world)
  const id = await appliedUsage(world, person)
  await draftedUsage(world, person)
  const visitor = await signedIn(world, person, '/applications')
  assert.match(visitor.text, /下書きがあります（ ?2026年11月20日（金）9:00 ?に保存）/)
  assert.ok(visitor.document.querySelector('a[href="/applications/eligibility-usage/discard"]'))
  await visitor.open('/applications/eligibility-usage/discard')
  await visitor.press('破棄する')
  assert.doesNotMatch(visitor.text, /下書きがあります/)
  assert.equal(await draftsOf(person), 0)
  assert.equal((await visitor.open(`/my-list/applications/${id}`)).status, 200)
})

test('[P-12] the correction of a returned application is thrown away alone, the application stays returned', async () => {
  const person = await somebody(world)
  const id = await appliedUsage(world, person)
  await returnUsage(world, person, id, 'お客さまIDをお確かめください。')
  const draft = await draftedUsage(world, person, undefined, id)
  await draftedUsage(world, person)
  const visitor = await signedIn(world, person, `/my-list/applications/${id}/correct/discard`)
  await visitor.press('破棄する')
  assert.match(visitor.text, /下書きを破棄しました.*差戻し/)
  assert.equal(await draftsOf(person), 1)
  assert.equal((await sendUsage(world, person, draft)).done, false)
})

test('[P-12] a draft thrown away and sent at once is either an application or nothing', async () => {
  const person = await somebody(world)
  const draft = await draftedUsage(world, person)
  const visitor = await signedIn(world, person, '/applications/eligibility-usage/discard')
  const [outcome] = await Promise.all([sendUsage(world, person, draft), visitor.press('破棄する')])
  const sent = await world.db.selectFrom('applications').select('id').where('id', '=', draft).execute()
  assert.equal(sent.length, outcome.done ? 1 : 0)
  assert.equal(await draftsOf(person), 0)
})

test('[P-13] 「OK」 beside values that were changed meanwhile in another window sends nothing', async () => {
  const person = await somebody(world)
  const seen = await draftedUsage(world, person)
  const visitor = await signedIn(world, person, '/applications/eligibility-usage/confirm')
  const changed = await draftedUsage(world, person, { ...USAGE, customerId: 'CAF9999999999' })
  assert.notEqual(changed, seen)
  await visitor.press('OK')
  assert.equal(visitor.status, 409)
  assert.match(visitor.text, /内容が変わっています/)
  assert.equal(await draftsOf(person), 1)
  await visitor.open('/applications/eligibility-usage/confirm')
  assert.match(visitor.text, /CAF9999999999/)
  await visitor.press('OK')
  assert.match(visitor.address, new RegExp(`${changed}/sent$`))
})

test('[P-12] house-keeping deletes drafts ninety days after they were saved, and no others', async () => {
  const [old, fresh] = [await somebody(world), await somebody(world)]
  await draftedUsage(world, old)
  world.clock.advance({ hours: DRAFT_LIVES_DAYS * 24 - 1 })
  await draftedUsage(world, fresh)
  await world.transact(deleteOldDrafts)
  assert.deepEqual([await draftsOf(old), await draftsOf(fresh)], [1, 1])
  world.clock.advance({ hours: 1 })
  await world.transact(deleteOldDrafts)
  assert.deepEqual([await draftsOf(old), await draftsOf(fresh)], [0, 1])
})
