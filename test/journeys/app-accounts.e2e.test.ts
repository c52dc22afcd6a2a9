import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import test, { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { portal } from '#sites/portal/site.ts'
import { applyAndApprove, approve } from '#test/support/any-application.ts'
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

async function expectPage(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

async function expectQuestion(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { name: title, exact: true }).waitFor()
  await expectAccessible(page)
}

async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel(USER_ID, { exact: true }).fill(email)
  await page.getByLabel('パスワード', { exact: true }).fill(password)
  await press(page, 'ログイン')
  await page.waitForURL('/')
}

async function readPdf(page: Page, link: string): Promise<string> {
  const downloading = page.waitForEvent('download')
  await follow(page, link)
  const download = await downloading
  assert.equal(download.suggestedFilename(), link)
  return execFileSync('pdftotext', ['-layout', await download.path(), '-'], { encoding: 'utf8' })
}

for (const [how, visitor] of Object.entries(VISITORS))
  test(`[P-19] [P-20] [P-21] [P-22] apply for three WA accounts, read one's PDF, release it, ${how}`, async () => {
    const person = await somebody(world)
    await applyAndApprove(world, person, 'app-usage', { count: 1 })
    const page = await openPage(browser, { baseURL: served.address, ...visitor })
    await signIn(page, person)
    await page.goto('/applications')
    await follow(page, 'レセコン連携アカウント追加申請')
    await expectPage(page, 'マイナ資格確認アプリ レセコン連携アカウント追加申請')

    const count = page.getByLabel('追加申請台数', { exact: true })
    const missing = page.getByRole('link', { name: '追加申請台数', exact: true })
    await missing.click()
    assert.ok(await count.evaluate((field) => field.matches(':focus')))
    await count.fill('３')
    if (visitor.javaScript !== false) await missing.waitFor({ state: 'hidden' })
    await press(page, '確認へ進む')
    await expectQuestion(page, '以下のとおり申請します。')
    assert.match((await page.locator('[data-confirmation]').textContent()) ?? '', /追加申請台数：3/)
    await press(page, 'OK')
    await expectPage(page, '申請を受け付けました')
    await follow(page, '申請の状況を見る')
    await page.waitForURL(/my-list\/applications\/[0-9a-f-]{36}$/)
    await approve(world, person, 'app-linkage', /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? '')

    await page.goto('/applications')
    await expectPage(page, '各種申請一覧')
    await follow(page, '資格確認アカウント管理')
    await expectPage(page, '資格確認アカウント管理')
    await page.getByText('1~4 件目 / 4 件').waitFor()
    await follow(page, 'WA000001')
    await expectPage(page, 'WA000001')
    assert.match(await readPdf(page, 'WA000001_skg_account.pdf'), /ログインID\s+WA000001[\s\S]*Authenticator認証用/)
    await page.getByLabel('備考（利用者名、端末名等）', { exact: true }).fill('受付のパソコン')
    await press(page, '保存')
    await page.getByRole('heading', { name: 'データを更新しました。' }).waitFor()
    await expectPage(page, 'WA000001')
    await follow(page, '解除申請')
    await expectQuestion(page, 'アカウント解除を申請します。')
    await page.getByText('キャンセル', { exact: true }).last().click()
    await follow(page, '解除申請')
    await press(page, 'OK')
    await page.getByText('利用可（解除予定）').waitFor()
    await page.getByRole('heading', { name: 'データを更新しました。' }).waitFor()
    assert.equal(await page.getByRole('link', { name: '解除申請' }).count(), 0)
    await expectPage(page, 'WA000001')
    await page.context().close()
  })
