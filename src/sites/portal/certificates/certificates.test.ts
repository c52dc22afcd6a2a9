import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { issueRequests } from '#domain/certificates/issue-requests.ts'
import { judgeClientCertificate } from '#domain/certificates/judge-client-certificate.ts'
import { rejectRequest } from '#domain/certificates/reject-request.ts'
import { USAGE, usingEligibility } from '#test/support/applications.ts'
import { certificateFor, issuedRequest, openAuthority } from '#test/support/certificates.ts'
import { htmlErrors } from '#test/support/html-rules.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'
import { portal } from '../site.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())
const authority = await openAuthority(world)

let codes = 0

/** A clinic with a code that begins with a prefecture and a 点数表. */
async function clinic(): Promise<Person & { code: string }> {
  const person = await somebody(world)
  const code = `011${String(++codes).padStart(7, '0')}`
  await world.db.updateTable('institutions').set({ code }).where('id', '=', person.institution).execute()
  return { ...person, code }
}

const requestsOf = ({ institution }: Person) =>
  world.db.selectFrom('certificate_requests').selectAll().where('institution_id', '=', institution).execute()

const link = (visitor: Visitor, text: string) =>
  visitor.document
    .querySelectorAll('main a')
    .find((candidate) => candidate.textContent.trim() === text)
    ?.getAttribute('href') ?? assert.fail(`no link ${text}`)

/** Up to 「申請」 and not further. */
async function upToConfirmation(person: Person, terminal: string): Promise<Visitor> {
  const visitor = await signedIn(world, person, '/certificates/apply')
  await visitor.press('同意する')
  await visitor.press('次へ', { 端末名称等: terminal })
  return visitor.press('OK')
}

async function applied(person: Person, terminal: string) {
  const visitor = await upToConfirmation(person, terminal)
  await visitor.press('申請')
  const request = (await requestsOf(person)).find((row) => row.terminal === terminal)
  return { visitor, id: request?.id ?? assert.fail('nothing was sent') }
}

test('[C-01] the guide tells way, fee, payment and whom to ask, and はい/いいえ lead on', async () => {
  const visitor = await world.visit(portal).open('/certificates')
  for (const told of [
    '1,500円',
    '診療報酬等の支払額から控除',
    '払込請求書による振込み',
    '業者の方とご相談ください',
    '180日',
  ])
    assert.ok(visitor.text.includes(told), told)
  assert.match(visitor.text, /オンライン資格確認の利用申請は、行いましたか。/)
  assert.equal(link(visitor, 'はい'), '/certificates/apply')
  assert.equal(link(visitor, 'いいえ'), '/applications/eligibility-usage')
  assert.deepEqual(await htmlErrors(visitor.html), [])
  assert.match((await visitor.open('/menu')).html, /href="\/certificates"/)
})

test('[C-01] the fee is a setting', async () => {
  const visitor = await world.visit(portal, { certificateFeeYen: 2200 }).open('/certificates')
  assert.match(visitor.text, /2,200円/)
})

test('[C-02] consent, form, count and fee, confirmation, done, and one more', async () => {
  const person = await clinic()
  const visitor = await signedIn(world, person, '/certificates/apply')
  assert.equal(link(visitor, '同意しない'), '/certificates')
  await visitor.press('同意する')
  const labels = visitor.document.querySelectorAll('main label').map((label) => label.textContent)
  assert.deepEqual(labels, [
    '分類',
    '都道府県コード',
    '点数表',
    '医療機関コード',
    '医療機関(薬局)名称',
    '担当部署/担当者名',
    '電話番号',
    'メールアドレス',
    '端末名称等',
  ])
  assert.deepEqual(await htmlErrors(visitor.html), [])
  await visitor.press('次へ', { 電話番号: '０６−１２３４−５６７８', 端末名称等: '総合受付 端末01' })
  assert.match(visitor.text, /現在の申請件数は0件（発行済みを含む）です。/)
  assert.match(visitor.text, /1件につき1,500円（税込）/)
  await visitor.press('OK')
  assert.match(visitor.text, /分類\s*1：保険医療機関（医科）\s*都道府県コード\s*01：北海道\s*点数表\s*1：医科/)
  assert.match(visitor.text, /0612345678/)
  assert.equal((await requestsOf(person)).length, 0)
  await visitor.press('申請')
  assert.match(visitor.text, /「総合受付 端末01」の申請を受け付けました/)
  assert.equal(link(visitor, 'マイページに戻る'), '/my-list')
  assert.deepEqual(await htmlErrors(visitor.html), [])
  await visitor.press('続けてもう1枚申請')
  await visitor.press('次へ', { 端末名称等: '総合受付 端末02' })
  assert.match(visitor.text, /現在の申請件数は1件/)
  await visitor.press('OK')
  await visitor.press('申請')
  assert.deepEqual((await requestsOf(person)).map(({ terminal }) => terminal).sort(), [
    '総合受付 端末01',
    '総合受付 端末02',
  ])
  const mails = (await world.mailsTo(person.email)).map(({ subject }) => subject)
  assert.deepEqual(mails, ['【電子証明書 申請情報受付通知】', '【電子証明書 申請情報受付通知】'])
})

test('[C-02] pressed twice, also at once, one request is sent and one mail', async () => {
  const person = await clinic()
  const visitor = await upToConfirmation(person, '受付')
  const form_token = visitor.formToken
  const path = visitor.document.querySelector('main form')?.getAttribute('action') ?? ''
  const body = () => ({ method: 'POST', body: new URLSearchParams({ form_token }), headers: { origin: origin() } })
  const origin = () => world.env.origins.portal ?? ''
  const answers = await Promise.all([
    visitor.send(path, body()),
    visitor.send(path, body()),
    visitor.send(path, body()),
  ])
  const later = await visitor.send(path, body())
  for (const { headers } of [...answers, later]) assert.match(headers.get('location') ?? '', /\/sent$/)
  assert.equal((await requestsOf(person)).length, 1)
  assert.equal((await world.mailsTo(person.email)).length, 1)
})

test('[C-02] the same terminal is refused, and what was typed is still there; 戻る brings it back too', async () => {
  const person = await clinic()
  await applied(person, '受付')
  const visitor = await upToConfirmation(person, '受付')
  await visitor.open(link(visitor, '戻る'))
  await visitor.press('次へ', { '担当部署/担当者名': '情報システム室', 端末名称等: '受付' })
  await visitor.press('OK')
  await visitor.press('申請')
  assert.equal(visitor.status, 409)
  assert.match(visitor.text, /この端末名称等では、すでに申請しているか、発行を受けています/)
  const kept = (name: string) => visitor.document.querySelector(`[name=${name}]`)?.getAttribute('value')
  assert.deepEqual([kept('contact'), kept('terminal')], ['情報システム室', '受付'])
  await visitor.press('次へ', { 端末名称等: '薬局' })
  await visitor.press('OK')
  await visitor.press('申請')
  assert.match(visitor.text, /「薬局」の申請を受け付けました/)
})

test('[C-02] the code of another institution, or a 分類 that does not fit, is told', async () => {
  const visitor = await signedIn(world, await clinic(), '/certificates/apply')
  await visitor.press('同意する')
  await visitor.press('次へ', { 医療機関コード: '9999999', 端末名称等: '受付' })
  assert.equal(visitor.status, 422)
  assert.match(visitor.text, /ログインしている医療機関等のコード/)
  await visitor.press('次へ', { 分類: '4：保険薬局' })
  assert.match(visitor.text, /分類と点数表が合っていません/)
  await visitor.press('次へ', { 医療機関コード: '12345' })
  assert.match(visitor.text, /7桁/)
})

test('[C-02] without an institution code there is nothing to apply for yet', async () => {
  const person = await somebody(world)
  await world.db
    .updateTable('institutions')
    .set({ kind: 'workplace-clinic', code: null })
    .where('id', '=', person.institution)
    .execute()
  const visitor = await signedIn(world, person, '/certificates/apply')
  assert.deepEqual([visitor.status, /コードがありません/.test(visitor.text)], [409, true])
})

test('[C-02] [C-10] the payment is that of the usage application', async () => {
  const person = await clinic()
  await usingEligibility(world, person, { ...USAGE, payment: 'transfer', customerId: 'CAF7000000001' })
  await applied(person, '受付')
  assert.equal((await requestsOf(person))[0]?.payment, 'transfer')
})

test('[C-03] 照会 shows each column, the contact can be edited before the issue, and the request cancelled', async () => {
  const person = await clinic()
  const { visitor, id } = await applied(person, '受付')
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
  await visitor.open(link(visitor, '詳細/編集'))
  assert.deepEqual(await htmlErrors(visitor.html), [])
  await visitor.press('保存', { '担当部署/担当者名': '', メールアドレス: 'it@clinic.example' })
  assert.equal(visitor.status, 422)
  await visitor.press('保存', { '担当部署/担当者名': '情報システム室' })
  assert.match(visitor.text, /データを更新しました。/)
  const [row] = await requestsOf(person)
  assert.deepEqual([row?.contact, row?.email], ['情報システム室', 'it@clinic.example'])
  await visitor.open(link(visitor, '申請の取消し'))
  await visitor.press('申請を取り消す')
  assert.match(visitor.text, /申請を取り消しました/)
  assert.equal((await visitor.open(`/certificates/requests/${id}/cancel`)).status, 409)
})

test('[C-03] [C-04] after the issue 照会 shows the IDs and the days, and what was decided is not edited', async () => {
  const person = await clinic()
  const { visitor, id } = await applied(person, '受付')
  await visitor.open(`/certificates/requests/${id}`)
  await world.transact((work) => issueRequests(work, { institution: person.institution, ids: [id], fee: 1500 }))
  await visitor.press('保存')
  assert.deepEqual([visitor.status, /変更できません/.test(visitor.text)], [409, true])
  await visitor.open('/certificates/requests')
  const [row] = await requestsOf(person)
  assert.match(visitor.text, new RegExp(`${row?.request_number}2026/11/202030/02/202027/05/19`))
  assert.match(visitor.text, /発行済（未取得）/)
  world.clock.advance({ days: 181 })
  assert.match((await signedIn(world, person, '/certificates/requests')).text, /取得期限切れ/)
})

test('[C-03] a rejected request tells why', async () => {
  const person = await clinic()
  const { visitor, id } = await applied(person, '受付')
  await world.transact((work) =>
    rejectRequest(work, { institution: person.institution, id, reason: '端末名をお確かめください。' }),
  )
  await visitor.open(`/certificates/requests/${id}`)
  assert.match(visitor.text, /却下の理由\s*端末名をお確かめください。/)
})

test('[C-03] [C-08] 証明書の失効 asks why and then whether, and from then on the certificate opens nothing', async () => {
  const person = await clinic()
  const request = await issuedRequest(world, person, '受付')
  const { certificate } = await certificateFor(world, authority, request)
  const visitor = await signedIn(world, person, '/certificates/requests')
  await visitor.open(link(visitor, '証明書の失効'))
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
