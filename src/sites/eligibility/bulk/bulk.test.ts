import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, test } from 'node:test'
import { USER_ID_MESSAGES } from '#domain/account-administration/user-id.ts'
import { encodeShiftJis } from '#platform/csv/shift-jis.ts'
import { institutionWith } from '#test/support/account-administration.ts'
import { accountOf, enterAccount, goLive, signedInAccount } from '#test/support/accounts.ts'
import { expectValidHtml } from '#test/support/browser.ts'
import {
  BULK_HEADER,
  bulkFile,
  bulkRow,
  download,
  newestUpload,
  registeredInBulk,
  rowsOf,
  runBulk,
  uploadFile,
  uploadRow,
} from '#test/support/bulk-registration.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

test('[E-10] [E-11] a file is confirmed, taken in, worked on, and its result opens every account', async () => {
  const { account: by, visitor } = await institutionWith(world)
  await visitor.open('/menu')
  assert.deepEqual(
    visitor.document.querySelectorAll('a[href^="/bulk"]').map(({ textContent }) => textContent?.trim()),
    ['アカウント一括登録', 'アカウント一括登録結果', '一括登録用ファイル生成ツール'],
  )
  await uploadFile(world, visitor, `\ufeff${bulkFile(bulkRow(), bulkRow({ role: 'WebAPI用', userId: 'A0123' }))}`)
  assert.equal(visitor.heading, 'アカウント一括登録用ファイルを登録します。よろしいですか？')
  await expectValidHtml(visitor.html)
  await visitor.press('OK')
  const key = await newestUpload(world, by)
  const { number } = await uploadRow(world, key)
  assert.equal(visitor.address, `/bulk/${key.id}/received`)
  assert.ok(
    visitor.text.includes(`受付番号${String(number).padStart(10, '0')}受付日時2026年11月20日（金）`),
    visitor.text,
  )
  await expectValidHtml(visitor.html)

  await visitor.open('/bulk/results')
  assert.match(visitor.text, /登録待ち2026\/11\/20 09:00－－－/)
  await runBulk(world, key)
  world.clock.advance({ minutes: 1 })
  await visitor.open('/bulk/results')
  assert.match(visitor.text, /登録完了2026\/11\/20 09:002026\/11\/20 09:002件ダウンロード/)
  await expectValidHtml(visitor.html)

  const rows = await rowsOf(await download(visitor, `/bulk/${key.id}/result.csv`))
  assert.deepEqual(
    rows.map(([role, userId, , , , , outcome, problem]) => [role, userId, outcome, problem]),
    [
      ['一般利用者', 'bulk01', '登録', ''],
      ['WebAPI用', 'A0123', '登録', ''],
    ],
  )
  const password = rows[0]?.at(-1) ?? ''
  const member = await enterAccount(world, { ...by, userId: 'bulk01', password })
  assert.equal(member.heading, 'パスワード変更')

  const pdf = await download(visitor, `/bulk/${key.id}/handouts/1`)
  const words = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString()
  assert.equal(words.split('\f').length - 1, 2)
  assert.ok(words.indexOf('bulk01') < words.indexOf('A0123') && words.includes(password))
  const audit = await world.db
    .selectFrom('audit_entries')
    .select('action')
    .where('subject', '=', `bulk-upload:${key.id}`)
    .orderBy('at')
    .orderBy('action')
    .execute()
  assert.deepEqual(audit.map(({ action }) => action).toSorted(), [
    'finish-bulk-registration',
    'open-bulk-result',
    'open-bulk-result',
    'register-accounts-in-bulk',
  ])
})

test('[E-11] one bad row, and nothing is registered; the good ones say so', async () => {
  const { account: by, visitor } = await institutionWith(world)
  const key = await registeredInBulk(
    world,
    by,
    visitor,
    encodeShiftJis(
      bulkFile(
        bulkRow({ userId: 'good01' }),
        bulkRow({ role: '管理者', userId: '=1+1', name: '髙橋', startsOn: '2027/02/30' }),
        bulkRow({ userId: 'GOOD01' }),
      ),
    ),
  )
  assert.match(visitor.text, /登録失敗\(入力チェックエラー\)/)
  const result = await visitor.send(`/bulk/${key.id}/result.csv`)
  assert.equal(result.headers.get('content-type'), 'text/csv; charset=shift_jis')
  const rows = await rowsOf(Buffer.from(await result.arrayBuffer()), 'shift_jis')
  assert.deepEqual(
    rows.map((row) => [row[1], row[6], row[8]]),
    [
      ['good01', '未登録', ''],
      ["'=1+1", '入力チェックエラー', ''],
      ['GOOD01', 'ID重複', ''],
    ],
  )
  assert.equal(rows[0]?.[7], '【入力チェックエラーなし:未登録】')
  for (const part of [
    'いまの権限では登録できません',
    '「=」は使えません',
    '「高」に置き換え',
    '2027年2月30日という日はありません',
  ])
    assert.ok(rows[1]?.[7]?.includes(part), part)
  const accounts = await world.db
    .selectFrom('accounts')
    .select('user_id')
    .where('institution_id', '=', by.institution)
    .execute()
  assert.deepEqual(
    accounts.map(({ user_id: userId }) => userId),
    [by.userId],
  )
  assert.equal((await visitor.send(`/bulk/${key.id}/handouts/1`)).status, 404)

  const again = rows.map((row, index) =>
    index === 1 ? [...bulkRow({ userId: 'good02' }).split(','), '', '', ''] : row,
  )
  await registeredInBulk(
    world,
    by,
    visitor,
    encodeShiftJis([`${BULK_HEADER},結果,エラー詳細,初期パスワード`, ...again].join('\n')),
  )
  assert.match(visitor.text, /登録完了\(一部 ID 重複あり\)3件のうち2件を登録しました。/)
})

test('[E-11] an ID that was ever used stops its own row only', async () => {
  const { account: by, visitor } = await institutionWith(world)
  const deleted = { deleted_at: await world.clock.now() }
  await accountOf(world, { institution: by.institution, role: 'general', userId: 'gone01', values: deleted })
  const file = bulkFile(bulkRow({ userId: 'GONE01' }), bulkRow({ userId: 'new01' }), bulkRow({ userId: 'New01' }))
  const key = await registeredInBulk(world, by, visitor, file)
  assert.match(visitor.text, /登録完了\(一部 ID 重複あり\)3件のうち1件を登録しました。/)
  const rows = await rowsOf(await download(visitor, `/bulk/${key.id}/result.csv`))
  assert.deepEqual(
    rows.map((row) => row[6]),
    ['ID重複', '登録', 'ID重複'],
  )
  assert.equal(rows[0]?.[7], USER_ID_MESSAGES.taken)
  assert.match(rows[2]?.[7] ?? '', /ファイルの3行目と同じです/)
})

test('[E-11] a file that is none says what is the matter, and has no result', async () => {
  const { account: by, visitor } = await institutionWith(world)
  for (const [file, message] of [
    [`${BULK_HEADER},備考\n${bulkRow()},x`, '「備考」という列は使えません'],
    [
      `権限区分,ユーザID\n一般利用者,a01`,
      '「ユーザ名」「ユーザ名（カナ）」「利用開始年月日」「利用終了年月日」の列がありません',
    ],
    [`${BULK_HEADER}\n`, '見出しのほかに行がありません'],
    [Buffer.from(`\ufeff${bulkFile(bulkRow())}`, 'utf16le'), '文字として読めないところがあります'],
  ] as const) {
    const key = await registeredInBulk(world, by, visitor, file)
    assert.match(visitor.text, /登録失敗\(ファイル構造エラー\)/)
    assert.ok(visitor.text.includes(message), visitor.text)
    assert.equal((await visitor.send(`/bulk/${key.id}/result.csv`)).status, 404)
  }
  assert.equal(visitor.document.querySelectorAll('tbody tr').length, 3)
})

test('[E-10] what cannot be taken at all is said at once', async () => {
  const { visitor } = await institutionWith(world)
  await uploadFile(world, visitor, '')
  assert.equal(visitor.status, 422)
  await uploadFile(world, visitor, bulkFile(bulkRow()), 'bulk.pdf')
  assert.equal(visitor.status, 422)
  await uploadFile(world, visitor, Buffer.alloc(5 * 1024 * 1024 + 1, 'a'))
  assert.equal(visitor.status, 422)
  await uploadFile(world, visitor, Buffer.alloc(6 * 1024 * 1024, 'a'))
  assert.equal(visitor.status, 413)
  assert.ok(visitor.heading)
})

test('[E-10] files that one account sends faster than anybody chooses them are not kept', async () => {
  const { visitor } = await institutionWith(world)
  const statuses = []
  for (const _ of [1, 2, 3, 4, 5, 6]) statuses.push((await uploadFile(world, visitor, bulkFile(bulkRow()))).status)
  assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429])
  world.clock.advance({ seconds: 10 })
  assert.equal((await uploadFile(world, visitor, bulkFile(bulkRow()))).status, 200)
})

test('[E-10] without scripts the chosen file is kept: at 「キャンセル」, and while another is taken in', async () => {
  const { account: by, visitor } = await institutionWith(world)
  await uploadFile(world, visitor, bulkFile(bulkRow({ userId: 'kept01' })), 'わたしの一覧.csv')
  await visitor.open(visitor.document.querySelector('a[data-safe]')?.getAttribute('href') ?? '')
  assert.match(visitor.text, /選択したファイル：わたしの一覧.csv（1KB）/)

  const colleague = await signedInAccount(world, await accountOf(world, { institution: by.institution }))
  await (await uploadFile(world, colleague, bulkFile(bulkRow({ userId: 'first01' })))).press('OK')
  assert.equal(colleague.heading, 'アカウント一括登録を受け付けました')
  await (await visitor.press('登録')).press('OK')
  assert.equal(visitor.status, 409)
  assert.match(visitor.text, /1分ほど待ってから/)
  assert.match(visitor.text, /選択したファイル：わたしの一覧.csv/)
  await expectValidHtml(visitor.html)

  await runBulk(world, await newestUpload(world, by))
  await (await visitor.press('登録')).press('OK')
  assert.equal(visitor.heading, 'アカウント一括登録を受け付けました')
  await visitor.open(visitor.address.replace('received', 'register'), {
    method: 'POST',
    body: new URLSearchParams({ form_token: visitor.formToken }),
    headers: { origin: world.env.origins.eligibility ?? '' },
  })
  assert.equal(visitor.heading, 'アカウント一括登録を受け付けました', 'twice is once')
})

test('[E-04] before the 利用開始日 there is no bulk registration', async () => {
  const account = await accountOf(world)
  const visitor = await signedInAccount(world, account)
  for (const path of ['/bulk', '/bulk/results']) assert.equal((await visitor.send(path)).status, 403)
  await goLive(world, account.institution)
  for (const path of ['/bulk', '/bulk/results']) assert.equal((await visitor.send(path)).status, 200)
})
