import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { linkageFactor } from '#domain/linkage/linkage-factor.ts'
import { linkage } from '#sites/linkage/site.ts'
import type { TestAppAccount } from '#test/support/app-accounts.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openPage,
  type Visitor,
} from '#test/support/browser.ts'
import { settledAccount } from '#test/support/linkage-steps.ts'
import { codeNow } from '#test/support/second-factor.ts'
import { type Served, serveForBrowser } from '#test/support/serve-for-browser.ts'
import { openWorld, type World } from '#test/support/world.ts'

let world: World
let served: Served
let browser: Browser

before(async () => {
  world = await openWorld()
  served = await serveForBrowser(linkage, world.env)
  browser = await launchBrowser()
})

after(async () => {
  await browser?.close()
  await served?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
})

const VISITORS: Record<string, Visitor> = {
  'on a wide screen': {},
  'at 320 px, without JavaScript': { javaScript: false, width: 320 },
}

const NEW_PASSWORD = 'New#Pass99'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const label = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })

async function expectPage(page: Page, name: string): Promise<void> {
  await heading(page, name).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

async function signIn(visitor: Visitor, account: TestAppAccount, password = account.password): Promise<Page> {
  world.clock.advance({ minutes: 1 })
  const page = await openPage(browser, { baseURL: served.address, ...visitor })
  if (visitor.javaScript !== false) await page.clock.install()
  await page.goto('/sign-in')
  await label(page, '機関コード').fill(account.code)
  await label(page, 'ログインID').fill(account.loginId)
  await label(page, 'パスワード').fill(password)
  await press(page, 'ログイン')
  await label(page, 'パスコード').fill(await codeNow(world, linkageFactor(account)))
  await press(page, 'パスコードを送信')
  await heading(page, '管理メニュー').waitFor()
  return page
}

async function typePasswords(page: Page, current: string, password: string, again = password): Promise<void> {
  await label(page, '現在のパスワードを入力してください').fill(current)
  await label(page, '新しいパスワードを入力してください').fill(password)
  await label(page, '新しいパスワードを再度入力してください').fill(again)
}

for (const [how, visitor] of Object.entries(VISITORS))
  test(`[L-07] [L-09] change the password, sign in a second time, let half an hour pass, ${how}`, async () => {
    const account = await settledAccount(world)
    const first = await signIn(visitor, account)
    await first.getByRole('link', { name: /パスワード変更/ }).click()
    await heading(first, 'パスワード変更').waitFor()
    await typePasswords(first, account.password, 'abcdefg')
    await press(first, '変更')
    await heading(first, '入力内容を確認してください').waitFor()
    await expectPage(first, 'パスワード変更')
    await typePasswords(first, account.password, NEW_PASSWORD)
    await press(first, '変更')
    await expectPage(first, 'パスワードを変更しました')
    await press(first, 'OK')
    await heading(first, '管理メニュー').waitFor()

    const second = await signIn(visitor, account, NEW_PASSWORD)
    await first.getByRole('link', { name: /パスワード変更/ }).click()
    await expectPage(first, '別の画面でログインしたため、この画面は使えなくなりました')
    await first.getByRole('link', { name: '閉じる', exact: true }).click()
    await heading(first, 'ログイン').waitFor()

    world.clock.advance({ minutes: 31 })
    await second.getByRole('link', { name: /パスワード変更/ }).click()
    await expectPage(second, '自動でログアウトしました')
    await second.getByRole('link', { name: '閉じる', exact: true }).click()
    await heading(second, 'ログイン').waitFor()
    await first.context().close()
    await second.context().close()
  })

/** The computer sleeps, or nobody touches it: the clock on the wall goes on, for the server too. */
async function pass(page: Page, time: Temporal.DurationLike): Promise<void> {
  world.clock.advance(time)
  await page.clock.fastForward(Temporal.Duration.from(time).total('milliseconds'))
}

/** Does something that tells the server that somebody is there, and waits until it was told. */
async function lengthened(page: Page, act: () => Promise<void>): Promise<void> {
  const told = page.waitForResponse((response) => response.request().method() === 'POST')
  await act()
  const response = await told
  assert.equal(new URL(response.url()).pathname, '/session')
  await response.finished()
}

test('[L-09] two minutes before the end a dialog asks; going on lengthens the session; asleep over the end it covers the page', async () => {
  const page = await signIn({}, await settledAccount(world))
  const warning = page.getByRole('alertdialog', { name: 'まもなくログアウトします' })
  await page.mouse.click(5, 5)
  await pass(page, { minutes: 27 })
  assert.equal(await warning.isVisible(), false)
  await pass(page, { minutes: 1, seconds: 30 })
  await warning.waitFor()
  const goOn = warning.getByRole('button', { name: '操作を続ける' })
  await page.locator('button:focus', { hasText: '操作を続ける' }).waitFor()
  await expectAccessible(page)
  await lengthened(page, () => goOn.click())
  await warning.waitFor({ state: 'hidden' })
  await pass(page, { minutes: 27 })
  assert.equal(await warning.isVisible(), false, 'the session began anew')
  await pass(page, { minutes: 1, seconds: 30 })
  await warning.waitFor()
  await lengthened(page, () => page.keyboard.press('Escape'))
  await warning.waitFor({ state: 'hidden' })

  await pass(page, { minutes: 45 })
  const over = page.getByRole('alertdialog', { name: 'ログアウトしました' })
  await over.waitFor()
  await expectAccessible(page)
  await over.getByRole('link', { name: '閉じる' }).click()
  await heading(page, 'ログイン').waitFor()
  await page.context().close()
})

test('[L-09] who is typing is not warned: the session goes on by itself', async () => {
  const page = await signIn({}, await settledAccount(world))
  await page.goto('/password')
  await pass(page, { minutes: 27 })
  await label(page, '新しいパスワードを入力してください').pressSequentially('abc')
  await lengthened(page, () => pass(page, { minutes: 1, seconds: 30 }))
  await pass(page, { minutes: 20 })
  await page.goto('/menu')
  await heading(page, '管理メニュー').waitFor()
  await page.context().close()
})

test('[L-07] while a password is typed each rule says whether it is kept, and the two are compared', async () => {
  const account = await settledAccount(world)
  const page = await signIn({}, account)
  await page.goto('/password')
  const standing = async (rule: string) => page.locator(`[data-rule="${rule}"]`).getAttribute('data-standing')
  const expectStanding = async (expected: Record<string, string>) => {
    for (const [rule, word] of Object.entries(expected)) assert.equal(await standing(rule), word, rule)
  }
  const field = label(page, '新しいパスワードを入力してください')
  await label(page, '現在のパスワードを入力してください').fill(account.password)
  await field.fill('abc"')
  await expectStanding({ length: 'open', lower: 'met', digit: 'open', upper: 'open', symbol: 'open', usable: 'broken' })
  await page.clock.runFor(1000)
  await page.getByRole('status').filter({ hasText: 'まだ満たしていない条件：8文字以上20文字以下、数字' }).waitFor()
  await expectAccessible(page)
  await field.fill(`${account.password.slice(0, 5)}9!xX`)
  await expectStanding({ length: 'met', digit: 'met', symbol: 'met', usable: 'met', reuse: 'broken' })
  await field.fill(NEW_PASSWORD)
  await label(page, '新しいパスワードを再度入力してください').fill('New#')
  await page.clock.runFor(1000)
  await page.getByText('まだ一致していません。').waitFor()
  await label(page, '新しいパスワードを再度入力してください').fill(NEW_PASSWORD)
  await page.clock.runFor(1000)
  await page.getByText('2つの新しいパスワードは一致しています。').waitFor()
  await page.getByRole('button', { name: '新しいパスワードを表示する', exact: true }).click()
  assert.equal(await field.getAttribute('type'), 'text')
  await page.context().close()
})
