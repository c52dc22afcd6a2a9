import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { recordDeskMessage } from '#domain/practice/record-desk-message.ts'
import { practiceClock } from '#platform/clock/practice-clock.ts'
import { desk } from '#sites/desk/site.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectValidHtml,
  launchBrowser,
  openPage,
  type Visitor,
} from '#test/support/browser.ts'
import { mailSource } from '#test/support/mail-source.ts'
import { type Served, serveForBrowser } from '#test/support/serve-for-browser.ts'
import { openWorld, type World } from '#test/support/world.ts'

let world: World
let served: Served
let browser: Browser

before(async () => {
  world = await openWorld()
  served = await serveForBrowser(desk, { ...world.env, clock: practiceClock(world.db) })
  browser = await launchBrowser()
  const person = { name: '窓口 花子', site: 'portal', role: '受付', sign_in_id: 'h@x.example', password: 'Renshu-2026' }
  await world.db.insertInto('practice_people').values(person).execute()
})

after(async () => {
  await browser?.close()
  await served?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
})

const VISITORS: Record<string, Visitor> = {
  'on a wide screen': {},
  'at 320 px, in the dark': { width: 320, colorScheme: 'dark' },
  'without JavaScript': { javaScript: false },
}

const receive = (to: string, subject: string) =>
  world.transact((work) => recordDeskMessage(work, mailSource({ to, subject }), [to]))

const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** The page has this heading, is accessible and valid, and fits the window. */
async function expectPage(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  const { pathname, search } = new URL(page.url())
  await expectValidHtml(await (await fetch(served.address + pathname + search)).text())
}

for (const [how, visitor] of Object.entries(VISITORS))
  test(`[X-02] somebody practises at the desk ${how}`, async () => {
    const page = await openPage(browser, { ...visitor, baseURL: served.address })
    await page.context().route('https://portal.example/**', (route) => route.fulfill({ body: '登録' }))
    await page.goto('/')
    await expectPage(page, '練習机')

    await follow(page, '受信箱')
    await expectPage(page, '受信箱')
    await receive('hanako@clinic.example', `${how} のメール`)
    await page.getByLabel('宛先', { exact: true }).fill('hanako')
    await press(page, '絞り込む')
    await follow(page, `${how} のメール`)
    await expectPage(page, `${how} のメール`)
    const inMail = page.frameLocator('iframe').getByRole('link', { name: '登録に進む' })
    const opened = page.context().waitForEvent('page')
    await inMail.click()
    await (await opened).waitForURL('https://portal.example/register/abc')
    await page.locator('a', { hasText: /^テキスト$/ }).click()
    await page.getByRole('link', { name: 'https://portal.example/register/abc' }).waitFor()

    await follow(page, '時計')
    await press(page, '30日進める')
    await page.getByRole('heading', { name: '時計を動かしました' }).waitFor()
    await expectPage(page, '時計')
    await page.getByLabel('時刻', { exact: true }).fill('30:00')
    await press(page, 'この日時に合わせる')
    await page.getByRole('link', { name: '時刻は「9:00」のように、24時間で入力してください。' }).waitFor()
    await expectAccessible(page)
    await press(page, '実際の時刻に戻す')

    await follow(page, '人と認証情報')
    await expectPage(page, '人と認証情報')
    await follow(page, '郵便物')
    await press(page, '見本を1通作る')
    await page
      .getByRole('link', { name: /^第\d{6}号（PDF）$/ })
      .first()
      .waitFor()
    await expectPage(page, '郵便物')
    await page.context().close()
  })

test('[X-02] the inbox shows a new mail by itself, says so, and leaves the focus where it is', async () => {
  const page = await openPage(browser, { baseURL: served.address })
  await receive('first@clinic.example', '先に届いたメール')
  await page.goto('/inbox')
  await page.getByRole('link', { name: '先に届いたメール' }).focus()
  await receive('second@clinic.example', '後から届いたメール')
  await page.getByRole('link', { name: '後から届いたメール' }).waitFor()
  assert.equal(await page.evaluate('document.activeElement.textContent'), '先に届いたメール')
  await page.getByRole('status').getByText('受信箱の内容が変わりました。').waitFor({ state: 'attached' })
  await page.context().close()
})

test('[X-06] a script in a mail does not run, though its page can be looked into', async () => {
  const page = await openPage(browser, { baseURL: served.address })
  await receive('script@clinic.example', 'スクリプト入り')
  await page.goto('/inbox')
  await follow(page, 'スクリプト入り')
  const frame = page.frameLocator('iframe')
  await frame.getByText('登録に進む').waitFor()
  assert.equal(await frame.locator('html').getAttribute('data-ran'), null)
  await page.context().close()
})
