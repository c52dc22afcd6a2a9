import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { USAGE } from '#test/support/applications.ts'
import { expectValidHtml } from '#test/support/browser.ts'
import { CLAIMS, claiming } from '#test/support/claims.ts'
import { applied, returned, using } from '#test/support/kinds.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import type { Answers } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const FORM = '/applications/claims-usage'
const SAME_LINE = 'オンライン資格確認等システムと同じ回線（お客さまID）を使用する'

const ANSWERS = {
  '上記の利用規約に同意します。': true,
  請求開始年: '2027年',
  請求開始月: '1月',
  レセコンのプログラム名称: 'みどりレセプト 第5版',
  'レセコンのソフトメーカー名（プログラムの作成者の氏名）': '架空ソフト株式会社',
  'パソコンの基本ソフト（OS）・ブラウザ': 'Windows 10 IoT Enterprise 2021 LTSC / Microsoft Edge (Chromium)',
  'IP-VPN接続 [IPv6]': 'yes',
  '1：診療報酬等支払額から控除': 'yes',
}
const TYPED_ID = { CAF: 'yes', 'お客さまID（CAF）': '5000123456', '確認用お客さまID（CAF）': '5000123456' }

const fill = async (person: Person, answers: Answers = TYPED_ID) =>
  (await signedIn(world, person, FORM)).press('確認へ進む', { 開始: 'yes', ...ANSWERS, ...answers })

test('[P-17] 「開始」 is filled in, confirmed, sent, and repeated by mail', async () => {
  const person = await somebody(world)
  const visitor = await fill(person)
  assert.equal(visitor.heading, '以下のとおり申請します。')
  for (const said of ['2027年01月', 'みどりレセプト 第5版', 'IP-VPN接続 [IPv6]', 'CAF5000123456'])
    assert.ok(visitor.text.includes(said), said)
  await visitor.press('OK')
  assert.equal(visitor.heading, '申請を受け付けました')
  const [mail] = await world.mailsTo(person.email)
  assert.equal(mail?.subject, '【オンライン請求】申請受付のご案内')
  assert.match(mail?.text ?? '', /2027年01月[\s\S]*CAF5000123456/)
})

test('[P-17] 「同じ回線」 is offered where オンライン資格確認 has an ID, and fills it in', async () => {
  const person = await somebody(world)
  assert.doesNotMatch((await signedIn(world, person, FORM)).text, /同じ回線/)
  await using(world, person, 'eligibility', { ...USAGE, customerId: 'CAF7777777777' })
  const visitor = await signedIn(world, person, FORM)
  assert.match(visitor.text, /CAF7777777777が入ります/)
  await expectValidHtml(visitor.html)
  await visitor.press('確認へ進む', { ...ANSWERS, [SAME_LINE]: 'yes' })
  assert.match(visitor.text, /お客さまID\s*CAF7777777777/)
})

test('[P-17] what is wrong is told: month, ID, provider, terms', async () => {
  const person = await somebody(world)
  const visitor = await signedIn(world, person)
  for (const [answers, message] of [
    [{ ...TYPED_ID, 請求開始月: '12月' }, /請求開始月は2027年11月以前で/],
    [
      { ...TYPED_ID, '確認用お客さまID（CAF）': '5000123457' },
      /確認用お客さまID（CAF）がお客さまID（CAF）と一致しません/,
    ],
    [{ ...TYPED_ID, 'お客さまID（CAF）': 'CAF12345' }, /お客さまID（CAF）は10桁/],
    [{}, /お客さまIDを選択してください/],
    [{ 'インターネット接続 [IPsec+IKE]': 'yes' }, /インターネット接続IPsec\+IKE提供事業者名を入力してください/],
    [{ ...TYPED_ID, '上記の利用規約に同意します。': false }, /にチェックを入れてください/],
  ] as const) {
    await world.db.deleteFrom('application_drafts').where('institution_id', '=', person.institution).execute()
    await visitor.open(FORM)
    await visitor.press('確認へ進む', { 開始: 'yes', ...ANSWERS, ...answers })
    assert.equal(visitor.status, 422)
    assert.match(visitor.text, message)
  }
})

test('[P-17] after the 20th the month after the next but one can no longer be met', async () => {
  world.clock.set('2026-11-21T00:00:00+09:00')
  const visitor = await fill(await somebody(world))
  assert.equal(visitor.status, 422)
  assert.match(visitor.text, /請求開始月は2027年2月以後で入力してください。はじめて請求する月の2か月前の20日まで/)
})

test('[P-17] an answer nobody offered is not taken: another ID, another request', async () => {
  const visitor = await signedIn(world, await somebody(world), FORM)
  const entered = { form_token: visitor.formToken, request: 'change', line: 'ip-vpn', customer: 'eligibility' }
  await visitor.post(FORM, entered)
  assert.equal(visitor.status, 422)
  assert.match(visitor.text, /申請区分は、表示されている中から/)
  assert.match(visitor.text, /お客さまIDは、表示されている中から/)
})

test('[P-17] 変更 is closed until the 20th of the month of the application, then open', async () => {
  world.clock.set('2026-12-05T10:00:00+09:00')
  const person = await claiming(world, { startMonth: '2027-02' })
  const early = await signedIn(world, person, FORM)
  assert.equal(early.status, 409)
  assert.match(early.text, /申請した内容の変更は、2026年12月20日（日）から受け付けます/)
  world.clock.set('2026-12-20T00:00:00+09:00')
  assert.equal((await signedIn(world, person, FORM)).status, 200)
})

test('[P-17] 変更 starts from the values in force, and 「変更項目」 names what changes, no more and no less', async () => {
  world.clock.set('2026-12-22T10:00:00+09:00')
  const person = await claiming(world, { startMonth: '2027-03' })
  const visitor = await signedIn(world, person, FORM)
  // Boxes of 「変更項目」 are called as the questions are.
  const tick = (item: string) => {
    visitor.html = visitor.html.replace(`value="${item}"`, `value="${item}" checked`)
  }
  const terms = { '上記の利用規約に同意します。': true }
  tick('program')
  await visitor.press('確認へ進む', terms)
  assert.match(visitor.text, /変わったところがありません/)
  await visitor.press('確認へ進む', { ...terms, '2：払込請求書による振込み': 'yes' })
  assert.match(visitor.text, /「電子証明書発行料の支払方法」も変わっています/)
  tick('payment')
  await visitor.press('確認へ進む', terms)
  assert.match(visitor.text, /「レセコンのプログラム名称」は変わっていません/)
  await visitor.press('確認へ進む', { ...terms, レセコンのプログラム名称: '新みどり' })
  assert.equal(visitor.heading, '以下のとおり申請します。')
  assert.deepEqual(
    visitor.document.querySelectorAll('ins').map(({ textContent }) => textContent),
    ['変更後新みどり', '変更後2：払込請求書による振込み'],
  )
})

test('[P-17] a returned one comes back with every value', async () => {
  const person = await somebody(world)
  const id = await applied(world, person, 'claims-usage', { ...CLAIMS, startMonth: '2027-05', note: '夜間に連絡' })
  await returned(world, person, 'claims-usage', id)
  const visitor = await signedIn(world, person, `/my-list/applications/${id}/correct`)
  await visitor.press('確認へ進む', { '上記の利用規約に同意します。': true })
  assert.equal(visitor.heading, '以下のとおり申請します。')
  for (const said of ['2027年05月', 'みどりレセプト', '架空ソフト', 'CAF5000123456', '夜間に連絡'])
    assert.ok(visitor.text.includes(said), said)
})

test('[P-17] 施術所等 are told that they do not claim on-line', async () => {
  const person = await somebody(world)
  await world.db.updateTable('institutions').set({ kind: 'midwifery' }).where('id', '=', person.institution).execute()
  for (const slug of ['claims-usage', 'claims-transitional']) {
    const visitor = await signedIn(world, person, `/applications/${slug}`)
    assert.equal(visitor.status, 409)
    assert.match(visitor.text, /オンライン請求の対象ではありません/)
  }
})
