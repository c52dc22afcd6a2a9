import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { publishNotice } from '#domain/content/publish-notice.ts'
import { portal } from '#sites/portal/site.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectValidHtml,
  launchBrowser,
  openPage,
  type Visitor,
} from '#test/support/browser.ts'
import { somebody } from '#test/support/people.ts'
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
  const importantUntil = (await world.clock.now()).add({ hours: 240 })
  await world.transact((work) => publishNotice(work, { title: '年末年始の休止', body: '休みます。', importantUntil }))
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

const main = (page: Page) => page.locator('main')
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click()

/** The page has this heading, is accessible and valid, and fits the window. */
async function expectPage(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

async function signIn(page: Page, userId: string, password: string): Promise<void> {
  await page.getByLabel(USER_ID).fill(userId)
  await page.getByLabel('パスワード', { exact: true }).fill(password)
  await press(page, 'ログイン')
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('banner').locator('summary').click()
  await page.getByRole('button', { name: 'ログアウト', exact: true }).click()
}

for (const [how, visitor] of Object.entries(VISITORS))
  test(`[P-09] [P-01] [P-29] sign in, look around, sign out, forget the password and set another, ${how}`, async () => {
    const person = await somebody(world)
    const page = await openPage(browser, { baseURL: served.address, ...visitor })
    await page.goto('/')
    await expectPage(page, '医療機関等向け総合ポータルサイト')
    await page.getByRole('heading', { name: '重要なお知らせ' }).waitFor()
    await follow(page, 'ログインはこちら')
    await expectPage(page, 'ログイン')

    await signIn(page, person.email, 'Wrong-Password1')
    await page.getByRole('heading', { name: 'ユーザーIDまたはパスワードが違います' }).waitFor()
    assert.equal(await page.getByLabel('パスワード', { exact: true }).inputValue(), '')
    await expectPage(page, 'ログイン')
    await signIn(page, ` ${person.email.toUpperCase()}`, person.password)
    await expectPage(page, '医療機関等向け総合ポータルサイト')

    await follow(page, 'マイリスト')
    await expectPage(page, 'マイリスト')
    await page.getByRole('banner').locator('summary').click()
    await follow(page, 'ログイン中の端末')
    await expectPage(page, 'ログイン中の端末')
    await signOut(page)
    await expectPage(page, 'ログアウトしました')
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'ログイン', exact: true }).waitFor()
    assert.doesNotMatch(await page.content(), /見本クリニック/)

    await follow(page, 'パスワードの再設定')
    await expectPage(page, 'パスワードの再設定')
    await page.getByLabel('メールアドレス').fill(person.email)
    await press(page, 'メールを送信する')
    await expectPage(page, 'メールを送信しました')
    const [mail] = await world.mailsTo(person.email)
    await page.goto(/\/password-reset\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? '')
    await expectPage(page, '新しいパスワードの設定')
    await page.getByLabel('新しいパスワード', { exact: true }).fill('New-Password2')
    await page.getByLabel('新しいパスワード（確認用）').fill('New-Password3')
    await press(page, 'パスワードを設定する')
    await page.getByText('2つのパスワードが一致しません').first().waitFor()
    await expectPage(page, '新しいパスワードの設定')
    await page.getByLabel('新しいパスワード', { exact: true }).fill('New-Password2')
    await page.getByLabel('新しいパスワード（確認用）').fill('New-Password2')
    await press(page, 'パスワードを設定する')
    await expectPage(page, 'パスワードを設定しました')
    await follow(page, 'ログインする')
    await signIn(page, person.email, 'New-Password2')

    await follow(page, 'マイリスト')
    await follow(page, '【総合ポータルサイト】パスワードを変更しました')
    await expectPage(page, '【総合ポータルサイト】パスワードを変更しました')
    await page.context().close()
  })

test('[P-09] a lock is explained; the password is shown and hidden again by its button', async () => {
  const page = await openPage(browser, { baseURL: served.address })
  await page.goto('/sign-in')
  const password = page.getByLabel('パスワード', { exact: true })
  await password.fill('Wrong-Password1')
  await main(page).getByRole('button', { name: '表示する' }).click()
  assert.equal(await password.getAttribute('type'), 'text')
  await main(page).getByRole('button', { name: '隠す' }).click()
  assert.equal(await password.getAttribute('type'), 'password')
  for (let time = 0; time < 5; time++) await signIn(page, 'nobody@clinic.example', 'Wrong-Password1')
  await signIn(page, 'nobody@clinic.example', 'Wrong-Password1')
  await expectPage(page, 'しばらくログインできません')
  await page.context().close()
})

test('[X-03] every page that anybody can open is valid, accessible and fits 320 px, in forced colours too', async () => {
  const page = await openPage(browser, { baseURL: served.address, width: 320, forcedColors: 'active' })
  const paths = portal.pages
    .filter(({ path, access, get }) => access === 'anyone' && get && !path.includes(':'))
    .map(({ path }) => path)
  for (const path of [...paths, '/nowhere', '/search?q=パスワード', `/password-reset/${'x'.repeat(43)}`]) {
    const html = (await (await page.goto(path))?.text()) ?? ''
    if (!html.startsWith('<!DOCTYPE')) continue
    await expectValidHtml(html)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
  await page.context().close()
})

test('[X-03] the pages of somebody who is signed in are valid HTML', async () => {
  const person = await somebody(world)
  const page = await openPage(browser, { baseURL: served.address })
  await page.goto('/sign-in')
  await signIn(page, person.email, person.password)
  for (const path of ['/', '/my-list', '/account/sign-out-everywhere', '/menu'])
    await expectValidHtml((await (await page.goto(path))?.text()) ?? '')
  await page.context().close()
})
