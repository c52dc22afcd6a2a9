import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { portal } from '#sites/portal/site.ts'
import { expectAccessible, launchBrowser, openPage } from '#test/support/browser.ts'
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
})

after(async () => {
  await browser?.close()
  await served?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
})

test('[X-05] [X-07] a session that ends while a form is open takes nothing of what was typed with it', async () => {
  const { email, password } = await somebody(world)
  const page = await openPage(browser, { baseURL: served.address })
  await page.clock.install()
  const signIn = async () => {
    await page.getByLabel(USER_ID).fill(email)
    await page.getByLabel('パスワード', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'ログイン', exact: true }).click()
  }
  await page.goto('/sign-in?to=/applications/eligibility-usage')
  await signIn()
  const id = page.getByLabel('お客さまID（CAF）', { exact: true })
  for (const choice of ['新規', /^1：IP-VPN/, 'CAF']) await page.getByLabel(choice, { exact: true }).first().check()
  await id.fill('5000123456')

  world.clock.advance({ minutes: 31 })
  await page.clock.fastForward(31 * 60_000)
  const over = page.getByRole('alertdialog', { name: 'ログアウトしました' })
  await over.getByText('この画面に入力した内容は残っています。').waitFor()
  await expectAccessible(page)
  await over.getByRole('link', { name: '閉じる' }).click()
  await page.getByRole('heading', { name: 'もう一度ログインしてください' }).waitFor()
  await signIn()
  await page.getByRole('button', { name: 'もう一度送信する' }).click()
  await id.waitFor()
  assert.equal(await id.inputValue(), '5000123456')
  await page.context().close()
})
