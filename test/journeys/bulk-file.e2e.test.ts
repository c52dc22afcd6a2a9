import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import test, { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { rolesFor } from '#domain/accounts/delegation.ts'
import { openUploadedRows } from '#domain/bulk-registration/open-uploaded-rows.ts'
import { readBulkRows } from '#domain/bulk-registration/read-bulk-rows.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { eligibility } from '#sites/eligibility/site.ts'
import { accountOf, goLive, type TestAccount } from '#test/support/accounts.ts'
import { expectAccessible, expectNoSidewaysScroll, launchBrowser, openPage } from '#test/support/browser.ts'
import { newestUpload, resultOf, runBulk } from '#test/support/bulk-registration.ts'
import { type Served, serveForBrowser } from '#test/support/serve-for-browser.ts'
import { openWorld, type World } from '#test/support/world.ts'

let world: World
let served: Served
let browser: Browser
let admin: TestAccount

before(async () => {
  world = await openWorld()
  admin = await accountOf(world)
  const { institution } = admin
  await goLive(world, institution)
  const site = { ...eligibility, door: async () => ({ institution }) }
  served = await serveForBrowser(site, { ...world.env, accountEnvironment: 'production', practiceDoor: false } as never)
  browser = await launchBrowser()
})

after(async () => {
  await browser?.close()
  await served?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
})

const label = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function openTool(page: Page): Promise<void> {
  await page.goto(`${served.address}/sign-in`)
  await label(page, 'ユーザID').fill(admin.userId)
  await label(page, 'パスワード').fill(admin.password)
  await button(page, 'ログイン').click()
  await page.goto(`${served.address}/bulk/file`)
}

const focused = (page: Page) => page.evaluate('document.activeElement.getAttribute("aria-label")')

/** Runs in the browser. */
const PASTE = new Function(
  'input',
  'text',
  `const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))`,
) as (input: unknown, text: string) => void

/** What a spreadsheet puts into the clipboard, pasted into a cell. */
const paste = (page: Page, name: string, text: string) => label(page, name).evaluate(PASTE, text)

async function save(page: Page, name: string) {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()])
  const { rows, encoding } = await openUploadedRows(await readFile(await download.path()))
  const rules = {
    roles: rolesFor('administrator', 'register'),
    kind: 'medical',
    today: dayOf(await world.clock.now()),
  } as const
  const read = await Array.fromAsync(readBulkRows(rows, rules))
  return { encoding, ids: read.map((row) => row.good && row.account.userId) }
}

const row = (userId: string, name = '見本 花子') => `一般利用者\t${userId}\t${name}\tミホン ハナコ\t2026/12/01\t`

for (const width of [1280, 320])
  test(`[E-12] at ${width} px rows are pasted, put right cell by cell, and saved in both encodings`, async () => {
    const page = await openPage(browser, { width })
    await openTool(page)
    await expectAccessible(page)
    await paste(page, '2行目 権限区分', [row('staff01'), row('staff01'), row('s-1', '髙橋')].join('\n'))
    await page.getByText('3行、エラー3件').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await button(page, 'CSV（UTF-8）をダウンロード').click()
    await page.getByRole('dialog', { name: 'エラーが残ったまま、ダウンロードしますか？' }).waitFor()
    await page.getByText('エラーが3件あります。').waitFor()
    await expectAccessible(page)
    await button(page, '表に戻って直す').click()
    assert.equal(await page.evaluate('document.activeElement.getAttribute("aria-label")'), '3行目 ユーザID')
    await button(page, 'CSV（UTF-8）をダウンロード').click()
    const [unfinished] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'このままダウンロード').click(),
    ])
    assert.match(await readFile(await unfinished.path(), 'utf8'), /,s-1,髙橋,/)
    await page.getByRole('link', { name: '3行目 ユーザID' }).click()
    await page.keyboard.type('staff02')
    await page.keyboard.press('Enter')
    await page.keyboard.type('staff03')
    assert.equal(await label(page, '4行目 ユーザID').inputValue(), 'staff03')
    await page.getByRole('link', { name: '4行目 ユーザ名' }).click()
    assert.match(
      await label(page, '4行目 ユーザ名').evaluate((cell) => cell.nextElementSibling?.textContent ?? ''),
      /「髙」は使えません/,
    )
    await page.keyboard.type('高橋')
    await page.getByText('3行、エラー0件').waitFor()
    const ids = ['staff01', 'staff02', 'staff03']
    assert.deepEqual(await save(page, 'CSV（UTF-8）をダウンロード'), { encoding: 'utf-8', ids })
    assert.deepEqual(await save(page, 'CSV（Shift_JIS）をダウンロード'), { encoding: 'shift_jis', ids })
    // What was saved is not lost by leaving: the way to registration asks nothing, and there is one back.
    await page.getByRole('main').getByRole('link', { name: 'アカウント一括登録', exact: true }).last().click()
    await page.getByRole('heading', { name: 'アカウント一括登録', level: 1 }).waitFor()
    await page.getByRole('main').getByRole('link', { name: '一括登録用ファイル生成ツール' }).click()
    await page.getByRole('heading', { name: '一括登録用ファイル生成ツール', level: 1 }).waitFor()
    await page.context().close()
  })

for (const width of [1280, 320])
  test(`[E-12] at ${width} px what was written goes straight to the question, and from there into registration`, async () => {
    const page = await openPage(browser, { width })
    await openTool(page)
    await button(page, '一括登録へ進む').click()
    assert.equal(await focused(page), '2行目 権限区分', 'of nothing no file is made')
    await paste(page, '2行目 権限区分', [row('go-on'), row(`next${width}`)].join('\n'))
    await page.getByText('2行、エラー1件').waitFor()
    await button(page, '一括登録へ進む').click()
    assert.equal(await focused(page), '2行目 ユーザID')
    await page.keyboard.type(`goon${width}`)
    await button(page, '一括登録へ進む').click()
    const question = page.getByRole('dialog', { name: 'アカウント一括登録用ファイルを登録します。よろしいですか？' })
    await question.getByText('bulk_accounts.csv').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await button(page, 'OK').click()
    await page.getByRole('heading', { name: 'アカウント一括登録を受け付けました', level: 1 }).waitFor()
    const key = await newestUpload(world, admin)
    await runBulk(world, key)
    const ids = (await resultOf(world, admin, key)).map(([, userId]) => userId)
    assert.deepEqual(ids, [`goon${width}`, `next${width}`])
    await page.context().close()
  })

test('[E-12] five hundred pasted rows are shown fifty at a time, and a link leads to any of them', async () => {
  const page = await openPage(browser, {})
  await openTool(page)
  const ids = Array.from({ length: 500 }, (_, at) => `s${at}`)
  await paste(page, '2行目 権限区分', [...ids.slice(0, -1), '@'].map((id) => row(id)).join('\n'))
  await page.getByText('500行、エラー1件').waitFor()
  assert.equal(await page.locator('[data-bulk-rows] tr').count(), 50)
  await page.getByRole('link', { name: '501行目 ユーザID' }).click()
  assert.equal(await page.evaluate('document.activeElement.getAttribute("aria-label")'), '501行目 ユーザID')
  await button(page, '501行目を削除').click()
  await page.getByText('499行、エラー0件').waitFor()
  await page.context().close()
})

test('[E-12] without JavaScript the same rows are pasted, checked and given back', async () => {
  const page = await openPage(browser, { javaScript: false, width: 320 })
  await openTool(page)
  await label(page, '登録するアカウント').fill(row('s-1'))
  await button(page, '貼り付けて確認する').click()
  await page.getByText('1行、エラー1件').waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await label(page, '登録するアカウント').fill(row('staff01'))
  assert.deepEqual(await save(page, 'CSV（UTF-8）をダウンロード'), { encoding: 'utf-8', ids: ['staff01'] })
  await page.context().close()
})
