import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { BULK_COLUMNS } from '#domain/bulk-registration/bulk-columns.ts'
import { accountOf, goLive, signedInAccount } from '#test/support/accounts.ts'
import { expectValidHtml } from '#test/support/browser.ts'
import { newestUpload, resultOf, runBulk } from '#test/support/bulk-registration.ts'
import { cellsOf } from '#test/support/workbook.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const admin = await accountOf(world)
await goLive(world, admin.institution)
const visitor = await signedInAccount(world, admin)
const GOOD = '一般利用者\tstaff01\t見本 花子\tミホン ハナコ\t2026/12/01\t2027/03/31'

/** What a button of the form answers that is no page. */
async function download(rows: string, encoding: string): Promise<Response> {
  await visitor.open('/bulk/file')
  const form_token = /name="form_token" value="([^"]+)"/.exec(visitor.html)?.[1] ?? ''
  const headers = { origin: world.env.origins.eligibility ?? '' }
  return visitor.send('/bulk/file', {
    method: 'POST',
    headers,
    body: new URLSearchParams({ form_token, rows, encoding }),
  })
}

test('[E-12] without JavaScript pasted rows are checked, and what is wrong is named by row and column', async () => {
  await visitor.open('/bulk/file')
  assert.equal(visitor.heading, '一括登録用ファイル生成ツール')
  await expectValidHtml(visitor.html)
  await visitor.press('貼り付けて確認する', { 登録するアカウント: '' })
  assert.match(visitor.text, /登録するアカウントを入力してください/)
  await visitor.press('貼り付けて確認する', {
    登録するアカウント: `${GOOD}\n${GOOD.replace('花子', '髙子').replace('2027/03/31', '3/31')}`,
  })
  assert.match(visitor.text, /2行、エラー2件/)
  assert.match(visitor.text, /3行目 ?ユーザ名 ?見本 髙子/)
  assert.match(visitor.html, /3\/31/)
  await expectValidHtml(visitor.html)
  await visitor.press('貼り付けて確認する', { 登録するアカウント: GOOD })
  assert.match(visitor.text, /1行、エラー0件/)
  await expectValidHtml(visitor.html)
})

test('[E-12] rows without an error are given back as a file in either encoding, others are not', async () => {
  const expected = `${Object.values(BULK_COLUMNS).join(',')}\r\n一般利用者,staff01,見本　花子,ミホン　ハナコ,2026/12/01,2027/03/31\r\n`
  const utf8 = await download(GOOD, 'utf-8')
  assert.match(utf8.headers.get('content-disposition') ?? '', /attachment; filename="bulk_accounts.csv"/)
  assert.equal(Buffer.from(await utf8.arrayBuffer()).toString(), `\ufeff${expected}`)
  const shiftJis = await (await download(GOOD, 'shift_jis')).arrayBuffer()
  assert.equal(new TextDecoder('shift_jis').decode(shiftJis), expected)
  assert.equal((await download(GOOD.replace('花子', '髙子'), 'utf-8')).status, 422)
})

test('[E-12] 「一括登録へ進む」 leads pasted rows to the question and into registration; rows with an error are not kept', async () => {
  const drafts = () => world.db.selectFrom('bulk_uploads').select('id').where('uploaded_by', '=', admin.id).execute()
  await visitor.open('/bulk/file')
  await visitor.press('一括登録へ進む', { 登録するアカウント: GOOD.replace('花子', '髙子') })
  assert.match(visitor.text, /1行、エラー1件/)
  assert.deepEqual(await drafts(), [])
  await visitor.press('一括登録へ進む', { 登録するアカウント: GOOD })
  assert.equal(visitor.heading, 'アカウント一括登録用ファイルを登録します。よろしいですか？')
  assert.match(visitor.text, /アカウント一括登録用ファイルbulk_accounts.csv/)
  await expectValidHtml(visitor.html)
  await visitor.press('OK')
  assert.equal(visitor.heading, 'アカウント一括登録を受け付けました')
  const key = await newestUpload(world, admin)
  await runBulk(world, key)
  assert.deepEqual(
    (await resultOf(world, admin, key)).map(([, userId, , , , , outcome]) => [userId, outcome]),
    [['staff01', '登録']],
  )
})

test('[E-12] more rows than anybody pastes are not checked', async () => {
  await visitor.open('/bulk/file')
  await visitor.press('貼り付けて確認する', { 登録するアカウント: 'a\n'.repeat(5_001) })
  assert.match(visitor.text, /貼り付けられるのは5,000行までです/)
})

test('[E-12] the templates are files; who may not register in bulk gets none', async () => {
  const workbook = await visitor.send('/bulk/template.xlsx')
  assert.deepEqual(await cellsOf(Buffer.from(await workbook.arrayBuffer())), [Object.values(BULK_COLUMNS)])
  const csv = await (await visitor.send('/bulk/template.csv')).text()
  assert.equal(csv, `${Object.values(BULK_COLUMNS).join(',')}\r\n`)
  const { institution } = admin
  const general = await signedInAccount(world, await accountOf(world, { institution, role: 'general' }))
  for (const path of ['/bulk/file', '/bulk/template.xlsx', '/bulk/template.csv'])
    assert.equal((await general.send(path)).status, 403, path)
})
