import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import test, { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { eligibility } from '#sites/eligibility/site.ts'
import { accountOf, goLive, type TestAccount } from '#test/support/accounts.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openPage,
  type Visitor,
} from '#test/support/browser.ts'
import { somebody } from '#test/support/people.ts'
import { type Served, serveForBrowser } from '#test/support/serve-for-browser.ts'
import { openWorld, type World } from '#test/support/world.ts'

let world: World
let served: Served
let browser: Browser
let institution: string

/** Behind the door of one institution; the door itself is walked through where signing in is. */
before(async () => {
  world = await openWorld()
  institution = (await somebody(world)).institution
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

const VISITORS: Record<string, Visitor> = {
  'on a wide screen': {},
  'at 320 px, without JavaScript': { javaScript: false, width: 320 },
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click()
const label = (page: Page, name: string) => page.getByLabel(name, { exact: true })

async function expectPage(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name, exact: true, level: 1 }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

/** A question is a dialog over the page, or without scripts a page of its own. */
async function answer(page: Page, question: string): Promise<void> {
  await page.getByRole('heading', { name: question, exact: true }).first().waitFor()
  await expectAccessible(page)
  await press(page, 'OK')
}

async function signIn(page: Page, { userId, password }: TestAccount): Promise<void> {
  await page.goto(`${served.address}/sign-in`)
  await label(page, 'ユーザID').fill(userId)
  await label(page, 'パスワード').fill(password)
  await press(page, 'ログイン')
  await expectPage(page, 'メニュー')
}

async function passwordShown(page: Page): Promise<string> {
  const value = page.locator('.concealed .copyable-value')
  assert.equal(await value.isVisible(), false)
  await page.getByText('パスワード表示', { exact: true }).click()
  const shown = (await value.textContent()) ?? ''
  await expectAccessible(page)
  await page.getByText('パスワード非表示', { exact: true }).click()
  assert.equal(await value.isVisible(), false)
  return shown
}

for (const [how, visitor] of Object.entries(VISITORS))
  test(`[E-05] [E-07] [E-08] [E-09] an administrator's morning: register, find, update, initialise, delete, ${how}`, async () => {
    const withScripts = visitor.javaScript !== false
    const userId = withScripts ? 'A0js' : 'A0nojs'
    const page = await openPage(browser, visitor)
    await signIn(page, await accountOf(world, { institution }))

    await follow(page, 'アカウント管理（登録）')
    await expectPage(page, 'アカウント管理')
    await label(page, '権限区分').selectOption('WebAPI用')
    if (withScripts) assert.equal(await label(page, 'ユーザID').inputValue(), 'A0')
    await label(page, 'ユーザID').fill('staff')
    await label(page, 'ユーザ名').fill('受付 端末')
    await label(page, 'ユーザ名（カナ）').fill('うけつけ ﾀﾝﾏﾂ')
    await press(page, '登録')
    await page.getByText('この権限区分のユーザIDは「A0」で始めてください').first().waitFor()
    await expectPage(page, 'アカウント管理')
    await label(page, 'ユーザID').fill(userId)
    await press(page, '登録')
    await answer(page, 'アカウントを登録します。よろしいですか？')

    await expectPage(page, 'アカウントを登録しました')
    const password = await passwordShown(page)
    const [download] = await Promise.all([page.waitForEvent('download'), follow(page, 'ダウンロード')])
    const input = await readFile(await download.path())
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input, encoding: 'utf8' })
    assert.ok(text.includes(password) && text.includes(userId), text)
    await follow(page, 'OK')
    await expectPage(page, 'アカウント管理')

    await page.goto(`${served.address}/accounts`)
    await expectPage(page, 'アカウント検索')
    await label(page, 'ユーザID').fill('ａ０')
    await label(page, 'ユーザ名（カナ）').fill('たんまつ')
    await press(page, '検索')
    await expectPage(page, 'アカウント管理')
    await label(page, 'ユーザ名').fill('受付端末 改')
    await label(page, '無効').check()
    await press(page, '更新')
    await answer(page, 'アカウントを更新します。よろしいですか？')
    await page.getByText('アカウントを更新しました').first().waitFor()
    await expectPage(page, 'アカウント管理')

    await follow(page, 'パスワード初期化')
    await answer(page, 'パスワードを初期化します。よろしいですか？')
    await expectPage(page, 'パスワードを初期化しました')
    assert.notEqual(await passwordShown(page), password)
    await follow(page, 'OK')

    await follow(page, '削除')
    await answer(page, 'アカウントを削除します。よろしいですか？')
    await answer(page, '削除すると元に戻せません。本当に削除しますか？')
    await expectPage(page, 'アカウントを削除しました')
    await press(page, 'OK')
    await expectPage(page, 'メニュー')
    await page.goto(`${served.address}/accounts?state=disabled`)
    await page.getByText('当てはまるアカウントはありません').waitFor()
    await page.context().close()
  })
