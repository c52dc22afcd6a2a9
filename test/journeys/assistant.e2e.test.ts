import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { portal } from '#sites/portal/site.ts'
import { expectAccessible, expectNoSidewaysScroll, launchBrowser, openPage } from '#test/support/browser.ts'
import { type Served, serveForBrowser } from '#test/support/serve-for-browser.ts'
import { openWorld, type World } from '#test/support/world.ts'

let world: World
let site: Served
let browser: Browser

before(async () => {
  world = await openWorld()
  site = await serveForBrowser(portal, world.env)
  browser = await launchBrowser()
})

after(async () => {
  await browser?.close()
  await site?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
})

for (const width of [1280, 320])
  test(`[P-26] シカク君 answers beside the page, by keyboard alone, at ${width} px`, async () => {
    const page = await openPage(browser, { baseURL: site.address, width })
    await page.goto('/terms')
    const launcher = page.getByRole('button', { name: 'シカク君に聞く' })
    await launcher.focus()
    await page.keyboard.press('Space')
    const panel = page.getByRole('dialog', { name: 'シカク君に聞く' })
    const question = panel.getByRole('textbox', { name: '知りたいこと' })
    await question.and(page.locator(':focus')).waitFor()
    assert.equal(await launcher.getAttribute('aria-expanded'), 'true')
    await expectAccessible(page)
    await page.keyboard.type('パスワードを忘れた')
    await page.keyboard.press('Enter')
    const log = panel.getByRole('log')
    await log.getByText('1時間以内に開いて').waitFor()
    assert.equal(await question.inputValue(), '')
    await log.getByRole('link', { name: 'はじめに戻る' }).first().focus()
    await page.keyboard.press('Enter')
    await log.getByRole('link', { name: '電子証明書', exact: true }).last().focus()
    await page.keyboard.press('Enter')
    await log.getByRole('link', { name: '端末を買い替えました' }).waitFor()
    await question.fill('昼休みは何時')
    await question.press('Enter')
    await log.getByText('分かりませんでした').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    assert.match(page.url(), /\/terms$/, 'the page stays open')
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
    await launcher.and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Enter')
    await log.getByText('分かりませんでした').waitFor()
    await log.getByRole('link', { name: 'お問い合わせフォームで尋ねる' }).last().click()
    await page.getByRole('heading', { level: 1, name: 'お問い合わせフォーム' }).waitFor()
    assert.equal(await page.getByLabel('お問い合わせ内容').inputValue(), '昼休みは何時')
    await page.context().close()
  })

test('[P-26] without JavaScript the same is a page, and the launcher leads there', async () => {
  const page = await openPage(browser, { baseURL: site.address, javaScript: false, width: 320 })
  await page.goto('/')
  await page.getByRole('link', { name: 'シカク君に聞く' }).click()
  await page.getByRole('heading', { level: 1, name: 'シカク君に聞く' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'マイナ資格確認アプリ・レセコン連携' }).click()
  await page.getByRole('link', { name: 'アカウントを増やしたい' }).click()
  await page.getByText('5つまでです').waitFor()
  await page.getByLabel('知りたいこと').fill('昼休みは何時')
  await page.getByRole('button', { name: '聞く' }).click()
  await page.getByText('分かりませんでした').waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.context().close()
})
