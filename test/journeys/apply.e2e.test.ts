import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { portal } from '#sites/portal/site.ts'
import { returnUsage } from '#test/support/applications.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openPage,
  type Visitor,
} from '#test/support/browser.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { type Served, serveForBrowser } from '#test/support/serve-for-browser.ts'
import { USER_ID } from '#test/support/sign-in.ts'
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
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).last().click()
const fill = (page: Page, label: string, value: string) => page.getByLabel(label, { exact: true }).fill(value)
const choose = (page: Page, label: string | RegExp) => page.getByLabel(label).first().check()

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

async function typeSecret(page: Page, secret: string, again = secret): Promise<void> {
  await fill(page, '秘密の番号', secret)
  await fill(page, '確認用秘密の番号', again)
}

async function fillUsage(page: Page): Promise<void> {
  await choose(page, '新規')
  await choose(page, '上記の利用規約に同意します。')
  await choose(page, /^1：IP-VPN/)
  await choose(page, 'CAF')
  await fill(page, 'お客さまID（CAF）', '５０００１２３４５６')
  await fill(page, '確認用お客さまID（CAF）', '5000123456')
  await choose(page, /^1：契約済/)
  await choose(page, /^1：診療報酬/)
  const month = page.getByRole('group', { name: '利用開始予定年月' })
  await month.getByLabel('年').fill('2027')
  await month.getByLabel('月').fill('1')
}

/** The question: a dialog over the form, or a page. */
async function expectQuestion(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '以下のとおり申請します。' }).waitFor()
  assert.match(
    (await page.locator('[data-confirmation]').textContent()) ?? '',
    /CAF5000123456[\s\S]*秘密の番号\*\*\*\*/,
  )
  await expectAccessible(page)
}

for (const [how, visitor] of Object.entries(VISITORS))
  test(`[P-11] [P-12] [P-13] apply, correct what was returned, withdraw, ${how}`, async () => {
    const person = await somebody(world)
    const page = await openPage(browser, { baseURL: served.address, ...visitor })
    await signIn(page, person)
    await page.goto('/applications')
    await expectPage(page, '各種申請一覧')
    await page.getByRole('link', { name: '利用開始・変更申請へ進む', exact: true }).first().click()
    await expectPage(page, 'オンライン資格確認 利用開始・変更申請')
    if (visitor.javaScript !== false)
      assert.equal(await page.getByLabel('お客さまID（CAF）').first().isVisible(), false)

    await fillUsage(page)
    await typeSecret(page, '4827', '4828')
    await press(page, '確認へ進む')
    await page.getByText('確認用秘密の番号が秘密の番号と一致しません').first().waitFor()
    await expectPage(page, 'オンライン資格確認 利用開始・変更申請')
    await typeSecret(page, '4827')
    await press(page, '確認へ進む')
    await expectQuestion(page)
    await press(page, 'OK')
    await expectPage(page, '申請を受け付けました')
    await follow(page, '申請の状況を見る')
    await expectPage(page, 'オンライン資格確認 利用開始・変更申請')

    const id = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
    await returnUsage(world, person, id, 'テスト開始予定年月もお知らせください。')
    await page.reload()
    await page.getByText('テスト開始予定年月もお知らせください。').first().waitFor()
    await expectPage(page, 'オンライン資格確認 利用開始・変更申請')
    await follow(page, '申請を直す')
    await choose(page, '上記の利用規約に同意します。')
    const month = page.getByRole('group', { name: 'テスト開始予定年月' })
    await month.getByLabel('年').fill('令和8')
    await month.getByLabel('月').fill('12')
    await typeSecret(page, '4827')
    await press(page, '確認へ進む')
    await expectQuestion(page)
    await press(page, 'OK')
    await expectPage(page, '申請を受け付けました')

    await page.goto('/my-list')
    await expectPage(page, 'マイリスト')
    await page.goto(`/my-list/applications/${id}`)
    await follow(page, '取下げ')
    await page.getByRole('heading', { name: 'この申請を取り下げますか' }).waitFor()
    await press(page, '取り下げる')
    await page.getByRole('heading', { name: '申請を取り下げました' }).waitFor()
    await expectPage(page, 'オンライン資格確認 利用開始・変更申請')
    await page.context().close()
  })
