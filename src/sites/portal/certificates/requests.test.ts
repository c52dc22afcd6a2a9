import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { issueRequests } from '#domain/certificates/issue-requests.ts'
import { judgeClientCertificate } from '#domain/certificates/judge-client-certificate.ts'
import { rejectRequest } from '#domain/certificates/reject-request.ts'
import { renewCertificate } from '#domain/certificates/renew-certificate.ts'
import { signOrders } from '#domain/certificates/sign-orders.ts'
import { dayOf, startOf } from '#platform/clock/clock.ts'
import { appliedOnPortal, certificateApplicant, linkTo, requestsOf } from '#test/support/certificate-applicant.ts'
import { certificateFor, issuedRequest, newPublicKey, openAuthority } from '#test/support/certificates.ts'
import { htmlErrors } from '#test/support/html-rules.ts'
import { signedIn } from '#test/support/sign-in.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())
const authority = await openAuthority(world)

test('[C-03] 照会 shows each column, the contact can be edited before the issue, and the request cancelled', async () => {
  const person = await certificateApplicant(world)
  const { visitor, id } = await appliedOnPortal(world, person, '受付')
  await visitor.open('/certificates/requests')
  const heads = visitor.document.querySelectorAll('main thead th').map((head) => head.textContent.trim())
  assert.deepEqual(heads, [
    '申請日',
    '担当部署/担当者名',
    '端末名称等',
    'ステータス',
    'リクエストID',
    '発行日',
    '証明書有効期限',
    'ダウンロード有効期限',
    '操作',
  ])
  assert.deepEqual(await htmlErrors(visitor.html), [])
  await visitor.open(linkTo(visitor, '詳細/編集'))
  assert.deepEqual(await htmlErrors(visitor.html), [])
  await visitor.press('保存', { '担当部署/担当者名': '', メールアドレス: 'it@clinic.example' })
  assert.equal(visitor.status, 422)
  await visitor.press('保存', { '担当部署/担当者名': '情報システム室' })
  assert.match(visitor.text, /データを更新しました。/)
  const [row] = await requestsOf(world, person)
  assert.deepEqual([row?.contact, row?.email], ['情報システム室', 'it@clinic.example'])
  await visitor.open(linkTo(visitor, '申請の取消し'))
  await visitor.press('申請を取り消す')
  assert.match(visitor.text, /申請を取り消しました/)
  assert.equal((await visitor.open(`/certificates/requests/${id}/cancel`)).status, 409)
})

test('[C-03] [C-04] after the issue 照会 shows the IDs and the days, and what was decided is not edited', async () => {
  const person = await certificateApplicant(world)
  const { visitor, id } = await appliedOnPortal(world, person, '受付')
  await visitor.open(`/certificates/requests/${id}`)
  await world.transact((work) => issueRequests(work, { institution: person.institution, ids: [id], fee: 1500 }))
  await visitor.press('保存')
  assert.deepEqual([visitor.status, /変更できません/.test(visitor.text)], [409, true])
  await visitor.open('/certificates/requests')
  const [row] = await requestsOf(world, person)
  assert.match(visitor.text, new RegExp(`${row?.request_number}2026/11/202030/02/202027/05/19`))
  assert.match(visitor.text, /発行済（未取得）/)
  world.clock.advance({ days: 181 })
  assert.match((await signedIn(world, person, '/certificates/requests')).text, /取得期限切れ/)
})

test('[C-03] a rejected request tells why', async () => {
  const person = await certificateApplicant(world)
  const { visitor, id } = await appliedOnPortal(world, person, '受付')
  await world.transact((work) =>
    rejectRequest(work, { institution: person.institution, id, reason: '端末名をお確かめください。' }),
  )
  await visitor.open(`/certificates/requests/${id}`)
  assert.match(visitor.text, /却下の理由\s*端末名をお確かめください。/)
})

test('[C-03] [C-08] 証明書の失効 asks why and then whether, and from then on the certificate opens nothing', async () => {
  const person = await certificateApplicant(world)
  const request = await issuedRequest(world, person, '受付')
  const { certificate } = await certificateFor(world, authority, request)
  const visitor = await signedIn(world, person, '/certificates/requests')
  await visitor.open(linkTo(visitor, '証明書の失効'))
  assert.deepEqual(await htmlErrors(visitor.html), [])
  await visitor.press('次へ')
  assert.equal(visitor.status, 422)
  await visitor.press('次へ', { '秘密鍵の漏えい（端末の紛失・盗難を含む）': 'yes' })
  assert.match(visitor.heading, /この電子証明書を失効しますか/)
  const judge = async () => judgeClientCertificate(world.db, await world.clock.now(), certificate)
  assert.equal((await judge()).done, true, 'not yet')
  await visitor.press('失効する')
  assert.match(visitor.text, /電子証明書を失効しました/)
  assert.deepEqual(await judge(), { done: false, because: 'revoked' })
  assert.equal((await visitor.open(`/certificates/requests/${request.id}/revoke`)).status, 409)
  const kinds = (await world.mailsTo(person.email)).map(({ kind }) => kind)
  assert.ok(kinds.includes('certificate-revoked'))
})

/** A certificate, and 照会 as its holder sees it so many days before its end. */
async function holder() {
  const person = await certificateApplicant(world)
  const { serial } = await certificateFor(world, authority, await issuedRequest(world, person, '受付'))
  const end = dayOf(await world.clock.now()).add({ years: 3, months: 3 })
  const seen = async (daysLeft: number) => {
    world.clock.set(startOf(end.subtract({ days: daysLeft })).toString())
    const visitor = await signedIn(world, person, '/certificates/requests')
    assert.equal(visitor.heading, '電子証明書申請状況照会')
    return visitor
  }
  return { institution: person.institution, serial, seen }
}

test('[C-09] [P-29] once it is renewed 照会 asks no more, and the mail about it is under マイリスト', async () => {
  const { seen, institution, serial } = await holder()
  assert.match((await seen(10)).text, /更新が必要/)
  const renewal = { institution, serial, publicKey: newPublicKey() }
  assert.equal((await world.transact((work) => renewCertificate(work, renewal))).done, true)
  await signOrders(authority)
  const visitor = await seen(9)
  assert.doesNotMatch(visitor.text, /要更新|更新が必要/)
  await visitor.open('/my-list')
  await visitor.open(linkTo(visitor, '【電子証明書】更新のお知らせ'))
  assert.equal(visitor.heading, '【電子証明書】更新のお知らせ')
  assert.match(visitor.text, /受付.*新しい証明書の有効期限/s)
  assert.deepEqual(await htmlErrors(visitor.html), [])
})

test('[C-09] from 90 days before the end 照会 asks for the renewal, until it is too late', async () => {
  const { seen } = await holder()
  assert.doesNotMatch((await seen(91)).text, /要更新|更新が必要/)
  const visitor = await seen(90)
  assert.match(visitor.text, /更新が必要な電子証明書が1枚あります.*まであと90日です.*要更新/s)
  assert.match(visitor.html, /href="http:\/\/localhost:\d+\/renewal"/)
  assert.deepEqual(await htmlErrors(visitor.html), [])
  await visitor.open(linkTo(visitor, '詳細/編集'))
  assert.match(visitor.text, /更新が必要な電子証明書が1枚あります/)
  assert.match((await seen(0)).text, /、本日までです。/)
  assert.doesNotMatch((await seen(-1)).text, /要更新|更新が必要/)
})
