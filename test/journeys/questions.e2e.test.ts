import assert from 'node:assert/strict'
import test from 'node:test'
import { expectAccessible } from '#test/support/browser.ts'
import { openGallery } from '#test/support/gallery.ts'
import { fillQuestionForm, focusedName, PASSWORD, QUESTION_FORM, send } from '#test/support/question-form.ts'
import { until } from '#test/support/until.ts'

const gallery = openGallery()

test('[X-04] the values are shown in a dialog over the form, the safe button has the focus', async () => {
  const page = await gallery.visit(QUESTION_FORM)
  await fillQuestionForm(page)
  await send(page)
  const dialog = page.getByRole('dialog', { name: '入力内容確認' })
  await dialog.waitFor()
  assert.match((await dialog.textContent()) ?? '', /霞が関なかよし診療所/)
  assert.doesNotMatch((await dialog.textContent()) ?? '', new RegExp(PASSWORD))
  assert.equal(await focusedName(page), 'キャンセル')
  assert.equal(new URL(page.url()).pathname, QUESTION_FORM)
  await expectAccessible(page)
  await page.context().close()
})

test('[X-04] Tab stays inside the dialog, Escape closes it, the focus returns and the form keeps everything', async () => {
  const page = await gallery.visit(QUESTION_FORM)
  await fillQuestionForm(page)
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

test('[X-05] errors of an earlier try are gone once the answer is a question', async () => {
  const page = await gallery.visit(QUESTION_FORM)
  await send(page)
  await page.locator('.field-error').first().waitFor()
  assert.match(await page.title(), /^エラー：/)
  await fillQuestionForm(page)
  await send(page)
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const left = '.field-error, [data-error-summary], [aria-invalid], [data-failed="true"]'
  assert.equal(await page.locator(left).count(), 0)
  assert.doesNotMatch(await page.title(), /エラー/)
  await page.context().close()
})

test('[X-04] after 「キャンセル」 the form can be sent again, and 「OK」 sends the confirmation itself', async () => {
  const page = await gallery.visit(QUESTION_FORM)
  await fillQuestionForm(page)
  await send(page)
  await page.getByRole('button', { name: 'キャンセル' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await send(page)
  await page.getByRole('button', { name: 'OK' }).click()
  await page.getByRole('heading', { level: 1, name: '登録しました' }).waitFor()
  assert.match(await focusedName(page), /確認のメールを送りました/)
  await page.context().close()
})

test('[X-04] a question longer than the window scrolls by keyboard between its title and its buttons', async () => {
  const page = await gallery.visit(QUESTION_FORM, { width: 320, height: 520 })
  await fillQuestionForm(page)
  await send(page)
  const body = page.getByRole('region', { name: '入力内容確認' })
  await body.waitFor()
  assert.ok(await page.getByRole('button', { name: 'キャンセル' }).isVisible())
  await body.focus()
  await page.keyboard.press('End')
  // Not waitForFunction: it evaluates in the page, which the policy of our sites forbids.
  await until('the body scrolls', () =>
    page.evaluate<boolean>('document.querySelector(".question-body").scrollTop > 0'),
  )
  await expectAccessible(page)
  await page.context().close()
})

test('[X-04] without JavaScript the confirmation is a page', async () => {
  const page = await gallery.visit(QUESTION_FORM, { javaScript: false })
  await fillQuestionForm(page)
  await send(page)
  await page.getByRole('heading', { level: 1, name: '入力内容確認' }).waitFor()
  await expectAccessible(page)
  assert.equal(await page.getByRole('link', { name: 'キャンセル' }).getAttribute('href'), QUESTION_FORM)
  await page.getByRole('button', { name: 'OK' }).click()
  await page.getByRole('heading', { level: 1, name: '登録しました' }).waitFor()
  await page.context().close()
})

test('[X-04] a destructive link asks in a dialog, and in a page without JavaScript', async () => {
  const page = await gallery.visit('/gallery/questions')
  const link = page.getByRole('link', { name: 'このアカウントを削除する' })
  await link.click()
  await page.getByRole('dialog', { name: 'このアカウントを削除しますか？' }).waitFor()
  assert.equal(await focusedName(page), 'キャンセル')
  await page.keyboard.press('Escape')
  assert.equal(await focusedName(page), 'このアカウントを削除する')
  await page.context().close()

  const plain = await gallery.visit('/gallery/questions', { javaScript: false })
  await plain.getByRole('link', { name: 'このアカウントを削除する' }).click()
  await plain.getByRole('heading', { level: 1, name: 'このアカウントを削除しますか？' }).waitFor()
  await plain.context().close()
})

test('[X-04] a dialog of the page itself opens from its link and closes on Escape', async () => {
  const page = await gallery.visit('/gallery/questions')
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
  const page = await gallery.visit(QUESTION_FORM, { width: 320, height: 256 })
  await fillQuestionForm(page)
  await send(page)
  await page.getByRole('button', { name: 'キャンセル' }).waitFor()
  await page.getByRole('button', { name: 'OK' }).scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: 'OK' }).click()
  await page.getByRole('heading', { level: 1, name: '登録しました' }).waitFor()
  await page.context().close()
})
