import { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { desk } from '#sites/desk/site.ts'
import { launchBrowser, openPage, type Visitor } from './browser.ts'
import { deskWithoutDatabase } from './desk-without-database.ts'
import { type Served, serveForBrowser } from './serve-for-browser.ts'

export interface Gallery {
  readonly address: string
  /** A fresh visitor, on this page already when a path is given. */
  visit(path?: string, visitor?: Visitor): Promise<Page>
}

/** The gallery and a browser for the tests of one file: opened before them, closed after them. */
export function openGallery(): Gallery {
  let served: Served | undefined
  let browser: Browser | undefined
  const address = () => served?.address ?? ''
  before(async () => {
    served = await serveForBrowser(desk, deskWithoutDatabase())
    browser = await launchBrowser()
  })
  after(async () => {
    await browser?.close()
    await served?.[Symbol.asyncDispose]()
  })
  return {
    get address() {
      return address()
    },
    async visit(path, visitor) {
      if (!browser) throw new Error('visit from inside a test')
      const page = await openPage(browser, { baseURL: address(), ...visitor })
      if (path) await page.goto(path)
      return page
    },
  }
}
