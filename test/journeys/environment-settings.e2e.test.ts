import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
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

const VISITORS: Record<string, Visitor & { name: string }> = {
  'with JavaScript': { name: '窓口クリニック' },
  'at 320 px, without JavaScript': { javaScript: false, width: 320, name: '窓口診療所' },
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function signIn(page: Page, { userId, password }: TestAccount): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('ユーザID', { exact: true }).fill(userId)
  await page.getByLabel('パスワード', { exact: true }).fill(password)
  await press(page, 'ログイン')
  await page.getByRole('heading', { name: 'メニュー', level: 1 }).waitFor()
}

for (const [how, { name, ...visitor }] of Object.entries(VISITORS))
  test(`[E-13] an administrator sets what is used, agrees to terms, and a colleague signs in again, ${how}`, async () => {
    const administrator = await openPage(browser, { baseURL: served.address, ...visitor })
    const colleague = await openPage(browser, { baseURL: served.address, ...visitor })
    await signIn(administrator, await accountOf(world, { institution }))
    await signIn(colleague, await accountOf(world, { institution, role: 'general' }))
    await administrator.getByRole('link', { name: /^環境設定情報更新/ }).click()
    await administrator.getByRole('heading', { name: '環境設定情報更新', level: 1 }).waitFor()
    await expectAccessible(administrator)
    await expectNoSidewaysScroll(administrator)
    const group = (label: string) => administrator.getByRole('group', { name: label })
    const visits = group('訪問診療等機能')
    const wasUsed = await visits.getByLabel('利用する').isChecked()
    await visits.getByLabel(wasUsed ? '利用しない' : '利用する').check()
    await administrator.getByLabel(/の医療機関名称等情報$/).fill(name)
    await press(administrator, '更新')
    if (!wasUsed) {
      await administrator.getByRole('heading', { name: '利用規約同意確認：訪問診療等機能' }).waitFor()
      await expectAccessible(administrator)
      await press(administrator, '同意する')
    }
    await administrator.getByRole('heading', { name: '環境設定情報を更新します。よろしいですか？' }).waitFor()
    await expectAccessible(administrator)
    await press(administrator, 'OK')
    await administrator.getByText('環境設定情報を更新しました').waitFor()
    await expectAccessible(administrator)
    assert.equal(await administrator.getByLabel(/の医療機関名称等情報$/).inputValue(), name)
    await colleague.getByRole('link', { name: 'お知らせ一覧' }).first().click()
    await colleague.getByRole('heading', { name: /もう一度ログインしてください/ }).waitFor()
    await expectAccessible(colleague)
    await colleague.getByRole('link', { name: '閉じる' }).click()
    await colleague.getByRole('heading', { name: 'ログイン', level: 1 }).waitFor()
    await administrator.context().close()
    await colleague.context().close()
  })
