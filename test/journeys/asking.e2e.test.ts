import assert from 'node:assert/strict'
import test from 'node:test'
import { openGallery } from '#test/support/gallery.ts'
import { fillQuestionForm, focusedName, PASSWORD, QUESTION_FORM, send } from '#test/support/question-form.ts'

const gallery = openGallery()

test('[X-04] the back button leads to the form without the question, ready to be sent again', async () => {
  const page = await gallery.visit(QUESTION_FORM)
  await fillQuestionForm(page)
  await send(page)
  await page.getByRole('button', { name: 'OK' }).click()
  await page.getByRole('heading', { level: 1, name: '登録しました' }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: '送る前の確認' }).waitFor()
  assert.equal(await page.getByRole('dialog').count(), 0)
  await fillQuestionForm(page)
  await send(page)
  await page.getByRole('dialog', { name: '入力内容確認' }).waitFor()
  await page.context().close()
})

test('[X-05] a form with errors takes the place of this one and keeps the password', async () => {
  const page = await gallery.visit(QUESTION_FORM)
  await fillQuestionForm(page, '12')
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

test('[X-04] an answer that leads elsewhere is followed, unless a question waits there', async () => {
  const page = await gallery.visit(QUESTION_FORM)
  const answerWith = async (location: string) => {
    await page.unrouteAll()
    await page.route(`**${QUESTION_FORM}`, (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 303, headers: { location } }) : route.continue(),
    )
  }
  await answerWith('/gallery/removal')
  await fillQuestionForm(page)
  await send(page)
  await page.getByRole('dialog', { name: 'このアカウントを削除しますか？' }).waitFor()
  await page.keyboard.press('Escape')
  await answerWith('/gallery/steps')
  await send(page)
  await page.waitForURL('**/gallery/steps')
  await page.context().close()
})

test('[X-04] pressing twice asks once', async () => {
  const page = await gallery.visit(QUESTION_FORM)
  let posts = 0
  page.on('request', (request) => {
    if (request.method() === 'POST') posts += 1
  })
  await fillQuestionForm(page)
  await page.getByRole('button', { name: '入力内容を確認する' }).dblclick()
  await page.getByRole('dialog').waitFor()
  assert.equal(posts, 1)
  assert.equal(await page.getByRole('dialog').count(), 1)
  await page.context().close()
})

test('[X-04] where the question cannot be fetched, the browser sends the form as it would without scripts', async () => {
  const page = await gallery.visit(QUESTION_FORM)
  await fillQuestionForm(page)
  await page.route(`**${QUESTION_FORM}`, (route) =>
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
    const page = await gallery.visit(QUESTION_FORM)
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
