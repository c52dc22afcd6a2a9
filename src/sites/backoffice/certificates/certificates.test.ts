import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cancelRequest } from '#domain/certificates/cancel-request.ts'
import { judgeClientCertificate } from '#domain/certificates/judge-client-certificate.ts'
import { dayOf, startOf } from '#platform/clock/clock.ts'
import {
  certificateFor,
  issuedRequest,
  openAuthority,
  publishList,
  receivedRequest,
} from '#test/support/certificates.ts'
import { htmlErrors } from '#test/support/html-rules.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { type Person, somebody } from '#test/support/people.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())
const authority = await openAuthority(world)
const desk = await operator(world, 'certificate-desk')

const atDesk = (path = '/certificates') => signedInOperator(world, desk, path)

/** A clinic with an address, so that letters reach it. */
async function clinic(): Promise<Person> {
  const person = await somebody(world)
  const address = '大阪府大阪市北区見本町1-2-3'
  await world.db.updateTable('institutions').set({ address }).where('id', '=', person.institution).execute()
  return person
}

const deskOf = ({ institution }: { readonly institution: string }) => `/certificates/institutions/${institution}`

const requestOf = (key: { readonly institution: string; readonly id: string }) =>
  world.db
    .selectFrom('certificate_requests')
    .selectAll()
    .where('institution_id', '=', key.institution)
    .where('id', '=', key.id)
    .executeTakeFirstOrThrow()

const rowsOf = (visitor: Visitor) =>
  visitor.document.querySelectorAll('main tbody tr').map((row) => row.textContent.replaceAll(/\s+/g, ' ').trim())

test('[B-07] the queue has a line for each institution, the longest waiting first, and can be narrowed', async () => {
  const [first, second] = [await clinic(), await clinic()]
  await receivedRequest(world, first, '総合受付')
  world.clock.advance({ hours: 80 })
  await receivedRequest(world, second, '薬局')
  await receivedRequest(world, first, '予備')
  const visitor = await atDesk()
  assert.deepEqual(await htmlErrors(visitor.html), [])
  const [oldest = '', newer = ''] = rowsOf(visitor)
  assert.match(oldest, /2件.*総合受付、予備.*3日/)
  assert.match(newer, /1件.*薬局/)
  assert.equal(rowsOf(await visitor.open('/certificates?age=week')).length, 1)
  const { name } = await world.db
    .selectFrom('institutions')
    .select('name')
    .where('id', '=', second.institution)
    .executeTakeFirstOrThrow()
  assert.deepEqual(rowsOf(await visitor.open(`/certificates?text=${encodeURIComponent(name)}`)).length, 1)
})

test('[B-07] [C-04] [C-10] those ticked are issued on one letter, and the fee is the setting', async () => {
  const person = await clinic()
  const keys = [
    await receivedRequest(world, person, '一'),
    await receivedRequest(world, person, '二'),
    await receivedRequest(world, person, '三'),
  ]
  const visitor = await atDesk(deskOf(person))
  assert.deepEqual(await htmlErrors(visitor.html), [])
  assert.match(visitor.text, /大阪府大阪市北区見本町1-2-3/)
  for (const terminal of ['一', '二', '三'])
    visitor.document.querySelector(`[aria-label="${terminal}を選ぶ"]`) ?? assert.fail(terminal)
  await visitor.post(`${deskOf(person)}/issue`, {
    form_token: visitor.formToken,
    request: `${keys[0]?.id} ${keys[1]?.id}`,
  })
  assert.match(visitor.text, /2件を発行しますか？/)
  assert.match(visitor.text, /一、二/)
  assert.match(visitor.text, /発行料3,000円（2件分）/)
  await visitor.press('発行する')
  assert.match(visitor.text, /発行しました。お知らせの書類は「郵送物」に加わりました/)
  const [one, two, three] = await Promise.all(keys.map(requestOf))
  assert.ok(one?.letter_id)
  assert.equal(one.letter_id, two?.letter_id)
  assert.equal(three?.issued_at, null)
  assert.equal((await visitor.open(`/letters/${one.letter_id}`)).status, 200)
})

test('[B-07] what was decided or cancelled meanwhile is not issued, and nothing ticked is told', async () => {
  const person = await clinic()
  const key = await receivedRequest(world, person)
  const visitor = await atDesk(deskOf(person))
  const form_token = visitor.formToken
  await visitor.post(`${deskOf(person)}/issue`, { form_token })
  assert.match(visitor.text, /1件以上選んでください/)
  await world.transact((work) => cancelRequest(work, key))
  await visitor.post(`${deskOf(person)}/issued`, { form_token, request: key.id })
  assert.deepEqual([visitor.status, /発行しませんでした/.test(visitor.text)], [409, true])
  assert.equal((await requestOf(key)).letter_id, null)
})

test('[B-07] a request of another institution is not issued under this one', async () => {
  const [mine, theirs] = [await clinic(), await clinic()]
  const key = await receivedRequest(world, theirs)
  const visitor = await atDesk(deskOf(mine))
  await visitor.post(`${deskOf(mine)}/issued`, { form_token: visitor.formToken, request: key.id })
  assert.equal(visitor.status, 409)
  assert.equal((await requestOf(key)).issued_at, null)
  assert.equal((await visitor.open(`${deskOf(mine)}/requests/${key.id}`)).status, 404)
})

test('[B-07] without an address no letter can reach them, and nothing is issued', async () => {
  const person = await somebody(world)
  const key = await receivedRequest(world, person)
  const visitor = await atDesk(deskOf(person))
  await visitor.post(`${deskOf(person)}/issue`, { form_token: visitor.formToken, request: key.id })
  assert.deepEqual([visitor.status, /住所の登録がない/.test(visitor.text)], [409, true])
})

test('[B-07] 却下 needs a reason, mails it, and happens once', async () => {
  const person = await clinic()
  const key = await receivedRequest(world, person)
  const path = `${deskOf(person)}/requests/${key.id}/reject`
  const visitor = await atDesk(path)
  assert.deepEqual(await htmlErrors(visitor.html), [])
  await visitor.press('却下する')
  assert.equal(visitor.status, 422)
  await visitor.press('却下する', { 却下の理由: '端末名称をお確かめください。' })
  assert.match(visitor.text, /却下しました/)
  assert.match((await world.mailsTo(person.email)).at(-1)?.text ?? '', /端末名称をお確かめください。/)
  assert.equal((await visitor.open(path)).status, 409)
})

test('[B-07] a certificate is found by code, terminal, リクエストID and serial, however they are typed', async () => {
  const person = await clinic()
  const request = await issuedRequest(world, person, '見つける端末')
  const { serial } = await certificateFor(world, authority, request)
  const visitor = await atDesk('/certificates/search')
  const hex = serial.toString('hex').toUpperCase().match(/../g)?.join(':') ?? ''
  for (const typed of [{ 端末名称等: '見つける' }, { リクエストID: ` ${request.number}` }, { シリアル番号: hex }]) {
    await visitor.open('/certificates/search')
    await visitor.press('検索する', typed)
    assert.equal(rowsOf(visitor).length, 1, JSON.stringify(typed))
    assert.match(rowsOf(visitor)[0] ?? '', /見つける端末/)
  }
  assert.deepEqual(await htmlErrors(visitor.html), [])
  await visitor.open('/certificates/search')
  await visitor.press('検索する', { 医療機関等コード: '０１１９９', 端末名称等: '%' })
  assert.match(visitor.text, /当てはまる証明書はありません/)
})

test('[B-07] [C-08] the desk revokes with a reason and a fresh proof, and the mail says why', async () => {
  const person = await clinic()
  const request = await issuedRequest(world, person)
  const { certificate, serial } = await certificateFor(world, authority, request)
  const path = `${deskOf(person)}/requests/${request.id}`
  const visitor = await atDesk(path)
  assert.match(visitor.text, new RegExp(serial.toString('hex')))
  assert.deepEqual(await htmlErrors(visitor.html), [])
  await visitor.open(`${path}/revoke`)
  assert.deepEqual(await htmlErrors(visitor.html), [])
  world.clock.advance({ minutes: 11 })
  await visitor.press('失効する', { 利用資格の喪失: 'yes' })
  assert.match(visitor.heading, /ご本人の確認/)
  assert.equal((await judgeClientCertificate(world.db, await world.clock.now(), certificate)).done, true)
  const proven = await atDesk(`${path}/revoke`)
  await proven.press('失効する', { 利用資格の喪失: 'yes' })
  assert.match(proven.text, /失効しました/)
  const outcome = await judgeClientCertificate(world.db, await world.clock.now(), certificate)
  assert.deepEqual(outcome, { done: false, because: 'revoked' })
  assert.match((await world.mailsTo(person.email)).at(-1)?.text ?? '', /利用資格の喪失/)
})

test('[B-07] [C-09] certificates that end soon are listed by 30, 60 and 90 days', async () => {
  const person = await clinic()
  const { serial } = await certificateFor(world, authority, await issuedRequest(world, person, 'もうすぐ'))
  const ends = async (days: number) => {
    const not_after = startOf(dayOf(await world.clock.now()).add({ days: days + 1 })).subtract({ seconds: 1 })
    await world.db.updateTable('certificates').set({ not_after }).where('serial', '=', serial).execute()
  }
  await ends(45)
  const visitor = await atDesk('/certificates/expiring')
  assert.deepEqual(await htmlErrors(visitor.html), [])
  assert.match(rowsOf(visitor)[0] ?? '', /もうすぐ.*45日/)
  assert.equal(rowsOf(await visitor.open('/certificates/expiring?within=60')).length, 1)
  assert.equal(rowsOf(await visitor.open('/certificates/expiring?within=30')).length, 0)
  await ends(30)
  assert.match(rowsOf(await visitor.open('/certificates/expiring?within=30'))[0] ?? '', /もうすぐ.*30日/)
})

test('[B-07] [C-08] lists are shown with their numbers, and that none came for 26 hours is warned of', async () => {
  const visitor = await atDesk('/certificates/lists')
  assert.match(visitor.text, /26時間以上、新しい失効リストが公開されていません/)
  await publishList(authority)
  await visitor.open('/certificates/lists')
  assert.doesNotMatch(visitor.text, /26時間以上/)
  assert.match(rowsOf(visitor)[0] ?? '', /^1/)
  assert.match(visitor.html, /href="http:\/\/localhost:\d+\/revoked\.crl"/)
  assert.deepEqual(await htmlErrors(visitor.html), [])
  world.clock.advance({ hours: 27 })
  assert.match((await atDesk('/certificates/lists')).text, /26時間以上/)
})

test('[B-07] an order that is never signed is shown with its reason', async () => {
  const person = await clinic()
  const request = await issuedRequest(world, person, '困った端末')
  const { serial } = await certificateFor(world, authority, request)
  await world.db
    .updateTable('certificates')
    .set({ problem: 'key: too short', certificate: null, signed_at: null })
    .where('serial', '=', serial)
    .execute()
  assert.match((await atDesk('/certificates/lists')).text, /困った端末.*key: too short/)
})

test('[B-07] who only looks has no buttons and decides nothing', async () => {
  const person = await clinic()
  const key = await receivedRequest(world, person)
  const visitor = await signedInOperator(world, await operator(world, 'auditor'), deskOf(person))
  assert.doesNotMatch(visitor.html, /選んだ申請の発行へ|\/reject"/)
  await visitor.post(`${deskOf(person)}/issued`, { form_token: visitor.formToken, request: key.id })
  assert.equal(visitor.status, 403)
})
