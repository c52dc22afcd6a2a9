import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { USAGE, usingEligibility } from '#test/support/applications.ts'
import {
  appliedOnPortal,
  certificateApplicant,
  linkTo,
  requestsOf,
  upToConfirmation,
} from '#test/support/certificate-applicant.ts'
import { htmlErrors } from '#test/support/html-rules.ts'
import { somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import { openWorld } from '#test/support/world.ts'
import { portal } from '../site.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

test('[C-01] the guide tells way, fee, payment and whom to ask, and はい/いいえ lead on', async () => {
  const visitor = await world.visit(portal).open('/certificates')
  for (const told of [
    '1,500円',
    '診療報酬等の支払額から控除',
    '払込請求書による振込み',
    '業者の方とご相談ください',
    '発行まで2、3営業日ほど',
    '180日',
  ])
    assert.ok(visitor.text.includes(told), told)
  assert.match(visitor.text, /オンライン資格確認の利用申請は、行いましたか。/)
  assert.equal(linkTo(visitor, 'はい'), '/certificates/apply')
  assert.equal(linkTo(visitor, 'いいえ'), '/applications/eligibility-usage')
  assert.deepEqual(await htmlErrors(visitor.html), [])
  assert.match((await visitor.open('/menu')).html, /href="\/certificates"/)
})

test('[C-01] the fee is a setting', async () => {
  const visitor = await world.visit(portal, { certificateFeeYen: 2200 }).open('/certificates')
  assert.match(visitor.text, /2,200円/)
})

test('[C-02] [C-07] what the authority issues can be read before anybody signs in', async () => {
  const visitor = await world.visit(portal).open('/certificates/policy')
  for (const told of ['3年3か月', '180日', '90日前', 'ECDSA P-256', '72時間'])
    assert.ok(visitor.text.includes(told), told)
  assert.deepEqual(await htmlErrors(visitor.html), [])
})

test('[C-02] consent, form, count and fee, confirmation, done, and one more', async () => {
  const person = await certificateApplicant(world)
  const visitor = await signedIn(world, person, '/certificates/apply')
  assert.equal(linkTo(visitor, '同意しない'), '/certificates')
  assert.equal(linkTo(visitor, '照会する'), '/certificates/requests')
  assert.equal(linkTo(visitor, '認証局の運用規程'), '/certificates/policy')
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
  assert.equal((await requestsOf(world, person)).length, 0)
  await visitor.press('申請')
  assert.match(visitor.text, /「総合受付 端末01」の申請を受け付けました/)
  assert.equal(linkTo(visitor, 'マイページに戻る'), '/my-list')
  assert.deepEqual(await htmlErrors(visitor.html), [])
  await visitor.press('続けてもう1枚申請')
  await visitor.press('次へ', { 端末名称等: '総合受付 端末02' })
  assert.match(visitor.text, /現在の申請件数は1件/)
  await visitor.press('OK')
  await visitor.press('申請')
  assert.deepEqual((await requestsOf(world, person)).map(({ terminal }) => terminal).sort(), [
    '総合受付 端末01',
    '総合受付 端末02',
  ])
  const mails = (await world.mailsTo(person.email)).map(({ subject }) => subject)
  assert.deepEqual(mails, ['【電子証明書 申請情報受付通知】', '【電子証明書 申請情報受付通知】'])
})

test('[C-02] pressed twice, also at once, one request is sent and one mail', async () => {
  const person = await certificateApplicant(world)
  const visitor = await upToConfirmation(world, person, '受付')
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
  assert.equal((await requestsOf(world, person)).length, 1)
  assert.equal((await world.mailsTo(person.email)).length, 1)
})

test('[C-02] the same terminal is refused before fee and confirmation, and what was typed is still there', async () => {
  const person = await certificateApplicant(world)
  await appliedOnPortal(world, person, '受付')
  const visitor = await signedIn(world, person, '/certificates/apply')
  await visitor.press('同意する')
  await visitor.press('次へ', { '担当部署/担当者名': '情報システム室', 端末名称等: '受付' })
  assert.equal(visitor.status, 409)
  assert.match(visitor.text, /この端末名称等では、すでに申請しているか、発行を受けています/)
  const kept = (name: string) => visitor.document.querySelector(`[name=${name}]`)?.getAttribute('value')
  assert.deepEqual([kept('contact'), kept('terminal')], ['情報システム室', '受付'])
  await visitor.press('次へ', { 端末名称等: '薬局' })
  await visitor.press('OK')
  await visitor.press('申請')
  assert.match(visitor.text, /「薬局」の申請を受け付けました/)
})

test('[C-02] of two windows with the same terminal the second is refused at 申請 and keeps its form; 戻る brings it back', async () => {
  const person = await certificateApplicant(world)
  const first = await upToConfirmation(world, person, '受付')
  const second = await upToConfirmation(world, person, '受付')
  await first.press('申請')
  const back = linkTo(second, '戻る')
  await second.press('申請')
  assert.equal(second.status, 409)
  assert.match(second.text, /この端末名称等では、すでに申請しているか、発行を受けています/)
  const again = await second.send(`${back}/send`)
  assert.deepEqual([again.status, again.headers.get('location')], [303, back])
  await second.open(back)
  assert.equal(second.document.querySelector('[name=terminal]')?.getAttribute('value'), '受付')
  assert.equal((await requestsOf(world, person)).length, 1)
})

test('[C-02] whoever goes back after 申請 comes to what was sent, not to a missing page', async () => {
  const person = await certificateApplicant(world)
  const visitor = await upToConfirmation(world, person, '受付')
  const form = linkTo(visitor, '戻る')
  await visitor.press('申請')
  for (const path of [form, `${form}/confirm`, `${form}/send`]) {
    const { status, headers } = await visitor.send(path)
    assert.deepEqual([status, headers.get('location')?.endsWith('/sent')], [303, true], path)
  }
  assert.equal((await visitor.send('/certificates/apply/01a228df-40c3-7092-a6a2-36725cf2001f')).status, 404)
})

test('[C-02] the code of another institution, or a 分類 that does not fit, is told', async () => {
  const visitor = await signedIn(world, await certificateApplicant(world), '/certificates/apply')
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
  const person = await certificateApplicant(world)
  await usingEligibility(world, person, { ...USAGE, payment: 'transfer', customerId: 'CAF7000000001' })
  await appliedOnPortal(world, person, '受付')
  assert.equal((await requestsOf(world, person))[0]?.payment, 'transfer')
})
