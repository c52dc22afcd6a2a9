import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { findEnvironmentSettings } from '#domain/environment-settings/find-environment-settings.ts'
import { accountOf, goLive, signedInAccount, type TestAccount } from '#test/support/accounts.ts'
import { expectValidHtml } from '#test/support/browser.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

/** What the form holds when it is opened for the first time. */
const FIRST = {
  character_code: 'utf-8',
  surgery: 'no',
  care: 'no',
  medicines: 'yes',
  checkups: 'yes',
  specified_diseases: 'yes',
  emergency: 'no',
  prescription_use: 'none',
  assistance: 'no',
  subsidies: 'no',
  home_visits: 'no',
  remote_care: 'no',
  shown_name: '',
}

const labels = (visitor: Visitor) =>
  visitor.document
    .querySelectorAll('main form legend, main form .field-label')
    .map(({ textContent }) => textContent.replace(/\s*(必須|任意)$/, '').trim())
const headings = (visitor: Visitor) =>
  visitor.document.querySelectorAll('main h2').map((heading) => heading.textContent)
const inForce = async ({ institution, environment }: TestAccount) =>
  (await findEnvironmentSettings(world.db, institution, environment)).settings

/** Sends the form with these answers, as somebody who sees this version. */
const send = (visitor: Visitor, answers: Record<string, string>, version = '0') =>
  visitor.post('/settings', { ...FIRST, ...answers, version, form_token: visitor.formToken })

test('[E-13] an administrator finds 「環境設定情報更新」 in the menu, before the 利用開始日 too; nobody else does', async () => {
  const administrator = await accountOf(world)
  assert.match((await signedInAccount(world, administrator, '/menu')).text, /環境設定情報更新/)
  await goLive(world, administrator.institution)
  for (const role of ['master', 'general', 'viewer'] as const) {
    const account = await accountOf(world, { institution: administrator.institution, role })
    assert.doesNotMatch((await signedInAccount(world, account, '/menu')).text, /環境設定情報更新/, role)
    assert.equal((await signedInAccount(world, account, '/settings')).status, 403, role)
  }
})

test('[E-13] the form for 医科・歯科・訪看 has every item of the manual, with its default', async () => {
  const visitor = await signedInAccount(world, await accountOf(world), '/settings')
  assert.equal(visitor.heading, '環境設定情報更新')
  assert.deepEqual(labels(visitor), [
    '利用文字コード',
    '手術情報（傷病名・感染症情報）',
    '診療情報（その他アレルギー等・薬剤アレルギー等・検査情報）',
    '薬剤情報（処方情報）',
    '特定健診情報',
    '特定疾病療養受療証',
    '救急時医療情報区分',
    '電子処方箋利用区分',
    '発行形態選択タイミング',
    '医療扶助情報',
    '医療費助成情報',
    '訪問診療等機能',
    'オンライン診療等・外来診療等（通常とは異なる動線）機能',
    '訪問診療等・オンライン診療等・外来診療等（通常とは異なる動線）の医療機関名称等情報',
  ])
  assert.ok(headings(visitor).includes('関連医療機関情報'))
  const checked = visitor.document.querySelectorAll('main input[checked]')
  const answers = Object.fromEntries(checked.map((input) => [input.getAttribute('name'), input.getAttribute('value')]))
  const { shown_name, ...radios } = FIRST
  assert.deepEqual(answers, { ...radios, asked_at_check: 'no' })
  await expectValidHtml(visitor.html)
})

test('[E-13] a pharmacy is asked for 電子処方箋 and リフィル処方箋; 電子カルテ情報共有サービス in 接続検証環境', async () => {
  const pharmacist = await accountOf(world)
  const { institution } = pharmacist
  await world.db.updateTable('institutions').set({ kind: 'pharmacy' }).where('id', '=', institution).execute()
  const production = labels(await signedInAccount(world, pharmacist, '/settings'))
  assert.ok(production.includes('電子処方箋') && production.includes('リフィル処方箋'))
  assert.ok(!production.includes('電子処方箋利用区分') && !production.includes('電子カルテ情報共有サービス'))
  const tester = await accountOf(world, { institution, environment: 'verification' })
  const visitor = await signedInAccount(world, tester, '/settings')
  assert.ok(labels(visitor).includes('電子カルテ情報共有サービス'))
  await expectValidHtml(visitor.html)
})

test('[E-13] what changes is asked once more, old and new, and then in force', async () => {
  const account = await accountOf(world)
  const visitor = await signedInAccount(world, account, '/settings')
  await send(visitor, { checkups: 'no', character_code: 'shift-jis', shown_name: '窓口　クリニック' })
  assert.equal(visitor.heading, '環境設定情報を更新します。よろしいですか？')
  const terms = visitor.document.querySelectorAll('main dt').map((term) => term.textContent)
  assert.deepEqual(terms.slice(0, 2), ['利用文字コード', '特定健診情報'])
  await expectValidHtml(visitor.html)
  assert.equal((await inForce(account)).checkups, true, 'nothing before the answer')
  await visitor.press('OK')
  assert.match(visitor.text, /環境設定情報を更新しました/)
  const settings = await inForce(account)
  assert.deepEqual(
    [settings.checkups, settings.characterCode, settings.shownName],
    [false, 'shift-jis', '窓口　クリニック'],
  )
})

test('[E-13] functions with terms are agreed to one after the other, before the rest is asked', async () => {
  const account = await accountOf(world)
  const visitor = await signedInAccount(world, account, '/settings')
  await send(visitor, { home_visits: 'yes', remote_care: 'yes', subsidies: 'yes' })
  for (const name of ['医療費助成情報', '訪問診療等機能', 'オンライン診療等・外来診療等（通常とは異なる動線）機能']) {
    assert.equal(visitor.heading, `利用規約同意確認：${name}`)
    await expectValidHtml(visitor.html)
    await visitor.press('同意する')
  }
  await visitor.press('OK')
  const { homeVisits, remoteCare, subsidies } = await inForce(account)
  assert.deepEqual([homeVisits, remoteCare, subsidies], [true, true, true])
})

test('[E-13] nobody gets round the terms: an answer without them is asked for them', async () => {
  const account = await accountOf(world)
  const visitor = await signedInAccount(world, account, '/settings')
  await send(visitor, { home_visits: 'yes', confirmed: 'yes', agreed: 'subsidies' })
  assert.equal(visitor.heading, '利用規約同意確認：訪問診療等機能')
  assert.equal((await inForce(account)).homeVisits, false)
})

test('[E-13] two administrators: the second is told and loses nothing; pressed twice, once is enough', async () => {
  const account = await accountOf(world)
  const visitor = await signedInAccount(world, account, '/settings')
  await send(visitor, { surgery: 'yes', confirmed: 'yes' })
  await send(visitor, { surgery: 'yes', confirmed: 'yes' })
  assert.match(visitor.text, /環境設定情報を更新しました/)
  await send(visitor, { emergency: 'yes', confirmed: 'yes' })
  assert.equal(visitor.status, 409)
  assert.match(visitor.text, /ほかの方が設定を更新しました/)
  assert.equal(visitor.document.querySelector('input[name=emergency][checked]')?.getAttribute('value'), 'yes')
  assert.deepEqual([(await inForce(account)).emergency, (await inForce(account)).surgery], [false, true])
})

test('[E-13] what cannot be chosen is refused in words, and nothing is kept', async () => {
  const account = await accountOf(world)
  const visitor = await signedInAccount(world, account, '/settings')
  await send(visitor, { surgery: '', character_code: 'ebcdic', shown_name: 'あ'.repeat(56), confirmed: 'yes' })
  assert.equal(visitor.status, 422)
  assert.match(visitor.text, /55文字/)
  assert.equal(visitor.document.querySelectorAll('.error-summary a').length, 3)
  await send(visitor, { confirmed: 'yes' })
  assert.match(visitor.text, /いまの設定と同じです/)
  assert.equal((await findEnvironmentSettings(world.db, account.institution, 'production')).version, 0)
})

test('[E-13] [E-19] 「表示する」 leads to the terms of use', async () => {
  const visitor = await signedInAccount(world, await accountOf(world), '/settings')
  const link = visitor.document.querySelectorAll('main a').find(({ textContent }) => textContent.trim() === '表示する')
  await visitor.open(link?.getAttribute('href') ?? '')
  assert.equal(visitor.heading, 'オンライン資格確認等システム利用規約')
  await expectValidHtml(visitor.html)
})
