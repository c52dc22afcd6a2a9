import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { portal } from '#sites/portal/site.ts'
import { USAGE } from '#test/support/applications.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openPage,
  type Visitor,
} from '#test/support/browser.ts'
import { using } from '#test/support/kinds.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { type Served, serveForBrowser } from '#test/support/serve-for-browser.ts'
import { USER_ID } from '#test/support/sign-in.ts'
import { grantedSubsidy } from '#test/support/subsidies.ts'
import { openWorld, type World } from '#test/support/world.ts'

let world: World
let served: Served
let browser: Browser

before(async () => {
  world = await openWorld()
  served = await serveForBrowser(portal, world.env)
  browser = await launchBrowser()
})

after(async () => {
  await browser?.close()
  await served?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
})

const VISITORS: Record<string, Visitor> = {
  'with JavaScript': {},
  'without JavaScript, at 320 px': { javaScript: false, width: 320 },
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().click()
const follow = (page: Page, name: string | RegExp) =>
  page.getByRole('main').getByRole('link', { name, exact: true }).last().click()
const fill = (page: Page, label: string, value: string) => page.getByLabel(label, { exact: true }).fill(value)
const choose = (page: Page, label: string) => page.getByLabel(label, { exact: true }).first().check()

async function expectPage(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await page.goto('/sign-in')
  await fill(page, USER_ID, email)
  await fill(page, 'パスワード', password)
  await press(page, 'ログイン')
  await page.waitForURL('/')
}

for (const [how, visitor] of Object.entries(VISITORS)) {
  test(`[P-10] [P-11] [P-17] from the menu by the guide to online claims, ${how}`, async () => {
    const person = await somebody(world)
    await using(world, person, 'eligibility', USAGE)
    const page = await openPage(browser, { baseURL: served.address, ...visitor })
    await signIn(page, person)
    await follow(page, 'オンライン資格確認 オンライン請求')
    await expectPage(page, '事業別トップメニュー')
    await follow(page, 'オンライン請求')
    await expectPage(page, '【解説ページ】オンライン請求')
    await follow(page, '各種申請一覧')
    await expectPage(page, '各種申請一覧')
    await page.locator('a[href="/applications/claims-usage"]').last().click()
    await expectPage(page, 'オンライン請求 利用開始・変更申請')

    await choose(page, '上記の利用規約に同意します。')
    await page.getByLabel('請求開始年', { exact: true }).selectOption('2027')
    await page.getByLabel('請求開始月', { exact: true }).selectOption('1')
    await fill(page, 'レセコンのプログラム名称', 'みどりレセプト')
    await choose(page, 'IP-VPN接続 [IPv6]')
    await choose(page, '1：診療報酬等支払額から控除')
    await press(page, '確認へ進む')
    await page.getByText('レセコンのソフトメーカー名（プログラムの作成者の氏名）を入力してください。').first().waitFor()
    await expectPage(page, 'オンライン請求 利用開始・変更申請')
    await fill(page, 'レセコンのソフトメーカー名（プログラムの作成者の氏名）', '架空ソフト株式会社')
    await page.getByLabel('パソコンの基本ソフト（OS）・ブラウザ').selectOption('win11-edge')
    await press(page, '確認へ進む')
    await page.getByRole('heading', { name: '以下のとおり申請します。' }).waitFor()
    assert.match(
      (await page.locator('.question', { hasText: '以下のとおり' }).textContent()) ?? '',
      /お客さまIDCAF5000123456/,
    )
    await press(page, 'OK')
    await expectPage(page, '申請を受け付けました')
    await page.context().close()
  })

  test(`[P-23] from 「助成金交付申請」 to the notice of the grant, ${how}`, async () => {
    const person = await somebody(world)
    await using(world, person, 'app')
    const page = await openPage(browser, { baseURL: served.address, ...visitor })
    await signIn(page, person)
    await page.goto('/applications/app-subsidy')
    await expectPage(page, 'マイナ資格確認アプリ 助成金交付申請')
    await fill(page, '申請額', '４１，０００円')
    await press(page, '確認へ進む')
    await page.getByText('購入したものを入力してください。').first().waitFor()
    await expectPage(page, 'マイナ資格確認アプリ 助成金交付申請')
    await grantedSubsidy(world, person, 'app')
    await page.goto('/grant-notices')
    await expectPage(page, '交付決定通知書ダウンロード')
    await page
      .getByRole('main')
      .getByRole('link', { name: /^交付決定通知書_/ })
      .click()
    await page.getByRole('link', { name: '添付ファイル' }).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.context().close()
  })
}
