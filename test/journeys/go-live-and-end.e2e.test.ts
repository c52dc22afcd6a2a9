import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { portal } from '#sites/portal/site.ts'
import { applyAndApprove } from '#test/support/any-application.ts'
import { usingEligibility } from '#test/support/applications.ts'
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
const choose = (page: Page, label: string) => page.getByLabel(label, { exact: true }).check()

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

async function confirmAndSend(page: Page): Promise<void> {
  await press(page, '確認へ進む')
  await page.getByRole('heading', { name: '以下のとおり申請します。' }).waitFor()
  await expectAccessible(page)
  await press(page, 'OK')
}

/** 柔道整復, with the eligibility system in use only so that one journey sees all of these kinds. */
async function practitioner(): Promise<Person> {
  const person = await somebody(world)
  await usingEligibility(world, person)
  await applyAndApprove(world, person, 'app-usage', { count: 2 })
  await world.db
    .updateTable('institutions')
    .set({ kind: 'judo-therapy' })
    .where('id', '=', person.institution)
    .execute()
  return person
}

for (const [how, visitor] of Object.entries(VISITORS))
  test(`[P-16] [P-23] register the day of going live, declare a co-location, apply for an end, ${how}`, async () => {
    const person = await practitioner()
    const page = await openPage(browser, { baseURL: served.address, ...visitor })
    await signIn(page, person)

    await page.goto('/applications/eligibility-go-live')
    await expectPage(page, 'オンライン資格確認 運用開始日登録')
    await fill(page, '運用開始日', '2026/11/19')
    await press(page, '確認へ進む')
    await page.getByText('運用開始日は2026/11/20以後で入力してください').first().waitFor()
    await fill(page, '運用開始日', '令和9年1月4日')
    await confirmAndSend(page)
    await expectPage(page, '手続きが完了しました')

    await page.goto('/applications/app-co-location')
    await expectPage(page, 'マイナ資格確認アプリ 併設申告')
    await fill(page, '併設する施術所の登録記号番号', '大阪-1234567')
    await press(page, '下書きを保存')
    await page.getByText('下書きを保存しました').first().waitFor()
    await expectPage(page, 'マイナ資格確認アプリ 併設申告')
    await follow(page, '下書きを破棄')
    await page.getByRole('heading', { name: 'この下書きを破棄しますか' }).waitFor()
    await expectAccessible(page)
    await press(page, '破棄する')
    await page.getByText('下書きを破棄しました').first().waitFor()
    await expectPage(page, '各種申請一覧')

    await page.goto('/applications/app-ending')
    await expectPage(page, 'マイナ資格確認アプリ 利用終了・変更申請')
    await choose(page, 'その他')
    if (visitor.javaScript !== false) await page.getByLabel('理由の内容').waitFor()
    await fill(page, '理由の内容', '移転先で申し込むため')
    await fill(page, '利用終了日', '2027/3/31')
    await choose(page, '利用終了日の翌日から、すべてのアカウントが使えなくなることを確認しました。')
    await confirmAndSend(page)
    await expectPage(page, '申請を受け付けました')
    await page.goto('/app-account-applications')
    await expectPage(page, '資格確認アカウント申請状況')
    assert.equal(await page.locator('tbody tr').count(), 2)
    await page.context().close()
  })
