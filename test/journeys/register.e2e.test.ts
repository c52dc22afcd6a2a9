import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { portal } from '#sites/portal/site.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openPage,
  type Visitor,
} from '#test/support/browser.ts'
import { activationTokens } from '#test/support/registrants.ts'
import {
  AGREED,
  CODE7,
  CODE10,
  FOUNDER,
  freshCode7,
  NAME,
  PASSWORD,
  PASSWORD_AGAIN,
} from '#test/support/registration-form.ts'
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

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const heading = (page: Page, name: string, level = 1) => page.getByRole('heading', { level, name, exact: true })

async function expectFit(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

/** The page has this heading, is accessible and fits the window. */
async function expectPage(page: Page, name: string): Promise<void> {
  await heading(page, name).waitFor()
  await expectFit(page)
}

/** Everything but names and code. */
async function fillRest(page: Page, email: string): Promise<void> {
  await field(page, FOUNDER).fill('医療法人見本会')
  await field(page, '電話番号').fill('03-1234-5678')
  await field(page, '郵便番号').fill('１０２−００９４')
  await field(page, 'メールアドレス').fill(email)
  await field(page, 'パスワード').fill(PASSWORD)
  await field(page, PASSWORD_AGAIN).fill(PASSWORD)
  await field(page, AGREED).check()
}

async function openForm(page: Page): Promise<{ code7: string; email: string }> {
  const code7 = freshCode7()
  await page.goto('/register/institution')
  await field(page, '姓').fill('基金')
  await field(page, '名').fill('太郎')
  await field(page, '都道府県コード').selectOption('13')
  await field(page, CODE7).fill(code7)
  return { code7, email: `journey-${code7}@clinic.example` }
}

async function list(code7: string, name: string): Promise<void> {
  const now = await world.clock.now()
  const place = { postal_code: '1020094', address: '東京都千代田区紀尾井町１−３' }
  await world.db
    .insertInto('institution_list')
    .values({ prefecture: '13', fee_schedule: 1, code7, name, ...place, first_seen_at: now, changed_at: now })
    .execute()
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
