import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { portal } from '#sites/portal/site.ts'
import { launchBrowser, openPage, type Visitor } from '#test/support/browser.ts'
import { activationTokens } from '#test/support/registrants.ts'
import { FOUNDER, NAME, PASSWORD } from '#test/support/registration-form.ts'
import { expectFit, expectPage, field, fillRest, heading, openForm, press } from '#test/support/registration-page.ts'
import { type Served, serveForBrowser } from '#test/support/serve-for-browser.ts'
import { USER_ID } from '#test/support/sign-in.ts'
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

const VISITORS: Record<string, Visitor> = {
  'on a wide screen': {},
  'at 320 px, in the dark': { width: 320, colorScheme: 'dark' },
  'in forced colours': { forcedColors: 'active' },
  'without JavaScript': { javaScript: false },
  'without JavaScript, at 320 px': { javaScript: false, width: 320 },
}

for (const [how, visitor] of Object.entries(VISITORS))
  test(`[P-02] [P-03] [P-04] [P-06] [P-07] [P-08] from the top page to the first sign-in, ${how}`, async () => {
    const scripts = visitor.javaScript ?? true
    const page = await openPage(browser, { baseURL: served.address, ...visitor })
    await page.goto('/register')
    await expectPage(page, '新規ユーザー登録')
    await page.getByRole('link', { name: '医科・歯科・調剤・訪問看護・職域' }).click()
    await expectPage(page, 'ユーザー登録')

    await press(page, '登録')
    await heading(page, '入力内容を確認してください', 2).waitFor()
    await expectPage(page, 'ユーザー登録')
    const { code7, email } = await openForm(page)
    await field(page, NAME).fill('見本内科クリニック')
    await fillRest(page, email)
    await field(page, FOUNDER).fill('髙橋 太郎')
    await press(page, '登録')
    await page.getByText('「髙」は使えません。「高」に置き換えてください。').last().waitFor()
    await expectPage(page, 'ユーザー登録')
    await field(page, FOUNDER).fill('高橋 太郎')
    await press(page, '登録')

    await heading(page, '入力内容確認', scripts ? 2 : 1).waitFor()
    await expectFit(page)
    const question = page.locator('[data-confirmation]')
    for (const shown of ['高橋　太郎', `131${code7}`, '0312345678', '1020094', email, '●●●●●●●●'])
      await question.getByText(shown, { exact: true }).waitFor()
    await question.getByText('キャンセル').click()
    await heading(page, 'ユーザー登録').waitFor()
    assert.equal(await field(page, NAME).inputValue(), '見本内科クリニック')
    await expectFit(page)
    await press(page, '登録')
    await press(page, 'OK')
    await expectPage(page, '確認のメールを送りました')
    await page.getByText(email).waitFor()

    const [token = ''] = await activationTokens(world, email)
    await page.goto(`/register/activate/${token.slice(0, 20)}`)
    await expectPage(page, 'リンクの一部が欠けています')
    await page.goto(`/register/activate/${token}`)
    await expectPage(page, 'メールアドレスを確認できました')
    await press(page, '登録を完了する')
    await expectPage(page, 'ユーザー登録が完了しました')
    await page.getByText(email).waitFor()
    await page.goto(`/register/activate/${token}`)
    await expectPage(page, 'このリンクは使用済みです')
    await page.getByRole('main').getByRole('link', { name: 'ログインする' }).click()
    await page.getByLabel(USER_ID).fill(email)
    await field(page, 'パスワード').fill(PASSWORD)
    await page.getByRole('main').getByRole('button', { name: 'ログイン', exact: true }).click()
    await heading(page, '医療機関等向け総合ポータルサイト').waitFor()
    await page.getByRole('banner').getByText('基金 太郎').waitFor()
    await page.context().close()
  })
