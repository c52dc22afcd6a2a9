import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { backoffice } from '#sites/backoffice/site.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openPage,
  type Visitor,
} from '#test/support/browser.ts'
import { pagesOf, queuedLetters, trackingNumber } from '#test/support/letters.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { type Served, serveForBrowser } from '#test/support/serve-for-browser.ts'
import { openWorld, type World } from '#test/support/world.ts'

let world: World
let served: Served
let browser: Browser

before(async () => {
  world = await openWorld()
  served = await serveForBrowser(backoffice, world.env)
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
const SESSION = '__Host-backoffice-session'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) =>
  page.getByRole('main').getByRole('link', { name, exact: true }).first().click()

async function expectPage(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

/** Somebody of the post room and of the audit, who has just signed in. */
async function signedIn(visitor: Visitor): Promise<Page> {
  const { cookies } = await signedInOperator(
    world,
    await operator(world, 'certificate-desk', 'auditor', 'administrator'),
  )
  const page = await openPage(browser, visitor)
  const cookie = {
    name: SESSION,
    value: cookies.get(SESSION) ?? '',
    url: served.address.replace('http:', 'https:'),
    secure: true,
    httpOnly: true,
  }
  await page.context().addCookies([cookie])
  return page
}

async function downloaded(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)])
  return readFile(await download.path())
}

/** The batch as the browser shows it; read by a second request, because its own viewer keeps the first. */
async function printed(page: Page, batch: string): Promise<Buffer> {
  const token = await page.locator('[name=form_token]').first().inputValue()
  const answered = page.waitForResponse((response) => response.url() === `${batch}/print`)
  await press(page, '束を印刷する')
  assert.equal((await answered).headers()['content-type'], 'application/pdf')
  const again = await page.request.post(`${batch}/print`, {
    form: { form_token: token },
    headers: { origin: served.address, cookie: await cookieOf(page) },
  })
  return again.body()
}

const cookieOf = async (page: Page) =>
  (await page.context().cookies(served.address.replace('http:', 'https:')))
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ')

for (const [who, visitor] of Object.entries(VISITORS))
  test(`[B-06] [B-10] ${who}: a batch is printed, posted, one comes back; the audit is searched and exported`, async () => {
    await queuedLetters(world, 3)
    const page = await signedIn(visitor)
    await page.goto(`${served.address}/letters`)
    await expectPage(page, '郵送物')
    await press(page, '印刷の束を作る')
    await expectPage(page, /第\d{6}束/)
    const batch = page.url().replace(/\?.*/, '')
    const [list = '', ...sheets] = await pagesOf(await printed(page, batch))
    assert.match(list, /見本クリニック1.*見本クリニック2.*見本クリニック3/s)
    const waiting = sheets.length
    assert.ok(waiting >= 3)

    const from = visitor.width ? 3_841_300_100 : 3_841_300_000
    const numbers = Array.from({ length: waiting }, (_, more) => trackingNumber(from + more))
    await page.goto(batch)
    await page.getByLabel('引受番号').fill(numbers.slice(1).join('\n'))
    await press(page, '投函を記録する')
    await expectPage(page, /第\d{6}束/)
    await page.getByRole('link', { name: new RegExp(`番号が${waiting - 1}件あります`) }).waitFor()
    await page.getByLabel('引受番号').fill(numbers.join('\n'))
    await press(page, '投函を記録する')
    await page.getByText('投函を記録しました').waitFor()

    await page.getByRole('rowheader').first().getByRole('link').click()
    await expectPage(page, /第\d{6}号/)
    await follow(page, '返戻を記録する')
    await expectPage(page, '返戻を記録する')
    await page.getByLabel('返戻の理由').selectOption('転居先不明')
    await press(page, '返戻を記録する')
    await follow(page, '再送する')
    await expectPage(page, '書類を再送する')
    await press(page, '再送する')
    await expectPage(page, /第\d{6}号/)

    await page.goto(`${served.address}/audit`)
    await expectPage(page, '監査記録')
    await page.getByText('条件を指定する').click()
    await page.getByLabel('操作', { exact: true }).selectOption('郵送物の返戻の記録')
    await press(page, '検索する')
    await page.getByRole('main').getByRole('rowheader').first().getByRole('link').click()
    await expectPage(page, '郵送物の返戻の記録')
    await page.goBack()
    await follow(page, 'CSVに書き出す')
    await expectPage(page, '監査記録をCSVに書き出す')
    const csv = (await downloaded(page, '書き出す')).toString('utf8')
    assert.match(csv, /^\ufeff日時,操作/)
    assert.match(csv, /郵送物の返戻の記録/)
    await page.goto(`${served.address}/audit/verification`)
    await expectPage(page, '検証の状況')
    await page.goto(`${served.address}/stopped`)
    await expectPage(page, '止まった処理')
    await page.context().close()
  })
