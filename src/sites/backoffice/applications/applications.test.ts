import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { applicationNumber } from '#domain/applications/application.ts'
import { appliedUsage, draftedUsage, returnUsage, SECRET_NUMBER, sendUsage, USAGE } from '#test/support/applications.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const reviewer = await operator(world, 'reviewer')
let customers = 0

async function applied() {
  const person = await somebody(world)
  const customerId = `CAF${String(++customers).padStart(10, '0')}`
  const id = await appliedUsage(world, person, { ...USAGE, customerId })
  const row = await rowOf(id)
  const path = `/applications/${person.institution}/${id}`
  return { person, id, path, customerId, number: applicationNumber(row.number) }
}

const rowOf = (id: string) =>
  world.db.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const statusOf = async (id: string) => (await rowOf(id)).status
const subjects = async ({ email }: Person) => (await world.mailsTo(email)).map(({ subject }) => subject)

test('[B-02] the review page shows what was sent, never the 秘密の番号', async () => {
  const { path } = await applied()
  const visitor = await signedInOperator(world, reviewer, path)
  assert.match(visitor.text, /電気通信回線種別/)
  assert.ok(!visitor.html.includes(SECRET_NUMBER))
})

test('[B-03] 承認 issues at once, leaves the queue, and the applicant is told', async () => {
  const { path, id, person, number } = await applied()
  const visitor = await signedInOperator(world, reviewer, `${path}?age=day&findings=look`)
  await visitor.press('判定を確定する', { 承認: true })
  assert.match(visitor.text, new RegExp(`${number}（見本クリニック\\d+）を承認しました`))
  assert.equal(await statusOf(id), 'approved')
  const accounts = await world.db
    .selectFrom('accounts')
    .select('id')
    .where('institution_id', '=', person.institution)
    .execute()
  assert.equal(accounts.length, 2)
  assert.equal((await subjects(person)).at(-1), '【オンライン資格確認】マスタアカウント情報の完了届')
})

test('[B-02] after a decision the next of the same view opens, after the last one the queue', async () => {
  const [one, two] = [await applied(), await applied()]
  const me = await operator(world, 'reviewer')
  const visitor = await signedInOperator(world, me)
  for (const { path } of [one, two]) await (await visitor.open(path)).press('担当する')
  await visitor.open(`${one.path}?assigned=mine`)
  await visitor.press('判定を確定する', { 承認: true })
  assert.equal(visitor.heading, `${two.number} 利用開始・変更申請`)
  assert.match(visitor.text, new RegExp(`${one.number}（.+）を承認しました`))
  await visitor.press('判定を確定する', { 差戻し: true, 申請者への連絡: '回線をご確認ください。' })
  assert.equal(visitor.heading, '受付一覧')
  assert.match(visitor.text, new RegExp(`${two.number}（.+）を差し戻しました`))
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

test('[B-02] of two reviewers with the same page open the second is told who decided what', async () => {
  const { path, id } = await applied()
  const other = await operator(world, 'reviewer')
  const [one, two] = [await signedInOperator(world, reviewer, path), await signedInOperator(world, other, path)]
  await one.press('判定を確定する', { 却下: true, 申請者への連絡: '対象ではありません。' })
  await two.press('判定を確定する', { 承認: true })
  assert.equal(two.status, 409)
  assert.match(two.text, new RegExp(`判定しませんでした ?${reviewer.name}さんが、.+に却下しました。`))
  assert.equal(await statusOf(id), 'rejected')
})

test('[X-05] a version that is none decides nothing, and breaks nothing', async () => {
  const { path, id } = await applied()
  const visitor = await signedInOperator(world, reviewer, path)
  const { formToken } = visitor
  for (const version of ['', '0', 'x', '1.5', '-1', '1e0', '１', '99999999999999999999', '4294967297']) {
    await visitor.post(`${path}/decide`, { form_token: formToken, version, decision: 'approve', read: 'yes' })
    assert.equal(visitor.status, 409, version)
  }
  assert.equal(await statusOf(id), 'received')
})

test('[B-02] what speaks against an approval is confirmed before it', async () => {
  const { customerId } = await approvedOne()
  const person = await somebody(world)
  const id = await appliedUsage(world, person, { ...USAGE, customerId })
  const visitor = await signedInOperator(world, reviewer, `/applications/${person.institution}/${id}`)
  assert.match(visitor.text, /要対応.*ほかの医療機関等がすでに使っています/)
  await visitor.press('判定を確定する', { 承認: true })
  assert.equal(visitor.status, 422)
  assert.equal(await statusOf(id), 'received')
  await visitor.press('判定を確定する', { '「要対応」の確認事項を確かめたうえで承認する': true })
  assert.equal(await statusOf(id), 'approved')
})

async function approvedOne() {
  const one = await applied()
  await (await signedInOperator(world, reviewer, one.path)).press('判定を確定する', { 承認: true })
  return one
}

test('[B-02] what was corrected stands beside the version before, and beside the last approved application', async () => {
  const { person, path, customerId } = await approvedOne()
  const change = { ...USAGE, request: 'change', customerId: 'CAF7777777777' } as const
  const changed = await appliedUsage(world, person, change)
  const visitor = await signedInOperator(world, reviewer, `/applications/${person.institution}/${changed}`)
  const differing = () =>
    visitor.document
      .querySelectorAll('tbody tr')
      .filter((row) => row.querySelector('.differs'))
      .map((row) => row.querySelectorAll('th, td').map((cell) => cell.textContent?.trim()))
  assert.ok(
    differing().some(
      ([label, now, before]) => label === 'お客さまID' && now?.includes('CAF7777777777') && before === customerId,
    ),
  )
  assert.ok(visitor.document.querySelector(`a[href="${path}"]`), 'the earlier application is one click away')
  await returnUsage(world, person, changed, 'お確かめください。')
  await sendUsage(world, person, await draftedUsage(world, person, { ...change, payment: 'transfer' }, changed))
  await visitor.open(`/applications/${person.institution}/${changed}`)
  assert.match(visitor.text, /第2版.*前の版（第1版）/)
  assert.ok(differing().some(([label]) => label === '電子証明書発行料の支払方法'))
  assert.match(visitor.text, /直した申請を受け付けました/)
})

test('[B-02] the master data stand beside the public list', async () => {
  const { person, path } = await applied()
  await world.db.updateTable('institutions').set({ code: '0110000017' }).where('id', '=', person.institution).execute()
  await world.db
    .insertInto('institution_list')
    .values({
      prefecture: '01',
      fee_schedule: 1,
      code7: '0000017',
      name: '別の名前のクリニック',
      first_seen_at: await world.clock.now(),
      changed_at: await world.clock.now(),
    })
    .execute()
  const visitor = await signedInOperator(world, reviewer, path)
  assert.match(visitor.text, /一覧では、名称は「別の名前のクリニック」です。/)
  assert.match(visitor.text, /一覧にあります・検証番号は/)
})

test('[B-01] who may only look sees no decision, and cannot send one', async () => {
  const { path, id } = await applied()
  const visitor = await signedInOperator(world, await operator(world, 'auditor'), path)
  assert.equal(visitor.status, 200)
  assert.doesNotMatch(visitor.text, /判定を確定する|担当する/)
  for (const [below, fields] of [
    ['decide', { version: '1', decision: 'approve' }],
    ['assign', { to: reviewer.id }],
  ] as const) {
    await visitor.post(`${path}/${below}`, { form_token: visitor.formToken, ...fields })
    assert.equal(visitor.status, 403)
    await visitor.open(path)
  }
  assert.equal(await statusOf(id), 'received')
})

test('[B-02] an application that is not there is 404', async () => {
  const { person } = await applied()
  const visitor = await signedInOperator(world, reviewer)
  for (const path of ['/applications/x/y', `/applications/${person.institution}/${person.institution}`])
    assert.equal((await visitor.open(path)).status, 404)
})
