import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { portal } from '#sites/portal/site.ts'
import { launchBrowser, openPage } from '#test/support/browser.ts'
import { CODE7, CODE10, freshCode7, NAME, PASSWORD } from '#test/support/registration-form.ts'
import { expectFit, expectPage, field, fillRest, heading, openForm, press } from '#test/support/registration-page.ts'
import { type Served, serveForBrowser } from '#test/support/serve-for-browser.ts'
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

async function list(code7: string, name: string): Promise<void> {
  const now = await world.clock.now()
  const place = { postal_code: '1020094', address: '東京都千代田区紀尾井町１−３' }
  await world.db
    .insertInto('institution_list')
    .values({ prefecture: '13', fee_schedule: 1, code7, name, ...place, first_seen_at: now, changed_at: now })
    .execute()
}

test('[P-03] without JavaScript 点数表コード and the ten digits are shown once they were sent', async () => {
  const page = await openPage(browser, { baseURL: served.address, javaScript: false })
  const { code7 } = await openForm(page)
  assert.equal(await field(page, CODE10).isVisible(), false)
  await press(page, '一覧から名称を入れる')
  assert.ok(await field(page, CODE10).isVisible())
  assert.equal(await field(page, CODE10).textContent(), `131${code7}`)
  assert.equal(await field(page, '点数表コード').textContent(), '1')
  await expectFit(page)
  await page.context().close()
})

test('[P-03] 点数表コード and the ten digits follow what is typed, and 職域診療所 are not asked for a code', async () => {
  const page = await openPage(browser, { baseURL: served.address })
  const { code7 } = await openForm(page)
  assert.equal(await field(page, '点数表コード').textContent(), '1')
  assert.equal(await field(page, CODE10).textContent(), `131${code7}`)
  await field(page, '6：訪問看護').check()
  assert.equal(await field(page, '点数表コード').textContent(), '6')
  assert.equal(await field(page, CODE10).textContent(), `136${code7}`)
  await field(page, CODE7).fill(code7.slice(1))
  assert.equal(await field(page, CODE10).textContent(), '')
  await field(page, '7：職域診療所').check()
  for (const label of ['経過措置', '都道府県コード', CODE7]) assert.equal(await field(page, label).isVisible(), false)
  await expectFit(page)
  await page.context().close()
})

test('[P-05] a code on the list fills in name, postal code and address, but never over what was typed', async () => {
  const page = await openPage(browser, { baseURL: served.address })
  const [known, other] = [freshCode7(), freshCode7()]
  await list(known, '一覧内科医院')
  await list(other, '別の医院')
  await openForm(page)
  await page.getByText('このコードは、公表されている一覧にありません').waitFor()
  await field(page, CODE7).fill(known)
  await page.getByText('次のように載っています').waitFor()
  assert.equal(await field(page, NAME).inputValue(), '一覧内科医院')
  assert.equal(await field(page, '郵便番号').inputValue(), '1020094')
  await expectFit(page)
  await field(page, CODE7).fill(other)
  await page.getByText('別の医院').waitFor()
  assert.equal(await field(page, NAME).inputValue(), '別の医院')
  await field(page, CODE7).fill(freshCode7())
  await page.getByText('このコードは、公表されている一覧にありません').waitFor()
  assert.equal(await field(page, NAME).inputValue(), '')
  assert.equal(await field(page, '郵便番号').inputValue(), '')
  await field(page, NAME).fill('私たちの医院')
  await field(page, CODE7).fill(known)
  await page.getByText('一覧内科医院').waitFor()
  assert.equal(await field(page, NAME).inputValue(), '私たちの医院')
  assert.equal(await page.getByRole('button', { name: '一覧から名称を入れる' }).isVisible(), false)
  await page.context().close()
})

test('[P-05] without JavaScript the button fills them in and comes back to its place', async () => {
  const page = await openPage(browser, { baseURL: served.address, javaScript: false })
  const { code7 } = await openForm(page)
  await list(code7, '一覧内科医院')
  await press(page, '一覧から名称を入れる')
  assert.equal(await field(page, NAME).inputValue(), '一覧内科医院')
  assert.equal(await field(page, '姓').inputValue(), '基金')
  assert.equal(new URL(page.url()).hash, '#listed')
  await expectFit(page)
  await page.context().close()
})

for (const javaScript of [true, false])
  test(`[P-06] the Enter key presses 「登録」, ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const page = await openPage(browser, { baseURL: served.address, javaScript })
    await openForm(page)
    await field(page, '姓').press('Enter')
    await heading(page, '入力内容を確認してください', 2).waitFor()
    await page.context().close()
  })

test('[P-04] what was converted is shown when the field is left', async () => {
  const page = await openPage(browser, { baseURL: served.address })
  await page.goto('/register/institution')
  await field(page, '電話番号').fill('０３−１２３４−５６７８')
  await field(page, '電話番号').press('Tab')
  assert.equal(await field(page, '電話番号').inputValue(), '0312345678')
  await page.getByText('「０３−１２３４−５６７８」を「0312345678」に直しました。').waitFor()
  await page.context().close()
})

test('[P-06] [X-04] the dialog keeps the focus, Escape leads back to 「登録」, and nothing typed is lost', async () => {
  const page = await openPage(browser, { baseURL: served.address })
  const { email } = await openForm(page)
  await field(page, NAME).fill('見本内科クリニック')
  await fillRest(page, email)
  await press(page, '登録')
  await page.getByRole('dialog', { name: '入力内容確認' }).waitFor()
  assert.equal(await page.evaluate<string>('document.activeElement.textContent'), 'キャンセル')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  assert.equal(await page.evaluate<string>('document.activeElement.textContent'), '登録')
  assert.equal(await field(page, 'パスワード').inputValue(), PASSWORD)
  await page.context().close()
})

test('[P-06] back and 「OK」 again, and 「OK」 pressed twice, send one mail', async () => {
  const page = await openPage(browser, { baseURL: served.address })
  const { email } = await openForm(page)
  await field(page, NAME).fill('見本内科クリニック')
  await fillRest(page, email)
  await press(page, '登録')
  await page.getByRole('button', { name: 'OK', exact: true }).dblclick()
  await heading(page, '確認のメールを送りました').waitFor()
  await page.goBack()
  await heading(page, 'ユーザー登録').waitFor()
  assert.equal(await page.getByRole('dialog').count(), 0)
  assert.equal(await field(page, NAME).inputValue(), '見本内科クリニック')
  await press(page, '登録')
  await heading(page, '確認のメールを送りました').waitFor()
  assert.equal((await world.mailsTo(email)).length, 1)
  await page.context().close()
})

test('[P-06] without JavaScript, back to the confirmation and 「OK」 again send one mail', async () => {
  const page = await openPage(browser, { baseURL: served.address, javaScript: false })
  const { email } = await openForm(page)
  await field(page, NAME).fill('見本内科クリニック')
  await fillRest(page, email)
  await press(page, '登録')
  await heading(page, '入力内容確認').waitFor()
  await page.reload()
  await press(page, 'OK')
  await heading(page, '確認のメールを送りました').waitFor()
  await page.goBack()
  await heading(page, '確認のメールを送りました').waitFor()
  assert.equal((await world.mailsTo(email)).length, 1)
  await page.context().close()
})

test('[P-02] [P-03] 施術所等 register by keyboard alone', async () => {
  const page = await openPage(browser, { baseURL: served.address })
  await page.goto('/register/practitioner')
  await expectPage(page, 'ユーザー登録')
  await field(page, '柔道整復').focus()
  await page.keyboard.press('ArrowDown')
  assert.ok(await field(page, 'あん摩マッサージ指圧・はり・きゅう').isChecked())
  await field(page, '登録記号番号').fill('協２７−１２３４５')
  await page.keyboard.press('Enter')
  await page.locator('[data-error-summary]:focus').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate<string>('document.activeElement.name'), 'last_name')
  await expectFit(page)
  await page.context().close()
})
