import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { backoffice } from '#sites/backoffice/site.ts'
import { portal } from '#sites/portal/site.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openPage,
  type Visitor,
} from '#test/support/browser.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { type Served, serveForBrowser } from '#test/support/serve-for-browser.ts'
import { signedIn } from '#test/support/sign-in.ts'
import { openWorld, type World } from '#test/support/world.ts'

let world: World
let site: Served
let desk: Served
let browser: Browser
let clinics = 0

before(async () => {
  world = await openWorld()
  site = await serveForBrowser(portal, world.env)
  desk = await serveForBrowser(backoffice, world.env)
  browser = await launchBrowser()
})

after(async () => {
  await browser?.close()
  for (const served of [site, desk]) await served?.[Symbol.asyncDispose]()
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

async function clinic(): Promise<Person> {
  const person = await somebody(world)
  const code = `011${String(++clinics).padStart(7, '0')}`
  const address = '北海道札幌市中央区見本1丁目'
  await world.db.updateTable('institutions').set({ code, address }).where('id', '=', person.institution).execute()
  return person
}

/** A page of a person who signed in already. */
async function pageOf(visitor: Visitor, { address }: Served, cookies: ReadonlyMap<string, string>): Promise<Page> {
  const page = await openPage(browser, { baseURL: address, ...visitor })
  const jar = [...cookies].map(([name, value]) => ({
    name,
    value,
    url: address.replace('http:', 'https:'),
    secure: true,
  }))
  await page.context().addCookies(jar)
  return page
}

for (const [how, visitor] of Object.entries(VISITORS))
  test(`[C-01] [C-02] [C-03] [C-04] [B-07] two terminals are applied for, issued on one letter, looked up, and one revoked, ${how}`, async () => {
    const person = await clinic()
    const page = await pageOf(visitor, site, (await signedIn(world, person)).cookies)
    await page.goto('/certificates')
    await expectPage(page, '【解説ページ】電子証明書')
    await follow(page, 'はい')
    await expectPage(page, '電子証明書発行申請')
    await press(page, '同意する')
    await page.getByLabel('端末名称等').fill('総合受付 端末01')
    await expectPage(page, '電子証明書発行申請')
    await press(page, '次へ')
    await expectQuestion(page, '現在の申請件数は0件（発行済みを含む）です。')
    await press(page, 'OK')
    await expectPage(page, '申請内容の確認')
    await press(page, '申請')
    await expectPage(page, '証明書発行申請を受け付けました')
    await press(page, '続けてもう1枚申請')
    await page.getByLabel('端末名称等').fill('総合受付 端末02')
    await press(page, '次へ')
    await expectQuestion(page, '現在の申請件数は1件（発行済みを含む）です。')
    await press(page, 'OK')
    await press(page, '申請')
    await expectPage(page, '証明書発行申請を受け付けました')

    const officer = await operator(world, 'certificate-desk')
    const office = await pageOf(visitor, desk, (await signedInOperator(world, officer)).cookies)
    await office.goto('/certificates')
    await expectPage(office, '電子証明書')
    await office.getByRole('rowheader').getByRole('link').last().click()
    await expectAccessible(office)
    await expectNoSidewaysScroll(office)
    await press(office, '選んだ申請の発行へ')
    await expectQuestion(office, '2件を発行しますか？')
    await press(office, '発行する')
    await office.getByText('発行しました。お知らせの書類は「郵送物」に加わりました').waitFor()
    await expectAccessible(office)
    await office.goto('/certificates/fees')
    await expectPage(office, '発行料')
    const rows = await world.db
      .selectFrom('certificate_requests')
      .select(['request_number', 'letter_id'])
      .where('institution_id', '=', person.institution)
      .execute()
    assert.equal(new Set(rows.map(({ letter_id }) => letter_id)).size, 1)

    await page.goto('/certificates/requests')
    await expectPage(page, '電子証明書申請状況照会')
    for (const { request_number } of rows) await page.getByText(request_number ?? '').waitFor()
    await follow(page, '証明書の失効')
    await expectQuestion(page, '電子証明書を失効する理由をお選びください')
    await page.getByLabel('利用の終了').check()
    await press(page, '次へ')
    await expectQuestion(page, 'この電子証明書を失効しますか')
    await press(page, '失効する')
    await page.getByText('電子証明書を失効しました').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    for (const one of [page, office]) await one.context().close()
  })
