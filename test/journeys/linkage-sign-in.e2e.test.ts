import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { linkage } from '#sites/linkage/site.ts'
import type { TestAppAccount } from '#test/support/app-accounts.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectValidHtml,
  launchBrowser,
  openPage,
  type Visitor,
} from '#test/support/browser.ts'
import { freshAccount } from '#test/support/linkage-steps.ts'
import { type Served, serveForBrowser } from '#test/support/serve-for-browser.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { openWorld, type World } from '#test/support/world.ts'

let world: World
let served: Served
let browser: Browser

before(async () => {
  world = await openWorld()
  served = await serveForBrowser(linkage, world.env)
  browser = await launchBrowser()
})

after(async () => {
  await browser?.close()
  await served?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
})

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click()
const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' })

/** The page has this heading, is accessible and valid, and fits the window. */
async function expectPage(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

async function giveName(page: Page, { code, loginId, password }: TestAppAccount): Promise<void> {
  await page.getByLabel('機関コード').fill(code)
  await page.getByLabel('ログインID').fill(loginId)
  await page.getByLabel('パスワード', { exact: true }).fill(password)
  await press(page, 'ログイン')
}

/** What an app that holds this key shows now. */
async function oathtool(key: string): Promise<string> {
  const seconds = Math.floor((await world.clock.now()).epochMilliseconds / 1000)
  return run('oathtool', '--totp', '--base32', '--now', `@${seconds}`, key).trim()
}

/** What a telephone reads off the screen. */
async function readQr(page: Page, file: string): Promise<URL> {
  await page.getByRole('img', { name: '二次元コード' }).screenshot({ path: file })
  return new URL(run('zbarimg', '--quiet', '--raw', file).trim())
}

/** The sheet as Chromium prints it: one page, its key one word, its code the same. */
async function expectSheet(page: Page, key: string, loginId: string, file: string): Promise<void> {
  await page.getByRole('heading', { name: '二次元バーコード（認証アプリの登録用）' }).waitFor()
  await page.pdf({ path: file, preferCSSPageSize: true })
  assert.match(run('pdfinfo', file), /^Pages:\s+1$/m)
  const text = run('pdftotext', '-layout', file, '-')
  assert.ok(text.split(/\s+/).includes(key), text)
  for (const part of [loginId, '2026年11月20日（金）', '大切に保管してください']) assert.ok(text.includes(part), part)
  run('pdftoppm', '-r', '150', '-png', '-singlefile', file, file)
  assert.equal(new URL(run('zbarimg', '--quiet', '--raw', `${file}.png`).trim()).searchParams.get('secret'), key)
}

const VISITORS: Record<string, Visitor> = {
  'on a wide screen': {},
  'at 320 px, in the dark': { width: 320, colorScheme: 'dark' },
  'without JavaScript': { javaScript: false, forcedColors: 'active' },
}

for (const [how, visitor] of Object.entries(VISITORS))
  test(`[L-01] [L-02] [L-03] [L-04] [L-05] [X-04] enrol an authenticator, and sign in again, ${how}`, async () => {
    await using folder = await temporaryFolder()
    const account = await freshAccount(world)
    const page = await openPage(browser, { baseURL: served.address, ...visitor })
    const scripts = visitor.javaScript !== false

    await page.goto('/')
    await expectPage(page, 'オンライン資格確認レセプトコンピューター連携システム')
    await follow(page, 'システムの利用を始める')
    await expectPage(page, 'ログイン')
    const help = page.getByText('次の画面で、はじめての方は')
    if (scripts) await page.locator('summary').hover()
    else await page.locator('summary').click()
    await help.waitFor()
    await expectNoSidewaysScroll(page)
    await giveName(page, { ...account, password: 'Wrong-pass1' })
    await page.getByText('いずれかが違います').waitFor()
    await expectPage(page, 'ログイン')
    await giveName(page, account)

    await expectPage(page, 'Authenticator登録')
    const uri = await readQr(page, join(folder.path, 'screen.png'))
    const key = uri.searchParams.get('secret') ?? ''
    assert.equal(decodeURIComponent(uri.pathname), `/レセコン連携:${account.loginId}@${account.code}`)
    assert.equal(await page.locator('.copyable-value').textContent(), key)

    await follow(page, 'Authenticator登録確認に進む')
    const dialog = page.getByRole('dialog', { name: '二次元バーコードの印刷（任意）' })
    if (scripts) await dialog.waitFor()
    else await expectPage(page, '二次元バーコードの印刷（任意）')
    await page.getByRole('button', { name: '印刷せずに確認へ進む' }).waitFor()
    await expectAccessible(page)
    const [sheet] = await Promise.all([page.context().waitForEvent('page'), press(page, '印刷する')])
    await expectSheet(sheet, key, account.loginId, join(folder.path, 'sheet.pdf'))
    if (scripts) await expectPage(sheet, '二次元バーコード（認証アプリの登録用）')
    await sheet.close()
    if (scripts) assert.equal(await dialog.count(), 0, 'the page is as it was before the question')
    else await page.goto('/sign-in/authenticator')
    await follow(page, 'Authenticator登録確認に進む')
    await press(page, '確認へ進む')

    await expectPage(page, 'パスコード')
    await page.getByLabel('パスコード').fill('12345')
    await press(page, 'パスコードを送信')
    await page.getByText('いまは5桁です').first().waitFor()
    await expectPage(page, 'パスコード')
    await page.getByLabel('パスコード').fill(await oathtool(key))
    await press(page, 'パスコードを送信')
    const done = 'Authenticatorの登録を確認しました'
    if (scripts) await page.getByRole('dialog', { name: done }).waitFor()
    else await expectPage(page, done)
    await expectAccessible(page)
    await press(page, 'OK')
    await expectPage(page, '管理メニュー')
    await page.getByText('Authenticatorの登録が完了しました').waitFor()
    await page.getByRole('banner').getByText(account.loginId).waitFor()
    await press(page, 'リカバリーコードを作る')
    await expectPage(page, 'リカバリーコード')
    await press(page, 'ログアウト')
    if (!scripts) await expectPage(page, 'ログアウトしますか？')
    await press(page, 'OK')
    await expectPage(page, 'ログイン')

    world.clock.advance({ seconds: 30 })
    await giveName(page, account)
    await expectPage(page, 'パスコード')
    await page.getByLabel('パスコード').fill(await oathtool(key))
    await press(page, 'パスコードを送信')
    await expectPage(page, '管理メニュー')
    world.clock.set('2026-11-20T09:00:00+09:00')
    await page.context().close()
  })

test('[X-04] closing the message by Escape goes on like 「OK」', async () => {
  const page = await openPage(browser, { baseURL: served.address })
  await page.goto('/sign-in')
  await giveName(page, await freshAccount(world))
  const key = (await page.locator('[data-copy]').getAttribute('data-copy')) ?? ''
  await page.goto('/sign-in/code')
  await page.getByLabel('パスコード').fill(await oathtool(key))
  await press(page, 'パスコードを送信')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await expectPage(page, '管理メニュー')
  await page.context().close()
})

test('[X-03] the HTML of these pages is valid', async () => {
  const page = await openPage(browser, { baseURL: served.address })
  const html = async (path: string) => (await page.request.get(path)).text()
  for (const path of ['/', '/sign-in', '/sign-in/help']) await expectValidHtml(await html(path))
  await page.goto('/sign-in')
  await giveName(page, await freshAccount(world))
  await page.getByRole('heading', { name: 'Authenticator登録', level: 1 }).waitFor()
  const key = (await page.locator('[data-copy]').getAttribute('data-copy')) ?? ''
  for (const path of ['', '/next', '/print']) await expectValidHtml(await html(`/sign-in/authenticator${path}`))
  await expectValidHtml(await html('/sign-in/code'))
  await page.goto('/sign-in/code')
  await page.getByLabel('パスコード').fill(await oathtool(key))
  await press(page, 'パスコードを送信')
  await press(page, 'OK')
  await page.getByRole('heading', { name: '管理メニュー', level: 1 }).waitFor()
  for (const path of ['/menu', '/sign-out']) await expectValidHtml(await html(path))
  await page.context().close()
})
