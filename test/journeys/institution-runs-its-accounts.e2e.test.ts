import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import test, { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type AccountTerminal, openAccountTerminal } from '#test/support/account-terminal.ts'
import { launchBrowser, openPage, type Visitor } from '#test/support/browser.ts'
import { newestUpload, rowsOf, runBulk } from '#test/support/bulk-registration.ts'
import { openWorld, type World } from '#test/support/world.ts'

let world: World
let terminal: AccountTerminal
let browser: Browser

before(async () => {
  world = await openWorld()
  terminal = await openAccountTerminal(world)
  browser = await launchBrowser()
})

after(async () => {
  await browser?.close()
  await terminal?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
})

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const label = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).first().waitFor()

/** A link of the page itself, as the manual leads. */
const follow = (page: Page, name: string) =>
  page.getByRole('main').getByRole('link', { name, exact: true }).first().click()

async function fill(page: Page, entries: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(entries)) await label(page, name).fill(text)
}

/** The question is a dialog, or without scripts a page. */
async function answer(page: Page, question: string): Promise<void> {
  await heading(page, question)
  await press(page, 'OK')
}

async function signIn(page: Page, userId: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await fill(page, { ユーザID: userId, パスワード: password })
  await press(page, 'ログイン')
}

/** 「パスワード変更」 comes before everything else. 004 p.22 */
async function beginWith(page: Page, userId: string, initial: string): Promise<void> {
  await signIn(page, userId, initial)
  await heading(page, 'パスワード変更')
  const chosen = `${initial.slice(4)}#Ab1${userId}`
  await fill(page, {
    現在のパスワードを入力してください: initial,
    新しいパスワードを入力してください: chosen,
    新しいパスワードを再度入力してください: chosen,
  })
  await press(page, '変更')
  await answer(page, 'パスワードを変更しました')
  await heading(page, 'メニュー')
}

/** What the page of the result shows, and that the PDF for the person says the same. */
async function initialPassword(page: Page, title: string): Promise<string> {
  await heading(page, title)
  await page.getByText('パスワード表示', { exact: true }).click()
  const password = (await page.locator('.concealed .copyable-value').textContent()) ?? ''
  assert.ok((await savedText(page, 'ダウンロード')).includes(password))
  await follow(page, 'OK')
  await heading(page, 'アカウント管理')
  return password
}

async function save(page: Page, name: string | RegExp): Promise<Buffer> {
  const link = page.getByRole('main').getByRole('link', { name }).first()
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  return readFile(await download.path())
}

async function savedText(page: Page, name: string | RegExp): Promise<string> {
  const input = await save(page, name)
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input, encoding: 'utf8' })
}

async function register(page: Page, role: string, userId: string): Promise<string> {
  await follow(page, 'アカウント管理（登録）')
  await label(page, '権限区分').selectOption(role)
  await fill(page, { ユーザID: userId, ユーザ名: '見本 花子', 'ユーザ名（カナ）': 'ミホン ハナコ' })
  await press(page, '登録')
  await answer(page, 'アカウントを登録します。よろしいですか？')
  return initialPassword(page, 'アカウントを登録しました')
}

async function initialise(page: Page, title = 'アカウント管理'): Promise<string> {
  await heading(page, title)
  await follow(page, 'パスワード初期化')
  await answer(page, 'パスワードを初期化します。よろしいですか？')
  return initialPassword(page, 'パスワードを初期化しました')
}

/** The tool's file, as it comes, is what bulk registration takes. */
async function makeFile(page: Page, ids: readonly string[], withScripts: boolean): Promise<Buffer> {
  await page.goto('/bulk')
  await follow(page, '一括登録用ファイル生成ツール')
  await heading(page, '一括登録用ファイル生成ツール')
  const rows = ids.map((id) => ['一般利用者', id, '見本 花子', 'ミホン ハナコ', '2026/11/01'])
  const columns = ['権限区分', 'ユーザID', 'ユーザ名', 'ユーザ名（カナ）', '利用開始年月日']
  if (withScripts)
    for (const [at, cells] of rows.entries())
      await fill(page, Object.fromEntries(cells.map((cell, n) => [`${at + 2}行目 ${columns[n]}`, cell])))
  else await fill(page, { 登録するアカウント: rows.map((cells) => cells.join('\t')).join('\n') })
  const name = withScripts ? 'CSV（UTF-8）をダウンロード' : 'CSV（Shift_JIS）をダウンロード'
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)])
  return readFile(await download.path())
}

/** Registers the file and returns the initial passwords of its result. */
async function registerInBulk(page: Page, buffer: Buffer, withScripts: boolean): Promise<readonly string[]> {
  await follow(page, 'アカウント一括登録')
  await label(page, 'アカウント一括登録用ファイル').setInputFiles({ name: 'bulk.csv', mimeType: 'text/csv', buffer })
  await press(page, '登録')
  await answer(page, 'アカウント一括登録用ファイルを登録します。よろしいですか？')
  await heading(page, 'アカウント一括登録を受け付けました')
  await runBulk(world, await newestUpload(world, terminal.master))
  await follow(page, 'アカウント一括登録結果')
  await page.getByText('登録完了', { exact: true }).first().waitFor()
  const result = await rowsOf(await save(page, 'ダウンロード'), withScripts ? 'utf-8' : 'shift_jis')
  const passwords = result.map((cells) => cells.at(-1) ?? '')
  const handouts = await savedText(page, /PDF/)
  for (const password of passwords) assert.ok(handouts.includes(password), handouts)
  return passwords
}

async function update(page: Page, choice: string): Promise<void> {
  await label(page, choice).check()
  await press(page, '更新')
  await answer(page, 'アカウントを更新します。よろしいですか？')
  await page.getByText('アカウントを更新しました').first().waitFor()
}

const VISITORS: Record<string, Visitor> = {
  'with JavaScript': {},
  'without JavaScript': { javaScript: false, width: 320 },
}

for (const [how, extra] of Object.entries(VISITORS))
  test(`[E-01] [E-02] [E-05] [E-08] [E-09] [E-10] [E-11] from the secret number to everybody's accounts, ${how}`, async () => {
    const withScripts = extra.javaScript !== false
    const open = () => openPage(browser, { ...terminal.visitor, ...extra })
    const own = withScripts ? 'js' : 'no'

    const reset = await open()
    await signIn(reset, terminal.reset.userId, terminal.reset.password)
    await follow(reset, 'アカウント管理（更新）')
    await press(reset, '検索')
    const ofMaster = await initialise(reset)

    const master = await open()
    await beginWith(master, terminal.master.userId, ofMaster)
    const ofChief = await register(master, '管理者', `boss${own}`)

    const chief = await open()
    await beginWith(chief, `boss${own}`, ofChief)
    const byForm = await register(chief, '一般利用者', `desk${own}`)
    const ids = [`one${own}`, `two${own}`]
    const [first = '', second = ''] = await registerInBulk(chief, await makeFile(chief, ids, withScripts), withScripts)

    for (const [userId, password] of [
      [`desk${own}`, byForm],
      [`one${own}`, first],
    ] as const) {
      const staff = await open()
      await beginWith(staff, userId, password)
      await staff.context().close()
    }

    await chief.goto('/accounts')
    await fill(chief, { ユーザID: `two${own}` })
    await press(chief, '検索')
    const again = await initialise(chief)
    assert.notEqual(again, second)
    const other = await open()
    for (const wrong of ['Wrong#Pass1', 'Wrong#Pass2', 'Wrong#Pass3']) {
      await signIn(other, `two${own}`, wrong)
      await other
        .getByText(/ユーザIDまたはパスワードが違います|ログインを止めています/)
        .first()
        .waitFor()
    }
    await signIn(other, `two${own}`, again)
    await heading(other, 'ログインを止めています')
    await chief.reload()
    await chief.getByText('ロック中').first().waitFor()
    await update(chief, 'ロックを解除する')
    await beginWith(other, `two${own}`, again)
    await update(chief, '無効')
    await other.goto('/menu')
    assert.notEqual(await other.locator('h1').first().textContent(), 'メニュー')
    await follow(chief, '削除')
    await answer(chief, 'アカウントを削除します。よろしいですか？')
    await answer(chief, '削除すると元に戻せません。本当に削除しますか？')
    await heading(chief, 'アカウントを削除しました')
    for (const page of [reset, master, chief, other]) await page.context().close()
  })
