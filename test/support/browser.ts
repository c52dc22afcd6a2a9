import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import type { RunOptions } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { runAxe } from './run-axe.ts'

/** For what should come at once: enough on a machine that has much else to do. */
const WAIT_MS = 60_000

/** Threads beside each page's own, for compiling and for garbage, cost more than they spare where all processors have work. */
const SCRIPTS_ON_ONE_THREAD = '--js-flags=--single-threaded'

const ARGUMENTS = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-background-networking',
  SCRIPTS_ON_ONE_THREAD,
]

/** The same engine without what belongs to windows costs less; where it is not to be had, the whole of Chromium. */
const PROGRAMS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']

/** Debian's Chromium, without a window. Close it in `after`. */
export async function launchBrowser(): Promise<Browser> {
  // Large, as are axe and html-validate: each is loaded by the files that use it.
  const { chromium } = await import('playwright-core')
  return chromium.launch({ executablePath: PROGRAMS.find(existsSync) ?? 'chromium', args: ARGUMENTS })
}

export interface Visitor {
  /** Default true. */
  javaScript?: boolean
  /** CSS pixels; default 1280. */
  width?: number
  /** CSS pixels; default 900. */
  height?: number
  colorScheme?: 'light' | 'dark'
  forcedColors?: 'active' | 'none'
  /** Shown to sites whose door asks for one; `ignoreHTTPSErrors` goes with it where the site's own is of practice. */
  clientCertificates?: NonNullable<BrowserContextOptions['clientCertificates']>
  ignoreHTTPSErrors?: boolean
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
  context.setDefaultTimeout(WAIT_MS)
  const page = await context.newPage()
  if (!javaScript) mirrors.set(page, () => mirrorOf(browser, visitor))
  return page
}

/** axe is itself a script: for visitors without JavaScript another page, opened when first needed, shows it what they see. */
const mirrors = new WeakMap<Page, () => Promise<Page>>()

const openMirrors = new WeakMap<Browser, Map<string, Promise<Page>>>()

/** One for all visitors of a browser who see alike: nothing of a visitor is in it but what it is told to show. */
function mirrorOf(browser: Browser, visitor: Visitor): Promise<Page> {
  const ofBrowser = openMirrors.get(browser) ?? new Map<string, Promise<Page>>()
  openMirrors.set(browser, ofBrowser)
  const sight = JSON.stringify(visitor)
  const mirror = ofBrowser.get(sight) ?? openPage(browser, { ...visitor, javaScript: true })
  ofBrowser.set(sight, mirror)
  return mirror
}

async function reflect(page: Page, mirror: Page): Promise<Page> {
  const html = (await page.content()).replaceAll(/<script[\s\S]*?<\/script>|<\/?noscript>/g, '')
  // Some document of the same origin to write into, so that style sheets are found and nothing else is asked for twice.
  const { origin } = new URL(page.url())
  if (new URL(mirror.url()).origin !== origin) await mirror.goto(`${origin}/healthz`)
  await mirror.setContent(html, { waitUntil: 'load' })
  return mirror
}

/** axe finds nothing against WCAG 2.2 AA or its best practices on the page as it stands. */
export const expectAccessible = (page: Page): Promise<void> => expectNothingFound(page, {})

/** Of that, what the colours of a scheme can change. */
export const expectReadable = (page: Page): Promise<void> =>
  expectNothingFound(page, { runOnly: ['color-contrast', 'link-in-text-block'] })

async function expectNothingFound(visited: Page, options: RunOptions): Promise<void> {
  const mirror = await mirrors.get(visited)?.()
  const page = mirror ? await reflect(visited, mirror) : visited
  const found = (await runAxe(page, options)).flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}) at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  )
  assert.deepEqual(found, [], `axe on ${visited.url()}`)
}

/** html-validate finds nothing in the HTML as served (not as changed by scripts). */
export async function expectValidHtml(html: string): Promise<void> {
  const { htmlErrors } = await import('./html-rules.ts')
  assert.deepEqual(await htmlErrors(html), [], 'html-validate')
}

/** The page does not scroll sideways: every line fits the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  assert.equal(overflow, 0, `${page.url()} is ${overflow} px wider than the window`)
}
