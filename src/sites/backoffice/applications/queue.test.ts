import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { applicationNumber } from '#domain/applications/application.ts'
import { appliedUsage, approveUsage, USAGE } from '#test/support/applications.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { somebody } from '#test/support/people.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const reviewer = await operator(world, 'reviewer')
const colleague = await operator(world, 'reviewer')
let customers = 0

async function applied(customerId = `CAF${String(++customers).padStart(10, '0')}`) {
  const person = await somebody(world)
  const id = await appliedUsage(world, person, { ...USAGE, customerId })
  const { number } = await rowOf(id)
  return {
    person,
    id,
    path: `/applications/${person.institution}/${id}`,
    number: applicationNumber(number),
    customerId,
  }
}

const rowOf = (id: string) =>
  world.db.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const listed = (visitor: Visitor) => visitor.document.querySelectorAll('tbody th a').map((link) => link.textContent)
const countBeside = (visitor: Visitor, label: string) =>
  visitor.document
    .querySelectorAll('.facets a')
    .find((link) => link.querySelector('span')?.textContent === label)
    ?.querySelector('.facet-count')?.textContent

const old = await applied()
world.clock.advance({ hours: 8 * 24 })
const duplicate = await (async () => {
  const first = await applied()
  await approveUsage(world, first.person, first.id)
  return { first, second: await applied(first.customerId) }
})()
world.clock.advance({ hours: 49 })
const young = await applied()

test('[B-02] 「受付一覧」 lists what waits, oldest first, with its age in words', async () => {
  const visitor = await signedInOperator(world, reviewer, '/applications')
  assert.deepEqual(listed(visitor), [old.number, duplicate.second.number, young.number])
  assert.match(visitor.text, /10日 遅れ/)
  assert.match(visitor.text, /0時間/)
})

test('[B-02] every filter stands in the address, and the count beside it is what one then sees', async () => {
  const visitor = await signedInOperator(world, reviewer, '/applications')
  const expected = { '7日を超える': [old], '1日まで': [young], 要対応: [duplicate.second], 要確認: [old, young] }
  for (const [label, applications] of Object.entries(expected)) {
    await visitor.open('/applications')
    assert.equal(countBeside(visitor, label), `${applications.length}件`, label)
    const link = visitor.document
      .querySelectorAll('.facets a')
      .find((one) => one.querySelector('span')?.textContent === label)
    await visitor.open(link?.getAttribute('href') ?? '')
    assert.deepEqual(
      listed(visitor),
      applications.map(({ number }) => number),
      label,
    )
  }
  await visitor.open('/applications?state=approved')
  assert.deepEqual(listed(visitor), [duplicate.first.number])
  await visitor.open('/applications?age=older&findings=wrong')
  assert.match(visitor.text, /この条件の申請はありません/)
  await visitor.open('/applications?kind=nothing&state=x&after=9999&age=1&assigned=z&code=1&findings=&programme=q')
  assert.equal(listed(visitor).length, 3)
})

test('[B-02] a number in any writing opens its application, a code those of its institution', async () => {
  const visitor = await signedInOperator(world, reviewer, '/applications')
  const number = String(Number(old.number.slice(2)))
  for (const typed of [old.number, number, `ａ－${number}`, old.number.toLowerCase()]) {
    await visitor.open('/applications')
    await visitor.press('開く', { '申請番号・機関コード': typed })
    assert.match(visitor.heading, new RegExp(`^${old.number}`), typed)
  }
  const { institution } = duplicate.first.person
  const { code } = await world.db
    .selectFrom('institutions')
    .select('code')
    .where('id', '=', institution)
    .executeTakeFirstOrThrow()
  await visitor.open(`/applications?find=${code}`)
  assert.deepEqual(listed(visitor), [duplicate.first.number])
  for (const unknown of ['999999', '0000000000', 'x', '', '😀']) {
    await visitor.open(`/applications?find=${encodeURIComponent(unknown)}`)
    assert.match(visitor.text, /当たる申請は見つかりませんでした/, unknown)
  }
})

test('[B-02] taken, handed over and given back: each is said in the history and stands in the audit', async () => {
  const visitor = await signedInOperator(world, reviewer, old.path)
  await visitor.press('担当する')
  assert.equal((await rowOf(old.id)).assigned_to, reviewer.id)
  assert.equal((await rowOf(old.id)).status, 'in-review')
  assert.deepEqual(listed(await visitor.open('/applications?assigned=mine')), [old.number])
  await visitor.open(old.path)
  await visitor.press('引き継ぐ', { 引き継ぐ人: colleague.name })
  assert.equal((await rowOf(old.id)).assigned_to, colleague.id)
  assert.match(visitor.text, new RegExp(`担当者が決まりました.*${reviewer.name} ?${colleague.name}`))
  const other = await signedInOperator(world, colleague, old.path)
  await other.press('担当を外す')
  assert.equal((await rowOf(old.id)).assigned_to, null)
  const entries = await world.db
    .selectFrom('audit_entries')
    .select('actor_id')
    .where('action', '=', 'assign-application')
    .orderBy('at')
    .execute()
  assert.deepEqual(entries.map(({ actor_id }) => actor_id).sort(), [reviewer.id, reviewer.id, colleague.id].sort())
})

test('[B-02] of two who take the same one the second is told who has it; nobody is given it who may not decide', async () => {
  const auditor = await operator(world, 'auditor')
  const [one, two] = [
    await signedInOperator(world, reviewer, young.path),
    await signedInOperator(world, colleague, young.path),
  ]
  await one.press('担当する')
  await two.press('担当する')
  assert.equal(two.status, 409)
  assert.match(two.text, new RegExp(`担当を変えませんでした ?${reviewer.name}さんが、`))
  assert.equal((await rowOf(young.id)).assigned_to, reviewer.id)
  const address = `${young.path}/assign`
  await one.post(address, { form_token: one.formToken, from: reviewer.id, to: auditor.id })
  assert.equal(one.status, 409)
  assert.equal((await rowOf(young.id)).assigned_to, reviewer.id)
})

test('[B-02] a view is kept under a name, shared, replaced and deleted by whoever made it', async () => {
  const visitor = await signedInOperator(world, reviewer, '/applications?age=older')
  await visitor.press('表示を保存する', { 表示の名前: '' })
  assert.equal(visitor.status, 422)
  await visitor.press('表示を保存する', { 表示の名前: '遅れ', ほかの運用者にも見せる: true })
  const link = () => visitor.document.querySelector('nav[aria-label="保存した表示"] a')
  assert.deepEqual([link()?.textContent, link()?.getAttribute('href')], ['遅れ', '/applications?age=older'])
  const other = await signedInOperator(world, colleague, '/queue-views')
  assert.match(other.text, /遅れ.*審査待ち・7日を超える/)
  const { id } = await world.db.selectFrom('queue_views').select('id').executeTakeFirstOrThrow()
  assert.equal((await other.open(`/queue-views/${id}/delete`)).status, 404)
  await visitor.open('/applications?findings=wrong')
  await visitor.press('表示を保存する', { 表示の名前: '遅れ' })
  assert.equal(link()?.getAttribute('href'), '/applications?findings=wrong')
  assert.doesNotMatch((await other.open('/queue-views')).text, /遅れ/)
  await visitor.open(`/queue-views/${id}/delete`)
  await visitor.press('削除する')
  assert.match(visitor.text, /保存した表示はまだありません/)
})

test('[B-02] 施術所等 stand in the queue with their 登録記号番号', async () => {
  const { person, number } = await applied()
  await world.db
    .updateTable('institutions')
    .set({ kind: 'midwifery', code: null, registration_number: '助産2799004' })
    .where('id', '=', person.institution)
    .execute()
  const visitor = await signedInOperator(world, reviewer, '/applications')
  const row = visitor.document.querySelectorAll('tbody tr').find((one) => one.textContent.includes(number))
  assert.match(row?.textContent ?? '', /助産2799004/)
})
