import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { appliedUsage, approveUsage, returnUsage, USAGE, usingEligibility } from '#test/support/applications.ts'
import { expectValidHtml } from '#test/support/browser.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import type { Answers } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const FORM = '/applications/eligibility-usage'
const IP_VPN = '1：IP-VPN回線事業者（NTTなど。ただし、CTC・Qtnetを除く）'

const ANSWERS = {
  新規: true,
  '上記の利用規約に同意します。': true,
  [IP_VPN]: 'yes',
  CAF: 'yes',
  'お客さまID（CAF）': 'ＣＡＦ５０００-１２３４５６',
  '確認用お客さまID（CAF）': '5000123456',
  '1：契約済、または利用開始までに契約予定である': 'yes',
  '1：診療報酬等支払額から控除': 'yes',
  秘密の番号: '４８２７',
  確認用秘密の番号: '4827',
}

/** Fills in the form and 「利用開始予定年月」, whose two inputs are called 「年」 and 「月」 as those of the other month. */
async function fill(person: Person, answers: Answers = {}, [year, month] = ['2027', '1']) {
  const visitor = await signedIn(world, person, FORM)
  const named = (name: string, value = '') => {
    visitor.html = visitor.html.replace(`name="${name}"`, `name="${name}" value="${value}"`)
  }
  named('start_month-year', year)
  named('start_month-month', month)
  return visitor.press('確認へ進む', { ...ANSWERS, ...answers })
}

test('[P-13] [P-14] filled in, confirmed with 秘密の番号 as ****, sent, and told by mail', async () => {
  const person = await somebody(world)
  const visitor = await fill(person)
  assert.equal(visitor.heading, '以下のとおり申請します。')
  const told = visitor.document.querySelectorAll('.descriptions-row').map((row) => row.textContent)
  assert.deepEqual(told, [
    '申請区分新規',
    '利用規約への同意同意する',
    `電気通信回線種別${IP_VPN}`,
    'お客さまIDCAF5000123456',
    'フレッツ・v6オプション契約の確認1：契約済、または利用開始までに契約予定である',
    '電子証明書発行料の支払方法1：診療報酬等支払額から控除',
    '利用開始予定年月2027年01月',
    '秘密の番号****',
  ])
  assert.ok(!visitor.html.includes('4827'))
  await visitor.press('OK')
  assert.equal(visitor.heading, '申請を受け付けました')
  const [mail] = await world.mailsTo(person.email)
  assert.equal(mail?.subject, '【オンライン資格確認】利用申請の受付完了届')
  assert.match(mail?.text ?? '', /CAF5000123456[\s\S]*2027年01月/)
  assert.doesNotMatch(mail?.text ?? '', /4827|秘密の番号/)
})

test('[P-13] what is wrong is told, and what was typed comes back, secrets not', async () => {
  const visitor = await fill(await somebody(world), { 'お客さまID（CAF）': '50001234A6', 確認用秘密の番号: '4828' }, [
    '2026',
    '10',
  ])
  assert.equal(visitor.status, 422)
  assert.match(visitor.text, /お客さまID（CAF）は数字だけで入力してください/)
  assert.match(visitor.text, /利用開始予定年月は2026年11月以後で入力してください/)
  const value = (name: string) => visitor.document.querySelector(`[name=${name}]`)?.getAttribute('value')
  assert.equal(value('caf'), '50001234A6')
  assert.equal(value('start_month-year'), '2026')
  assert.equal(value('secret_number'), undefined)
  await expectValidHtml(visitor.html)
})

test('[P-13] customer ID and secret number typed differently are refused', async () => {
  const visitor = await fill(await somebody(world), {
    '確認用お客さまID（CAF）': '5000123457',
    確認用秘密の番号: '4828',
  })
  assert.equal(visitor.status, 422)
  assert.match(visitor.text, /確認用お客さまID（CAF）がお客さまID（CAF）と一致しません/)
  assert.match(visitor.text, /確認用秘密の番号が秘密の番号と一致しません/)
})

for (const secret of ['482', '48271', '48a7', '四八二七'])
  test(`[P-13] ${secret} is no secret number`, async () => {
    const visitor = await fill(await somebody(world), { 秘密の番号: secret, 確認用秘密の番号: secret })
    assert.match(visitor.text, /秘密の番号は4桁の数字で入力してください/)
  })

test('[P-13] with an internet line the provider is asked, and no customer ID', async () => {
  const person = await somebody(world)
  const internet = { '3：インターネット接続（IPsec+IKE）': 'yes' }
  const visitor = await fill(person, internet)
  assert.match(visitor.text, /インターネット接続IPsec\+IKE提供事業者名を入力してください/)
  await visitor.press('確認へ進む', {
    'インターネット接続IPsec+IKE提供事業者名': '見本ネット',
    秘密の番号: '4827',
    確認用秘密の番号: '4827',
  })
  assert.equal(visitor.heading, '以下のとおり申請します。')
  assert.match(visitor.text, /見本ネット/)
  assert.doesNotMatch(visitor.text, /お客さまID/)
})

test('[P-13] a draft is kept, found by the next session, and changed into an application only by OK', async () => {
  const person = await somebody(world)
  const visitor = await signedIn(world, person, FORM)
  await visitor.press('下書きを保存', { 備考: '途中まで', 秘密の番号: '4827' })
  assert.match(visitor.text, /下書きを保存しました/)
  const later = await signedIn(world, person, FORM)
  assert.match(later.text, /前回の続きから入力できます/)
  assert.equal(later.document.querySelector('textarea')?.textContent, '途中まで')
  assert.ok(!later.html.includes('4827'))
  await later.open('/my-list')
  assert.match(later.text, /申請はまだありません/)
  assert.equal((await later.open(`${FORM}/confirm`)).address, FORM)
})

test('[P-13] after キャンセル everything but the secret stands in the form', async () => {
  const visitor = await fill(await somebody(world))
  const cancel = visitor.document.querySelectorAll('a').find((link) => link.textContent === 'キャンセル')
  await visitor.open(cancel?.getAttribute('href') ?? '')
  assert.equal(visitor.document.querySelector('[name=caf]')?.getAttribute('value'), '5000123456')
  assert.equal(visitor.document.querySelector('[name=secret_number]')?.getAttribute('value'), undefined)
})

test('[P-13] OK pressed again leads to the same page and sends nothing more', async () => {
  const person = await somebody(world)
  const visitor = await fill(person)
  const draft = visitor.document.querySelector('[name=draft]')?.getAttribute('value') ?? ''
  const token = visitor.formToken
  await visitor.press('OK')
  const sent = visitor.address
  await visitor.post(`${FORM}/confirm`, { form_token: token, draft })
  assert.equal(visitor.address, sent)
  assert.equal((await world.mailsTo(person.email)).length, 1)
})

test('[P-13] 変更 starts from the values in force and shows old and new', async () => {
  const person = await somebody(world)
  await usingEligibility(world, person, { ...USAGE, startMonth: '2026-11' })
  const visitor = await signedIn(world, person, FORM)
  assert.equal(visitor.document.querySelector('[name=request]')?.getAttribute('value'), 'change')
  assert.doesNotMatch(visitor.text, /秘密の番号/)
  await visitor.press('確認へ進む', { '上記の利用規約に同意します。': true })
  assert.match(visitor.text, /変わったところがありません/)
  await visitor.press('確認へ進む', { 'お客さまID（CAF）': '9999999999', '確認用お客さまID（CAF）': '9999999999' })
  assert.equal(visitor.heading, '以下のとおり申請します。')
  assert.equal(visitor.document.querySelector('del')?.textContent, '変更前CAF5000123456')
  assert.equal(visitor.document.querySelector('ins')?.textContent, '変更後CAF9999999999')
})

test('[P-11] 各種申請一覧 says of each kind how it stands, and leads on', async () => {
  const person = await somebody(world)
  const visitor = await signedIn(world, person, '/applications')
  assert.match(visitor.text, /利用開始・変更申請\s*申請できます/)
  assert.ok(visitor.document.querySelector(`.card a[href="${FORM}"]`))
  const id = await appliedUsage(world, person)
  await visitor.open('/applications')
  assert.match(visitor.text, /受付済.*先に送信された申請の結果が出るまで/)
  assert.ok(visitor.document.querySelector(`a[href="/my-list/applications/${id}"]`))
  assert.equal((await visitor.open(FORM)).status, 409)
  await approveUsage(world, person, id)
  assert.match((await visitor.open('/applications')).text, /利用開始・変更申請\s*利用中/)
  await expectValidHtml(visitor.html)
})

test('[P-12] a returned application is corrected, sent again, and both versions stay', async () => {
  const person = await somebody(world)
  const id = await appliedUsage(world, person)
  world.clock.advance({ minutes: 5 })
  await returnUsage(world, person, id, 'お客さまIDの最後の桁をお確かめください。')
  const visitor = await signedIn(world, person, `/my-list/applications/${id}`)
  assert.match(visitor.text, /差戻し[\s\S]*お客さまIDの最後の桁をお確かめください/)
  await visitor.open(`/my-list/applications/${id}/correct`)
  assert.match(visitor.text, /審査担当者からの連絡\s*お客さまIDの最後の桁をお確かめください/)
  assert.equal(visitor.document.querySelector('[name=caf]')?.getAttribute('value'), '5000123456')
  await visitor.press('確認へ進む', {
    '上記の利用規約に同意します。': true,
    'お客さまID（CAF）': '5000123457',
    '確認用お客さまID（CAF）': '5000123457',
    秘密の番号: '1111',
    確認用秘密の番号: '1111',
  })
  assert.equal(visitor.heading, '以下のとおり申請します。')
  await visitor.press('OK')
  assert.equal(visitor.heading, '申請を受け付けました')
  assert.match(visitor.text, /送信した内容[\s\S]*CAF5000123457[\s\S]*このあとの流れ/)
  await visitor.open(`/my-list/applications/${id}`)
  assert.match(visitor.text, /CAF5000123457[\s\S]*第1版（直す前の内容）[\s\S]*CAF5000123456/)
  assert.match(visitor.text, /直した申請を受け付けました/)
  assert.equal((await visitor.open(`/my-list/applications/${id}/correct`)).status, 409)
  await expectValidHtml((await visitor.open(`/my-list/applications/${id}`)).html)
})

test('[P-12] 取下げ asks first, and is refused once it was decided', async () => {
  const [person, other] = [await somebody(world), await somebody(world)]
  const id = await appliedUsage(world, person)
  const visitor = await signedIn(world, person, `/my-list/applications/${id}/withdraw`)
  await visitor.press('取り下げる')
  assert.match(visitor.text, /申請を取り下げました/)
  assert.equal((await visitor.open('/applications')).text.includes('申請できます'), true)
  const decided = await appliedUsage(world, other)
  const late = await signedIn(world, other, `/my-list/applications/${decided}/withdraw`)
  await approveUsage(world, other, decided)
  await late.press('取り下げる')
  assert.equal(late.status, 409)
  assert.match(late.text, /すでに結果が出ている/)
  assert.match(late.text, /承認しました/)
})
