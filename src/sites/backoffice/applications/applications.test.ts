import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { appliedUsage, SECRET_NUMBER } from '#test/support/applications.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const reviewer = await operator(world, 'reviewer')

async function applied(): Promise<{ person: Person; path: string; id: string }> {
  const person = await somebody(world)
  const id = await appliedUsage(world, person)
  return { person, id, path: `/applications/${person.institution}/${id}` }
}

const statusOf = async (id: string) =>
  (await world.db.selectFrom('applications').select('status').where('id', '=', id).executeTakeFirst())?.status

const subjects = async ({ email }: Person) => (await world.mailsTo(email)).map(({ subject }) => subject)

test('[B-02] 「受付一覧」 lists what waits, oldest first, by kind and status', async () => {
  const first = await applied()
  world.clock.advance({ hours: 49 })
  const second = await applied()
  const visitor = await signedInOperator(world, reviewer, '/applications')
  const links = visitor.document.querySelectorAll('tbody a').map((link) => link.getAttribute('href'))
  assert.deepEqual(links, [first.path, second.path])
  assert.match(visitor.text, /2日/)
  assert.match((await visitor.open('/applications?status=in-review')).text, /審査を待っている申請はありません/)
  assert.match((await visitor.open('/applications?kind=nothing&status=x&after=9999')).text, /利用開始・変更申請/)
})

test('[B-02] the review page shows what was sent, never the 秘密の番号', async () => {
  const { path } = await applied()
  const visitor = await signedInOperator(world, reviewer, path)
  assert.match(visitor.text, /電気通信回線種別/)
  assert.ok(!visitor.html.includes(SECRET_NUMBER))
})

test('[B-03] 承認 issues at once, leaves the queue, and the applicant is told', async () => {
  const { path, id, person } = await applied()
  const visitor = await signedInOperator(world, reviewer, path)
  await visitor.press('判定を確定する', { 承認: true })
  assert.equal(visitor.heading, '受付一覧')
  assert.equal(await statusOf(id), 'approved')
  const accounts = await world.db
    .selectFrom('accounts')
    .select('id')
    .where('institution_id', '=', person.institution)
    .execute()
  assert.equal(accounts.length, 2)
  assert.equal((await subjects(person)).at(-1), '【オンライン資格確認】マスタアカウント情報の完了届')
})

test('[B-02] 差戻し and 却下 need a reason, which reaches the applicant; what was typed stays', async () => {
  const { path, id, person } = await applied()
  const visitor = await signedInOperator(world, reviewer, path)
  await visitor.press('判定を確定する', { 差戻し: true })
  assert.equal(visitor.status, 422)
  assert.match(visitor.text, /申請者への連絡を入力してください/)
  await visitor.press('判定を確定する', { 差戻し: true, 申請者への連絡: 'お客さまIDをご確認ください。' })
  assert.equal(await statusOf(id), 'returned')
  const mails = await world.mailsTo(person.email)
  assert.match(mails.at(-1)?.text ?? '', /お客さまIDをご確認ください。/)
})

test('[B-02] of two reviewers with the same page open the second is told', async () => {
  const { path, id } = await applied()
  const one = await signedInOperator(world, reviewer, path)
  const two = await signedInOperator(world, await operator(world, 'reviewer'), path)
  await one.press('判定を確定する', { 却下: true, 申請者への連絡: '対象ではありません。' })
  await two.press('判定を確定する', { 承認: true })
  assert.equal(two.status, 409)
  assert.match(two.text, /ほかの人が先に判定したか/)
  assert.equal(await statusOf(id), 'rejected')
})

test('[B-01] who may only look sees no decision, and cannot send one', async () => {
  const { path, id } = await applied()
  const visitor = await signedInOperator(world, await operator(world, 'auditor'), path)
  assert.equal(visitor.status, 200)
  assert.doesNotMatch(visitor.text, /判定を確定する/)
  await visitor.post(`${path}/decide`, { form_token: visitor.formToken, version: '1', decision: 'approve' })
  assert.equal(visitor.status, 403)
  assert.equal(await statusOf(id), 'received')
})

test('[B-02] an application that is not there is 404', async () => {
  const { person } = await applied()
  const visitor = await signedInOperator(world, reviewer)
  for (const path of ['/applications/x/y', `/applications/${person.institution}/${person.institution}`])
    assert.equal((await visitor.open(path)).status, 404)
})
