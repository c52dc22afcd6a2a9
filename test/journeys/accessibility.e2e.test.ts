import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { expectAccessible, expectReadable, launchBrowser, openPage } from '#test/support/browser.ts'
import { type Served, serveFetch } from '#test/support/serve-for-browser.ts'

let browser: Browser
let served: Served
before(async () => {
  served = await serveFetch(answer)
  browser = await launchBrowser()
})
after(async () => {
  await browser?.close()
  await served?.[Symbol.asyncDispose]()
})

const MAINS: Record<string, string> = {
  '/good': '<p>病院</p>',
  '/unnamed': '<img src="/healthz">',
  '/pale': '<p style="color: #ccc">病院</p>',
}

/** `/healthz` is any document of this origin; the policy is as strict as that of the sites, but for the pale text. */
function answer(request: Request): Response {
  const main = MAINS[new URL(request.url).pathname] ?? ''
  const html = `<!DOCTYPE html><html lang="ja"><title>病院</title><main><h1>病院</h1>${main}</main></html>`
  const policy = "default-src 'self'; style-src 'unsafe-inline'"
  return new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  })
}

for (const [how, javaScript] of Object.entries({ 'with JavaScript': true, 'without JavaScript': false }))
  test(`[X-03] axe says what is wrong, page after page, ${how}`, async () => {
    const page = await openPage(browser, { javaScript, baseURL: served.address })
    await page.goto('/unnamed')
    await assert.rejects(expectAccessible(page), /image-alt .* at img/)
    await expectReadable(page)
    await page.goto('/good')
    await expectAccessible(page)
    await page.goto('/pale')
    await assert.rejects(expectReadable(page), /color-contrast .* at p/)
    await page.context().close()
  })

test('[X-03] axe says what is wrong on a page of a server that does not offer it', async () => {
  const page = await openPage(browser)
  await page.setContent(await answer(new Request('http://localhost/unnamed')).text())
  await assert.rejects(expectAccessible(page), /image-alt .* at img/)
  await page.context().close()
})
