import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { appliedUsage, approveUsage, draftedUsage, returnUsage, sendUsage, USAGE } from '#test/support/applications.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { somebody } from '#test/support/people.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'
import { writeChosen } from './chosen.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const reviewer = await operator(world, 'reviewer')
let customers = 0

async function applied(customerId = `CAF${String(++customers).padStart(10, '0')}`) {
  const person = await somebody(world)
  const id = await appliedUsage(world, person, { ...USAGE, customerId })
  return { person, id, customerId, chosen: writeChosen({ institution: person.institution, id, version: 1 }) }
}
type Applied = Awaited<ReturnType<typeof applied>>

const statusOf = async ({ id }: Applied) =>
  (await world.db.selectFrom('applications').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status

const choose = (visitor: Visitor, decision: string, applications: readonly Applied[]) => {
  const fields = new URLSearchParams({ form_token: visitor.formToken, decision, view: 'age=day' })
  for (const { chosen } of applications) fields.append('chosen', chosen)
  return visitor.post('/applications/bulk', fields)
}

test('[B-02] [B-03] several are approved after one question, each with all that comes of it', async () => {
  const [one, two] = [await applied(), await applied()]
  const visitor = await signedInOperator(world, reviewer, '/applications')
  await choose(visitor, 'approve', [one, two])
  assert.equal(visitor.heading, '選んだ申請をまとめて承認する')
  assert.equal(await statusOf(one), 'received')
  await visitor.press('2件を承認する')
  assert.match(visitor.text, /2件のうち2件を承認しました。/)
  for (const each of [one, two]) {
    assert.equal(await statusOf(each), 'approved')
    assert.equal((await world.mailsTo(each.person.email)).length, 2)
  }
  assert.equal((await world.db.selectFrom('accounts').select('id').execute()).length, 4)
})

test('[B-02] what speaks against an approval is read by itself; a forged form does not change that', async () => {
  const first = await applied()
  await approveUsage(world, first.person, first.id)
  const [good, doubtful] = [await applied(), await applied(first.customerId)]
  const visitor = await signedInOperator(world, reviewer, '/applications')
  await choose(visitor, 'approve', [good, doubtful])
  assert.match(visitor.text, /まとめて承認できない申請（1件）.*ほかの医療機関等がすでに使っています/)
  const fields = new URLSearchParams({ form_token: visitor.formToken, decision: 'approve' })
  for (const { chosen } of [good, doubtful]) fields.append('chosen', chosen)
  await visitor.post('/applications/bulk-decision', fields)
  assert.match(visitor.text, /2件のうち1件を承認しました。.*個別に判定してください/)
  assert.deepEqual([await statusOf(good), await statusOf(doubtful)], ['approved', 'received'])
})

test('[B-02] several are returned with one reason, which is asked for and reaches each', async () => {
  const both = [await applied(), await applied()]
  const visitor = await signedInOperator(world, reviewer, '/applications')
  await choose(visitor, 'return', both)
  await visitor.press('2件を差し戻す')
  assert.equal(visitor.status, 422)
  await visitor.press('2件を差し戻す', { 申請者への連絡: 'あ'.repeat(1_001) })
  assert.equal(visitor.document.querySelector('textarea')?.textContent?.trim().length, 1_001, 'what was typed stays')
  await visitor.press('2件を差し戻す', { 申請者への連絡: '回線の種別をお確かめください。' })
  assert.match(visitor.text, /2件のうち2件を差し戻しました。/)
  for (const { person } of both)
    assert.match((await world.mailsTo(person.email)).at(-1)?.text ?? '', /回線の種別をお確かめください。/)
})

test('[B-02] what was sent again or decided since the list was shown is left out, and it is told who was faster', async () => {
  const [corrected, decided, still] = [await applied(), await applied(), await applied()]
  const visitor = await signedInOperator(world, reviewer, '/applications')
  await choose(visitor, 'approve', [corrected, decided, still])
  const { person, id } = corrected
  await returnUsage(world, person, id, 'お確かめください。')
  await sendUsage(world, person, await draftedUsage(world, person, { ...USAGE, customerId: 'CAF8888888888' }, id))
  const colleague = await operator(world, 'reviewer')
  const other = await signedInOperator(world, colleague, `/applications/${decided.person.institution}/${decided.id}`)
  await other.press('判定を確定する', { 却下: true, 申請者への連絡: '対象ではありません。' })
  await visitor.press('3件を承認する')
  assert.match(visitor.text, /3件のうち1件を承認しました。/)
  assert.match(visitor.text, new RegExp(`${colleague.name}さんが、.+に却下しました。`))
  assert.deepEqual(
    [await statusOf(corrected), await statusOf(decided), await statusOf(still)],
    ['received', 'rejected', 'approved'],
  )
  await visitor.open('/applications')
  await choose(visitor, 'approve', [corrected, decided])
  assert.match(visitor.text, /外した申請（2件）/)
})

test('[B-02] nothing chosen, nonsense chosen and an unknown decision change nothing', async () => {
  const visitor = await signedInOperator(world, reviewer, '/applications')
  await choose(visitor, 'approve', [])
  assert.match(visitor.text, /申請が選ばれていません/)
  await visitor.open('/applications')
  await visitor.post('/applications/bulk', { form_token: visitor.formToken, decision: 'approve', chosen: 'x.y.z' })
  assert.match(visitor.text, /申請が選ばれていません/)
  await visitor.open('/applications')
  await visitor.post('/applications/bulk-decision', { form_token: visitor.formToken, decision: 'destroy' })
  assert.equal(visitor.status, 400)
  const auditor = await signedInOperator(world, await operator(world, 'auditor'), '/applications')
  assert.equal(auditor.document.querySelector('input[name=chosen]'), null)
})
