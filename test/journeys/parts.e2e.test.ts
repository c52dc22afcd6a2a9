import assert from 'node:assert/strict'
import test from 'node:test'
import { expectAccessible } from '#test/support/browser.ts'
import { openGallery } from '#test/support/gallery.ts'

const gallery = openGallery()

test('[X-03] arrow keys, Home and End move between tabs; one panel is shown and stands in the address', async () => {
  const page = await gallery.visit('/gallery/folding')
  const tab = (name: string) => page.getByRole('tab', { name, selected: true })
  await tab('本文').focus()
  await page.keyboard.press('ArrowRight')
  await tab('テキスト版').waitFor()
  await page.keyboard.press('End')
  await tab('送信情報').waitFor()
  await page.keyboard.press('ArrowRight')
  await tab('本文').waitFor()
  await page.keyboard.press('ArrowLeft')
  assert.equal(new URL(page.url()).hash, '#headers')
  assert.equal(await page.getByRole('tabpanel').count(), 1)
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate('document.activeElement.id'), 'headers')
  await page.reload()
  await tab('送信情報').waitFor()
  await page.context().close()
})

test('[X-03] without JavaScript the tabs are a table of contents and everything is readable', async () => {
  const page = await gallery.visit('/gallery/folding', { javaScript: false })
  assert.equal(await page.getByRole('tab').count(), 0)
  assert.ok(await page.getByText('24時間以内に開いてください').isVisible())
  assert.ok(await page.getByText('uketsuke@example.jp').isVisible())
  await page.getByRole('link', { name: '送信情報' }).click()
  assert.equal(new URL(page.url()).hash, '#headers')
  await page.context().close()
})

test('[X-03] 「?」 opens on Tab, on hover and on a tap, and closes on Escape', async () => {
  const page = await gallery.visit('/gallery/folding')
  const text = page.getByText('回線の契約者に通知された番号です')
  await page.locator('.disclosure summary').last().focus()
  await page.keyboard.press('Tab')
  await text.waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await text.waitFor({ state: 'hidden' })

  await page.locator('.tooltip summary').hover()
  await text.waitFor()
  await text.hover()
  await page.waitForTimeout(500)
  assert.ok(await text.isVisible(), 'the pointer may go into the text')
  await page.mouse.move(0, 0)
  await text.waitFor({ state: 'hidden' })

  await page.locator('.tooltip summary').click()
  await page.mouse.move(0, 0)
  await page.waitForTimeout(500)
  assert.ok(await text.isVisible(), 'a click keeps it open')
  await page.locator('h1').click()
  await text.waitFor({ state: 'hidden' })
  await page.context().close()
})

test('[X-03] 「?」 opens without JavaScript, and its text stays inside a 320 px window', async () => {
  for (const javaScript of [true, false]) {
    const page = await gallery.visit('/gallery/folding', { javaScript, width: 320 })
    await page.locator('.tooltip summary').click()
    const box = await page.getByText('回線の契約者に通知された番号です').boundingBox()
    assert.ok(box && box.x >= 0 && box.x + box.width <= 320, JSON.stringify(box))
    await page.context().close()
  }
})

test('[X-03] an open 「?」 stays inside the window when that becomes narrow, as on zooming', async () => {
  const page = await gallery.visit('/gallery/folding', { width: 700 })
  await page.locator('.tooltip summary').click()
  await page.setViewportSize({ width: 320, height: 900 })
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  const box = await page.getByText('回線の契約者に通知された番号です').boundingBox()
  assert.ok(box && box.x >= 0 && box.x + box.width <= 320, JSON.stringify(box))
  await page.context().close()
})

test('[X-03] what is copied has no gaps; the button says so and so does the page', async () => {
  const page = await gallery.visit('/gallery/facts')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByTitle('医療機関等コードをコピーします').click()
  await page.getByRole('status').filter({ hasText: 'コピーしました' }).waitFor({ state: 'attached' })
  assert.equal(await page.evaluate('navigator.clipboard.readText()'), '1312345670')
  const selected = 'getSelection().selectAllChildren(document.querySelector(".copyable-value")), String(getSelection())'
  assert.equal(await page.evaluate(selected), '1312345670', 'nor has what is marked by hand')
  await page.context().close()
})

test('[X-03] copying works on a plain http address too, where browsers offer no clipboard', async () => {
  const page = await gallery.visit()
  await page.addInitScript('Object.defineProperty(navigator, "clipboard", { value: undefined })')
  await page.goto('/gallery/facts')
  const copied = page.evaluate(
    'new Promise((done) => document.addEventListener("copy", () => done(String(document.activeElement.value))))',
  )
  await page.getByTitle('セットアップキーをコピーします').click()
  assert.equal(await copied, 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP')
  await page.getByRole('button', { name: 'コピーしました' }).waitFor()
  await page.context().close()
})

test('[X-03] without JavaScript no button promises to copy', async () => {
  const page = await gallery.visit('/gallery/facts', { javaScript: false })
  assert.equal(await page.getByRole('button', { name: /コピー/ }).count(), 0)
  assert.ok(await page.getByText('KWA1312345').isVisible())
  await page.context().close()
})

test('[X-03] a toast can be closed, and without JavaScript stands above the content', async () => {
  const page = await gallery.visit('/gallery/messages')
  const toast = page.getByRole('status').filter({ hasText: 'データを更新しました。' })
  await toast.waitFor()
  await page.getByRole('button', { name: '閉じる' }).click()
  await toast.waitFor({ state: 'detached' })
  await page.context().close()

  const plain = await gallery.visit('/gallery/messages', { javaScript: false })
  assert.ok(await plain.getByText('データを更新しました。').isVisible())
  await plain.context().close()
})

test('[X-03] a column sorts by its link: first rising, then falling, and says which', async () => {
  const page = await gallery.visit('/gallery/tables', { javaScript: false })
  const head = () => page.getByRole('columnheader', { name: /アカウントID/ })
  assert.equal(await head().getAttribute('aria-sort'), null)
  await page.getByRole('link', { name: /アカウントID/ }).click()
  assert.equal(await head().getAttribute('aria-sort'), 'ascending')
  await page.getByRole('link', { name: /アカウントID/ }).click()
  assert.equal(await head().getAttribute('aria-sort'), 'descending')
  assert.equal(new URL(page.url()).search, '?sort=-id')
  await page.context().close()
})

test('[X-03] the head of a table stays in sight while its rows pass', async () => {
  const page = await gallery.visit('/gallery/tables', { height: 300 })
  await page.locator('.table tbody tr').last().scrollIntoViewIfNeeded()
  const box = await page.getByRole('columnheader', { name: 'ステータス' }).boundingBox()
  assert.ok(box && Math.abs(box.y) <= 1, JSON.stringify(box))
  await page.context().close()
})

test('[X-03] on paper there is no navigation, no button, and what is folded is open', async () => {
  const page = await gallery.visit('/gallery/folding')
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.getByRole('navigation').filter({ visible: true }).count(), 0)
  assert.ok(await page.getByText('保険医療機関の指定通知書').isVisible())
  assert.ok(await page.getByText('uketsuke@example.jp').isVisible())
  await page.context().close()
})
