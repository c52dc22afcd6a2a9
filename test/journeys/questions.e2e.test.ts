import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { desk } from '#sites/desk/site.ts'
import { expectAccessible, launchBrowser, openPage, type Visitor } from '#test/support/browser.ts'
import { deskWithoutDatabase } from '#test/support/desk-without-database.ts'
import { type Served, serveForBrowser } from '#test/support/serve-for-browser.ts'

const FORM = '/gallery/confirmation'
const PASSWORD = 'Himitsu0120'

let served: Served
let browser: Browser

before(async () => {
  served = await serveForBrowser(desk, deskWithoutDatabase())
  browser = await launchBrowser()
})

after(async () => {
  await browser?.close()
  await served?.[Symbol.asyncDispose]()
})

async function visit(path: string, visitor: Visitor = {}): Promise<Page> {
  const page = await openPage(browser, { baseURL: served.address, ...visitor })
  await page.goto(path)
  return page
}

async function fill(page: Page, code = '1234567'): Promise<void> {
  await page.getByLabel('医療機関名').fill('霞が関なかよし診療所')
  await page.getByLabel('医療機関等コード（7桁）').fill(code)
  await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD)
}

const send = (page: Page) => page.getByRole('button', { name: '入力内容を確認する' }).click()
const focusedName = (page: Page) => page.evaluate<string>('document.activeElement?.textContent?.trim() ?? ""')

test('[X-04] the values are shown in a dialog over the form, the safe button has the focus', async () => {
  const page = await visit(FORM)
  await fill(page)
  await send(page)
  const dialog = page.getByRole('dialog', { name: '入力内容確認' })
  await dialog.waitFor()
  assert.match((await dialog.textContent()) ?? '', /霞が関なかよし診療所/)
  assert.doesNotMatch((await dialog.textContent()) ?? '', new RegExp(PASSWORD))
  assert.equal(await focusedName(page), 'キャンセル')
  assert.equal(new URL(page.url()).pathname, FORM)
  await expectAccessible(page)
  await page.context().close()
})

test('[X-04] Tab stays inside the dialog, Escape closes it, the focus returns and the form keeps everything', async () => {
  const page = await visit(FORM)
  await fill(page)
  await send(page)
  await page.getByRole('dialog').waitFor()
  for (let pressed = 0; pressed < 8; pressed += 1) {
    await page.keyboard.press(pressed % 3 === 2 ? 'Shift+Tab' : 'Tab')
    const outside = await page.evaluate(
      'document.activeElement !== document.body && !document.activeElement.closest("dialog")',
    )
    assert.equal(outside, false)
  }
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  assert.equal(await focusedName(page), '入力内容を確認する')
  assert.equal(await page.getByLabel('パスワード', { exact: true }).inputValue(), PASSWORD)
  await page.context().close()
})

test('[X-04] after 「キャンセル」 the form can be sent again, and 「OK」 sends the confirmation itself', async () => {
  const page = await visit(FORM)
  await fill(page)
  await send(page)
  await page.getByRole('button', { name: 'キャンセル' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await send(page)
  await page.getByRole('button', { name: 'OK' }).click()
  await page.getByRole('heading', { level: 1, name: '登録しました' }).waitFor()
  assert.match(await focusedName(page), /確認のメールを送りました/)
  await page.context().close()
})

test('[X-04] the back button leads to the form without the question, ready to be sent again', async () => {
  const page = await visit(FORM)
  await fill(page)
  await send(page)
  await page.getByRole('button', { name: 'OK' }).click()
  await page.getByRole('heading', { level: 1, name: '登録しました' }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: '送る前の確認' }).waitFor()
  assert.equal(await page.getByRole('dialog').count(), 0)
  await fill(page)
  await send(page)
  await page.getByRole('dialog', { name: '入力内容確認' }).waitFor()
  await page.context().close()
})

test('[X-05] a form with errors takes the place of this one and keeps the password', async () => {
  const page = await visit(FORM)
  await fill(page, '12')
  await send(page)
  await page.getByRole('alert').waitFor()
  assert.match(await page.title(), /^エラー：/)
  assert.match(await focusedName(page), /入力内容を確認してください/)
  assert.equal(await page.getByLabel('パスワード', { exact: true }).inputValue(), PASSWORD)
  assert.equal(await page.getByLabel('医療機関等コード（7桁）').inputValue(), '12')
  await page.getByLabel('医療機関等コード（7桁）').fill('1234567')
  await send(page)
  await page.getByRole('dialog', { name: '入力内容確認' }).waitFor()
  await page.context().close()
})

test('[X-04] pressing twice asks once', async () => {
  const page = await visit(FORM)
  let posts = 0
  page.on('request', (request) => {
    if (request.method() === 'POST') posts += 1
  })
  await fill(page)
  await page.getByRole('button', { name: '入力内容を確認する' }).dblclick()
  await page.getByRole('dialog').waitFor()
  assert.equal(posts, 1)
  assert.equal(await page.getByRole('dialog').count(), 1)
  await page.context().close()
})

test('[X-04] where the question cannot be fetched, the browser sends the form as it would without scripts', async () => {
  const page = await visit(FORM)
  await fill(page)
  await page.route(`**${FORM}`, (route) =>
    route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
  )
  await send(page)
  await page.getByRole('heading', { level: 1, name: '入力内容確認' }).waitFor()
  await page.context().close()
})

/** A form of every kind of value, in a page of its own with our script. */
const everyKind = (script: string, enctype: string) => `<!doctype html><html lang="ja"><title>送る</title>
  <main><form method="post" action="/gallery/all" enctype="${enctype}" data-confirm>
    <textarea name="note">一行目\n二行目 & ＝</textarea><input name="use" value="a"><input name="use" value="b">
    <input type="checkbox" name="off" value="1"><input type="file" name="list">
    <button name="step" value="確認">送る</button></form></main>
  <script type="module" src="${script}"></script></html>`

for (const enctype of ['application/x-www-form-urlencoded', 'multipart/form-data'])
  test(`[X-04] the question is asked with just what the browser itself would send as ${enctype}`, async () => {
    const page = await visit(FORM)
    const script = (await page.locator('script[src]').getAttribute('src')) ?? ''
    const sent: string[] = []
    await page.route('**/gallery/all', async (route) => {
      const request = route.request()
      if (request.method() === 'GET')
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: everyKind(script, enctype) })
      sent.push((request.postData() ?? '').replaceAll(/-{4,}WebKitFormBoundary\w+/g, '--boundary'))
      return request.resourceType() === 'fetch' ? route.abort() : route.fulfill({ body: 'sent' })
    })
    await page.goto('/gallery/all')
    await page.getByRole('button', { name: '送る' }).click()
    await page.getByText('sent').waitFor()
    assert.match(sent[0] ?? '', /\r\n|%0D%0A/)
    assert.equal(sent.length, 2)
    assert.equal(sent[0], sent[1])
    await page.context().close()
  })

test('[X-04] a question longer than the window scrolls by keyboard between its title and its buttons', async () => {
  const page = await visit(FORM, { width: 320, height: 520 })
  await fill(page)
  await send(page)
  const body = page.getByRole('region', { name: '入力内容確認' })
  await body.waitFor()
  assert.ok(await page.getByRole('button', { name: 'キャンセル' }).isVisible())
  await body.focus()
  await page.keyboard.press('End')
  await page.waitForFunction('document.querySelector(".question-body").scrollTop > 0')
  await expectAccessible(page)
  await page.context().close()
})

test('[X-04] without JavaScript the confirmation is a page', async () => {
  const page = await visit(FORM, { javaScript: false })
  await fill(page)
  await send(page)
  await page.getByRole('heading', { level: 1, name: '入力内容確認' }).waitFor()
  await expectAccessible(page)
  assert.equal(await page.getByRole('link', { name: 'キャンセル' }).getAttribute('href'), FORM)
  await page.getByRole('button', { name: 'OK' }).click()
  await page.getByRole('heading', { level: 1, name: '登録しました' }).waitFor()
  await page.context().close()
})

test('[X-04] a destructive link asks in a dialog, and in a page without JavaScript', async () => {
  const page = await visit('/gallery/questions')
  const link = page.getByRole('link', { name: 'このアカウントを削除する' })
  await link.click()
  await page.getByRole('dialog', { name: 'このアカウントを削除しますか？' }).waitFor()
  assert.equal(await focusedName(page), 'キャンセル')
  await page.keyboard.press('Escape')
  assert.equal(await focusedName(page), 'このアカウントを削除する')
  await page.context().close()

  const plain = await visit('/gallery/questions', { javaScript: false })
  await plain.getByRole('link', { name: 'このアカウントを削除する' }).click()
  await plain.getByRole('heading', { level: 1, name: 'このアカウントを削除しますか？' }).waitFor()
  await plain.context().close()
})

test('[X-04] a dialog of the page itself opens from its link and closes on Escape', async () => {
  const page = await visit('/gallery/questions')
  await page.getByRole('link', { name: '入力をやめる' }).click()
  const dialog = page.getByRole('dialog', { name: '入力をやめて、一覧に戻りますか？' })
  await dialog.waitFor()
  assert.equal(await focusedName(page), '入力を続ける')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  assert.equal(await focusedName(page), '入力をやめる')
  await page.context().close()
})

test('[X-04] a long dialog at 400 % zoom still shows its buttons', async () => {
  const page = await visit(FORM, { width: 320, height: 256 })
  await fill(page)
  await send(page)
  await page.getByRole('button', { name: 'キャンセル' }).waitFor()
  await page.getByRole('button', { name: 'OK' }).scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: 'OK' }).click()
  await page.getByRole('heading', { level: 1, name: '登録しました' }).waitFor()
  await page.context().close()
})
