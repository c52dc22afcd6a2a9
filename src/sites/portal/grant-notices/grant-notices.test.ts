import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, test } from 'node:test'
import { readStoredApplication } from '#domain/applications/read-stored-application.ts'
import { expectValidHtml } from '#test/support/browser.ts'
import { applied, approved, kindOf, returned, using } from '#test/support/kinds.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import { grantedSubsidy, SUBSIDY } from '#test/support/subsidies.ts'
import type { Answers, Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const FORM = '/applications/app-subsidy'

const ANSWERS = {
  購入したもの: '読み取り用のスマートフォン 1台',
  購入日: '令和8年11月10日',
  購入にかかった金額: '５５，０００円',
  申請額: '¥41,000',
  金融機関コード: '０００９',
  支店コード: '123',
  普通: 'yes',
  口座番号: '0123456',
  '口座名義（カナ）': 'ｲ)わかばかい',
}

async function usingApp(): Promise<Person> {
  const person = await somebody(world)
  await using(world, person, 'app')
  return person
}

const fill = async (person: Person, answers: Answers = {}) =>
  (await signedIn(world, person, FORM)).press('確認へ進む', { ...ANSWERS, ...answers })

const linkTo = (visitor: Visitor, text: RegExp) =>
  visitor.document
    .querySelectorAll('main a')
    .find((link) => text.test(link.textContent))
    ?.getAttribute('href') ?? assert.fail(`no link ${text}`)

test('[P-23] 「助成金交付申請」 is understood however it is typed, and the mail holds only the end of the account', async () => {
  const person = await usingApp()
  const visitor = await fill(person)
  assert.equal(visitor.heading, '以下のとおり申請します。')
  for (const said of ['2026年11月10日（火）', '55,000円', '41,000円', '0009', '普通', '0123456', 'イ)ワカバカイ'])
    assert.ok(visitor.text.includes(said), said)
  await visitor.press('OK')
  assert.equal(visitor.heading, '申請を受け付けました')
  const [mail] = await world.mailsTo(person.email)
  assert.equal(mail?.subject, '【マイナ資格確認アプリ】助成金交付申請の受付完了届')
  assert.match(mail?.text ?? '', /\*\*\*\*456/)
  assert.doesNotMatch(mail?.text ?? '', /0123456/)
})

for (const [answers, message] of [
  [{ 申請額: '60,000' }, /申請額は、購入にかかった金額以下で/],
  [{ 申請額: '0' }, /申請額は1円以上で/],
  [{ 申請額: '4万円' }, /申請額は、円の単位の数字で/],
  [{ 申請額: '-5' }, /申請額は、円の単位の数字で/],
  [{ 購入にかかった金額: '9999999999' }, /購入にかかった金額は99,999,999円まで/],
  [{ 購入日: '2026/11/21' }, /購入日は2026.11.20.*以前で/],
  [{ 購入日: '2026/2/30' }, /という日付はありません/],
  [{ 金融機関コード: '12345' }, /金融機関コードは4桁/],
  [{ 支店コード: '12' }, /支店コードは3桁/],
  [{ 口座番号: '123456' }, /口座番号は7桁の数字で入力してください（いまは6桁です）/],
  [{ 口座番号: '12345a7' }, /口座番号は数字だけで/],
  [{ '口座名義（カナ）': '若葉会' }, /口座名義（カナ）は、カタカナ、英字/],
] as const)
  test(`[P-23] ${Object.entries(answers).flat().join(' ')} is not taken, and what was typed comes back`, async () => {
    const visitor = await fill(await usingApp(), answers)
    assert.equal(visitor.status, 422)
    assert.match(visitor.text, message)
    assert.equal(visitor.document.querySelector('[name=bought]')?.getAttribute('value'), ANSWERS.購入したもの)
  })

test('[P-23] a returned one comes back with every value, and is sent again', async () => {
  const person = await usingApp()
  const id = await applied(world, person, 'app-subsidy', SUBSIDY)
  await returned(world, person, 'app-subsidy', id)
  const visitor = await signedIn(world, person, `/my-list/applications/${id}/correct`)
  await visitor.press('確認へ進む', { 口座番号: '7654321' })
  assert.equal(visitor.heading, '以下のとおり申請します。')
  for (const said of ['カードリーダー', '90,000円', '41,000円', '7654321', 'イ)ワカバカイ'])
    assert.ok(visitor.text.includes(said), said)
  await visitor.press('OK')
  assert.equal(visitor.heading, '申請を受け付けました')
})

test('[P-23] without the use of the programme the card says what comes first, and the form stays closed', async () => {
  const person = await somebody(world)
  const visitor = await signedIn(world, person, '/applications')
  for (const slug of ['app', 'eligibility']) {
    assert.equal(visitor.document.querySelector(`.card-title a[href="/applications/${slug}-subsidy"]`), null)
    const closed = await signedIn(world, person, `/applications/${slug}-subsidy`)
    assert.equal(closed.status, 409)
    assert.equal(linkTo(closed, /へ$/), `/applications/${slug}-usage`)
  }
})

test('[P-23] approved, the notice is listed with the amount, and its PDF says what was decided', async () => {
  const person = await usingApp()
  await grantedSubsidy(world, person, 'app')
  const visitor = await signedIn(world, person, '/applications')
  await visitor.open(linkTo(visitor, /^交付決定通知書ダウンロード$/))
  assert.match(visitor.text, /マイナ資格確認アプリの助成金\s*41,000円\s*2026\/11\/20/)
  await expectValidHtml(visitor.html)
  await visitor.open(linkTo(visitor, /^交付決定通知書_G-\d{6}\.pdf$/))
  assert.match(visitor.text, /申請額\s*41,000円\s*交付決定額\s*41,000円/)
  await expectValidHtml(visitor.html)
  const response = await visitor.send(linkTo(visitor, /^添付ファイル$/))
  assert.equal(response.headers.get('content-type'), 'application/pdf')
  assert.match(response.headers.get('cache-control') ?? '', /no-store/)
  const input = Buffer.from(await response.arrayBuffer())
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input, encoding: 'utf8' })
  assert.match(text, /交付決定通知書/)
  assert.match(text, /見本クリニック\d+ 御中/)
  assert.match(text, /G-\d{6}\s+2026年11月20日（金）/)
  assert.match(text, /購入したもの\s+カードリーダー/)
  assert.match(text, /口座番号\s+\*\*\*\*456/)
  assert.match(text, /交付決定額\s+41,000円/)
  assert.match(text, /^受付時間 \S/m)
  assert.doesNotMatch(text, /0123456/)
  const subjects = (await world.mailsTo(person.email)).map(({ subject }) => subject)
  assert.equal(subjects.at(-1), '【マイナ資格確認アプリ】助成金の交付決定のお知らせ')
})

test('[P-23] no more than the ceiling is granted, and the reviewer is told before; so of a second one', async () => {
  const person = await usingApp()
  const findings = async (askedYen: number) => {
    const id = await applied(world, person, 'app-subsidy', { ...SUBSIDY, askedYen })
    const kind = kindOf('app-subsidy')
    const stored = await readStoredApplication(world.db, kind, { institution: person.institution, id })
    assert.ok(stored)
    const found = (await kind.findings?.(world.db, stored)) ?? []
    await approved(world, person, 'app-subsidy', id)
    return found.map(({ weight, text }) => `${weight} ${text}`).join('\n')
  }
  assert.equal(
    await findings(90_000),
    'look 申請額90,000円は上限額を超えています。承認すると、上限額の41,000円を交付します。',
  )
  assert.match(
    await findings(41_000),
    /^wrong すでに交付を決定しています（G-\d{6}、2026年11月20日（金）、41,000円）。$/,
  )
  const visitor = await signedIn(world, person, '/grant-notices')
  assert.equal(visitor.text.match(/41,000円/g)?.length, 2)
})

test('[P-23] the notice of another institution is not found, neither page nor file', async () => {
  const owner = await usingApp()
  const id = await grantedSubsidy(world, owner, 'app')
  const stranger = await signedIn(world, await somebody(world), '/grant-notices')
  assert.match(stranger.text, /交付決定通知書はまだありません/)
  for (const path of [`/grant-notices/${id}`, `/grant-notices/${id}/file`, '/grant-notices/x'])
    assert.equal((await stranger.open(path)).status, 404)
})

test('[P-23] one application is granted once, whatever the program does', async () => {
  const person = await usingApp()
  await grantedSubsidy(world, person, 'app')
  const grant = await world.db
    .selectFrom('subsidy_grants')
    .selectAll()
    .where('institution_id', '=', person.institution)
    .executeTakeFirstOrThrow()
  const { number, ...again } = grant
  assert.ok(number > 0)
  const twice = world.db.insertInto('subsidy_grants').values({ ...again, id: person.user })
  await assert.rejects(twice.execute(), { constraint: 'subsidy_grants_institution_id_application_id_key' })
})
