import assert from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { htmlErrors } from './html-rules.ts'

const CHROMIUM_ARGUMENTS = ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking']

/** Debian's Chromium, without a window. Close it in `after`. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: CHROMIUM_ARGUMENTS })

export interface Visitor {
  /** Default true. */
  javaScript?: boolean
  /** CSS pixels; default 1280. */
  width?: number
  /** CSS pixels; default 900. */
  height?: number
  colorScheme?: 'light' | 'dark'
  forcedColors?: 'active' | 'none'
  /** Relative addresses given to `page.goto` are resolved against this one. */
  baseURL?: string
}

/** A fresh visitor in Tokyo with no cookies. The context is closed together with the page's browser, or by `page.context().close()`. */
export async function openPage(browser: Browser, visitor: Visitor = {}): Promise<Page> {
  const { javaScript = true, width = 1280, height = 900, ...options } = visitor
  const settings: BrowserContextOptions = {
    javaScriptEnabled: javaScript,
    viewport: { width, height },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    ...options,
  }
  const context = await browser.newContext(settings)
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  if (!javaScript) withoutScripts.set(page, visitor)
  return page
}

const withoutScripts = new WeakMap<Page, Visitor>()

/** axe is itself a script: the page of a visitor without JavaScript is shown again, its own scripts taken out. */
async function scriptableCopy(page: Page, visitor: Visitor): Promise<Page> {
  const browser = page.context().browser()
  assert.ok(browser)
  const html = (await page.content()).replaceAll(/<script[\s\S]*?<\/script>|<\/?noscript>/g, '')
  const copy = await openPage(browser, { ...visitor, javaScript: true })
  await copy.context().addCookies(await page.context().cookies())
  await copy.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
  await copy.goto(page.url())
  return copy
}

/** axe finds nothing against WCAG 2.2 AA or its best practices on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const visitor = withoutScripts.get(page)
  if (visitor) {
    const copy = await scriptableCopy(page, visitor)
    await expectAccessible(copy)
    await copy.context().close()
    return
  }
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}) at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  )
  assert.deepEqual(found, [], `axe on ${page.url()}`)
}

/** html-validate finds nothing in the HTML as served (not as changed by scripts). */
export async function expectValidHtml(html: string): Promise<void> {
  assert.deepEqual(await htmlErrors(html), [], 'html-validate')
}

/** The page does not scroll sideways: every line fits the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  assert.equal(overflow, 0, `${page.url()} is ${overflow} px wider than the window`)
}
