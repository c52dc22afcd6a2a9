import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { record } from '#domain/audit/record.ts'
import { noteAnswerTimes } from '#domain/overview/note-answer-times.ts'
import { backoffice } from '#sites/backoffice/site.ts'
import { appliedUsage } from '#test/support/applications.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openPage,
  type Visitor,
} from '#test/support/browser.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { somebody } from '#test/support/people.ts'
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

async function signedIn(visitor: Visitor): Promise<Page> {
  const { cookies } = await signedInOperator(world, await operator(world, 'auditor'))
  const page = await openPage(browser, visitor)
  const name = '__Host-backoffice-session'
  const url = served.address.replace('http:', 'https:')
  await page.context().addCookies([{ name, value: cookies.get(name) ?? '', url, secure: true, httpOnly: true }])
  return page
}

async function expectOverview(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: '概況' }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

for (const [who, visitor] of Object.entries(VISITORS))
  test(`[B-11] ${who}: the overview opens empty and full, by period, as drawing and as table, and leads to the list`, async () => {
    const page = await signedIn(visitor)
    await page.goto(`${served.address}/overview`)
    await expectOverview(page)
    await appliedUsage(world, await somebody(world))
    await world.transact(async (work) => record(work, 'sign-in', {}), { via: 'portal' })
    const answers = [0.1, 0.5].map((atMostSeconds) => ({ site: 'portal', atMostSeconds, count: 9 }))
    await world.transact((work) => noteAnswerTimes(work, answers))
    await page.getByRole('link', { name: '30日間' }).click()
    await page.waitForURL(/days=30/)
    await expectOverview(page)
    await page.getByRole('img', { name: /^応答時間の/ }).waitFor()
    const ages = page.getByText('「審査を待っている申請」を表で見る')
    await ages.click()
    const row = page.getByRole('row', { name: /^1日まで/ }).first()
    await row.waitFor()
    await expectOverview(page)
    await row.getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: '受付一覧' }).waitFor()
    await page.context().close()
  })
