import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, test } from 'node:test'
import { forgetAppPasswords } from '#domain/app-accounts/forget-app-passwords.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { dayInFigures } from '#platform/clock/in-figures.ts'
import { approve } from '#test/support/any-application.ts'
import { APP_PASSWORD, issueTo, withAppAccounts, withLinkageAccounts } from '#test/support/app-accounts.ts'
import { expectValidHtml } from '#test/support/browser.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const NOTE = '備考（利用者名、端末名等）'

const columnOf = (visitor: Visitor, label: string) =>
  visitor.document.querySelectorAll(`td[data-label="${label}"]`).map((cell) => cell.textContent.trim())
const idsOn = (visitor: Visitor) => visitor.document.querySelectorAll('tbody th').map((cell) => cell.textContent.trim())
const linkTo = (visitor: Visitor, text: string) =>
  visitor.document
    .querySelectorAll('main a')
    .find((link) => link.textContent.trim() === text)
    ?.getAttribute('href') ?? assert.fail(`no link ${text}`)

async function readFile(visitor: Visitor, loginId: string): Promise<string> {
  await visitor.open('/app-accounts')
  await visitor.open(linkTo(visitor, loginId))
  const response = await visitor.send(linkTo(visitor, `${loginId}_skg_account.pdf`))
  assert.equal(response.headers.get('content-type'), 'application/pdf')
  assert.match(response.headers.get('content-disposition') ?? '', new RegExp(`"${loginId}_skg_account.pdf"`))
  assert.match(response.headers.get('cache-control') ?? '', /no-store/)
  const input = Buffer.from(await response.arrayBuffer())
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input, encoding: 'utf8' })
}

const openingsOf = ({ institution }: Person) =>
  world.db
    .selectFrom('audit_entries')
    .select('subject')
    .where('institution_id', '=', institution)
    .where('action', '=', 'open-app-account-document')
    .execute()

test('[P-20] the list has its columns, counts its rows and leads to further applications', async () => {
  const { person } = await withAppAccounts(world, 'terminal', 1)
  await issueTo(world, person, 'linkage', 2)
  const visitor = await signedIn(world, person, '/app-accounts')
  assert.equal(visitor.heading, '資格確認アカウント管理')
  const heads = visitor.document
    .querySelectorAll('thead th')
    .map((head) => head.querySelector('a')?.childNodes[0]?.text)
  assert.deepEqual(heads, ['アカウントID', NOTE, 'ステータス', '利用開始年月日', '利用終了年月日', '利用停止年月日'])
  assert.deepEqual(idsOn(visitor), ['W0000001', 'WA000001', 'WA000002'])
  assert.match(visitor.text, /1~3 件目 \/ 3 件/)
  assert.equal(linkTo(visitor, '追加申請（アプリ）'), '/applications/app-terminals')
  assert.equal(linkTo(visitor, '追加申請（レセコン）'), '/applications/app-linkage')
  await expectValidHtml(visitor.html)
})

test('[P-20] it is sorted by any column, both ways, and by pages', async () => {
  const { person, accounts } = await withAppAccounts(world, 'terminal', 21)
  const visitor = await signedIn(world, person, `/app-accounts/${accounts[4]?.id}`)
  await visitor.press('保存', { [NOTE]: '受付のタブレット' })
  await visitor.open('/app-accounts?sort=-note')
  assert.equal(columnOf(visitor, NOTE)[0], '受付のタブレット')
  assert.match(visitor.text, /1~20 件目 \/ 21 件/)
  await visitor.open('/app-accounts?sort=id&page=2')
  assert.deepEqual(idsOn(visitor), ['W0000021'])
  assert.deepEqual(idsOn(await visitor.open('/app-accounts?sort=-id')).slice(0, 2), ['W0000021', 'W0000020'])
  for (const sort of ['state', '-starts', 'ends', 'stopped', 'nothing'])
    assert.equal((await visitor.open(`/app-accounts?sort=${sort}`)).status, 200)
})

test('[P-20] 備考 is kept, and one that is too long comes back with what was typed', async () => {
  const { person, accounts } = await withLinkageAccounts(world)
  const visitor = await signedIn(world, person, `/app-accounts/${accounts[0]?.id}`)
  await visitor.press('保存', { [NOTE]: '２階<b>受付' })
  assert.match(visitor.text, /データを更新しました。/)
  assert.equal(visitor.document.querySelector('[name=note]')?.getAttribute('value'), '２階<b>受付')
  await visitor.press('保存', { [NOTE]: 'あ'.repeat(101) })
  assert.equal(visitor.status, 422)
  assert.match(visitor.text, /100文字以内/)
  assert.equal(visitor.document.querySelector('[name=note]')?.getAttribute('value')?.length, 101)
  await expectValidHtml(visitor.html)
})

test('[P-21] the PDF of a WA account holds what its first sign-in asks for, and each opening is in the audit', async () => {
  const { person, accounts } = await withLinkageAccounts(world)
  const text = await readFile(await signedIn(world, person), 'WA000001')
  assert.match(text, /資格確認限定型レセコン連携機能 ユーザ設定情報/)
  assert.match(text, /2026年11月20日（金）/)
  assert.match(text, /見本クリニック\d+　?\s*御中/)
  assert.match(text, new RegExp(`機関コード\\s+${accounts[0]?.code}`))
  assert.match(text, /機関名\s+見本クリニック\d+/)
  assert.match(text, /ログインID\s+WA000001/)
  assert.ok(text.includes(APP_PASSWORD))
  assert.match(text, /ユーザ種別\s+Authenticator認証用/)
  assert.ok(text.includes(`${world.env.origins.linkage}/`))
  assert.match(text, /2027年1月19日（火）まで/)
  assert.deepEqual(await openingsOf(person), [{ subject: `app-account:${accounts[0]?.id}` }])
})

test('[P-21] a W account has a PDF of its own', async () => {
  const { person } = await withAppAccounts(world, 'terminal', 1)
  const text = await readFile(await signedIn(world, person), 'W0000001')
  assert.match(text, /マイナ資格確認アプリ ユーザ設定情報/)
  assert.match(text, /ユーザ種別\s+マイナ資格確認アプリ用/)
  assert.ok(text.includes(APP_PASSWORD) && !text.includes('Authenticator'))
})

test('[P-21] once the password was changed, has run out or the account was released, the PDF says so', async () => {
  const { person, accounts } = await withLinkageAccounts(world, 3)
  const [changed, released, expired] = accounts
  const now = await world.clock.now()
  const update = (id: string | undefined, set: object) =>
    world.db
      .updateTable('app_accounts')
      .set({ ...set, initial_password: null })
      .where('id', '=', id ?? '')
      .execute()
  await update(changed?.id, { password_changed_at: now })
  await update(released?.id, { released_at: now })
  const visitor = await signedIn(world, person)
  const texts = [await readFile(visitor, 'WA000001'), await readFile(visitor, 'WA000002')]
  world.clock.advance({ days: 61 })
  const later = await signedIn(world, person)
  texts.push(await readFile(later, 'WA000003'))
  const said = [/変更されたため、表示できません/, /解除されたため、表示できません/, /期間が過ぎたため、表示できません/]
  for (const [index, text] of texts.entries()) {
    assert.match(text, said[index] ?? /^$/)
    assert.ok(!text.includes(APP_PASSWORD))
  }
  await world.transact(forgetAppPasswords)
  const kept = world.db.selectFrom('app_accounts').select('id').where('initial_password', 'is not', null)
  assert.deepEqual(await kept.where('id', '=', expired?.id ?? '').execute(), [])
})

test('[P-22] 解除申請 asks first, then the status says so, the button is gone and the message is there', async () => {
  const { person, accounts } = await withLinkageAccounts(world)
  const visitor = await signedIn(world, person, `/app-accounts/${accounts[0]?.id}`)
  await visitor.open(linkTo(visitor, '解除申請'))
  assert.equal(visitor.heading, 'アカウント解除を申請します。')
  assert.ok(linkTo(visitor, 'キャンセル'))
  await expectValidHtml(visitor.html)
  const question = visitor.html
  await visitor.press('OK')
  assert.match(visitor.text, /データを更新しました。/)
  assert.match(visitor.text, /利用可（解除予定）/)
  assert.doesNotMatch(visitor.text, /解除申請/)
  visitor.html = question
  await visitor.press('OK')
  assert.equal(visitor.status, 409)
  assert.match(visitor.text, /すでに解除を申請したか/)
  assert.equal((await visitor.open(`/app-accounts/${accounts[0]?.id}/release`)).status, 409)
  await visitor.open('/my-list')
  const id = /[0-9a-f-]{36}/.exec(linkTo(visitor, visitor.document.querySelector('tbody a')?.textContent ?? ''))?.[0]
  await approve(world, person, 'app-release', id ?? '')
  await visitor.open('/app-accounts')
  assert.deepEqual(columnOf(visitor, 'ステータス'), ['利用終了'])
  assert.deepEqual(columnOf(visitor, '利用終了年月日'), [dayInFigures(dayOf(await world.clock.now()))])
})

test('[X-10] [P-20] an account of another institution is not found by any of its addresses, and stays as it is', async () => {
  const [{ person: owner, accounts }, person] = [await withLinkageAccounts(world), await somebody(world)]
  const stranger = await signedIn(world, person, '/app-accounts')
  assert.match(stranger.text, /アカウントはまだありません/)
  const path = `/app-accounts/${accounts[0]?.id}`
  for (const address of [path, `${path}/release`, `${path}/file`])
    assert.equal((await stranger.open(address)).status, 404)
  await stranger.open('/app-accounts')
  const fields = { form_token: (await stranger.open('/applications/app-usage')).formToken, note: '他院' }
  for (const address of [path, `${path}/release`]) assert.equal((await stranger.post(address, fields)).status, 404)
  const row = await world.db
    .selectFrom('app_accounts')
    .select(['note', 'release_asked_at'])
    .where('id', '=', accounts[0]?.id ?? '')
    .executeTakeFirst()
  assert.deepEqual(row, { note: '', release_asked_at: null })
  assert.deepEqual(await openingsOf(owner), [])
  assert.equal((await stranger.open('/applications/app-release')).status, 404)
})
