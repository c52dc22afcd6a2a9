import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { formOfEveryField } from '#test/fixtures/form-of-every-field.ts'
import { pageOfEveryField } from '#test/fixtures/page-of-every-field.tsx'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openPage,
  type Visitor,
} from '#test/support/browser.ts'
import { type Served, serveFetch } from '#test/support/serve-for-browser.ts'
import { testAssets } from '#test/support/test-assets.ts'
import type { Assets } from '#ui/assets/assets.ts'
import { readForm } from '#ui/form/read-form.ts'

let browser: Browser
let served: Served
let assets: Assets
before(async () => {
  assets = testAssets()
  served = await serveFetch(answer)
  browser = await launchBrowser()
})
after(async () => {
  await browser?.close()
  await served?.[Symbol.asyncDispose]()
})

const empty = readForm(formOfEveryField, new Map())
const ERRORS = empty.ok ? {} : empty.errors

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'"

/** `/form` is empty, `/wrong` came back with an error at every field. What is sent is taken: 204, and the page stays. */
function answer(request: Request): Response {
  const { pathname } = new URL(request.url)
  const asset = assets.respond(pathname, request)
  if (asset) return asset
  if (request.method === 'POST') return new Response(null, { status: 204 })
  const html = String(pageOfEveryField(assets, {}, pathname === '/wrong' ? ERRORS : {}))
  return new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
  })
}

interface Visit {
  readonly page: Page
  /** Addresses that forms were sent to. */
  readonly sent: string[]
  readonly refused: string[]
}

/** The page as a browser gets it, under the policy of our sites. */
async function visit(visitor: Visitor = {}, path = '/form'): Promise<Visit> {
  const page = await openPage(browser, { ...visitor, baseURL: served.address })
  const sent: string[] = []
  const refused: string[] = []
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  page.on('pageerror', ({ message }) => refused.push(message))
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  await page.goto(path)
  return { page, sent, refused }
}

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
const hasFocus = (page: Page, text: string) =>
  page.evaluate<boolean>(`document.activeElement.textContent.includes('${text}')`)

const understood = (page: Page, name: string) => page.locator(`#form-${name}-understood`)

for (const [name, visitor] of Object.entries<Visitor>({
  'a wide window': {},
  'a telephone': { width: 320 },
  'the dark scheme': { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  'no JavaScript': { javaScript: false },
}))
  test(`[X-03] every field, right or wrong, is accessible in ${name}`, async () => {
    for (const path of ['/form', '/wrong']) {
      const { page, refused } = await visit(visitor, path)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
      assert.deepEqual(refused, [])
      await page.context().close()
    }
  })

test('[X-05] the error summary has the focus and leads to the field', async () => {
  const { page } = await visit({}, '/wrong')
  assert.equal(await page.title(), 'エラー：登録｜総合ポータルサイト')
  assert.equal(await page.evaluate('document.activeElement.dataset.errorSummary'), 'true')
  await page.getByRole('link', { name: 'メールアドレスを入力してください。' }).click()
  assert.equal(await page.evaluate('document.activeElement.name'), 'email')
})

test('[X-05] the error summary has the focus without JavaScript too', async () => {
  const { page } = await visit({ javaScript: false }, '/wrong')
  await page.locator('[data-error-summary]:focus').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/#form-lastName$/)
})

test('a password can be shown, and hides before it is sent', async () => {
  const { page, sent } = await visit()
  await field(page, 'パスワード').fill('Horse9')
  await page.getByRole('button', { name: 'パスワードを表示する', exact: true }).click()
  assert.equal(await field(page, 'パスワード').getAttribute('type'), 'text')
  assert.ok(await page.getByRole('button', { name: 'パスワードを隠す', exact: true }).isVisible())
  await page.getByRole('button', { name: '登録する' }).click()
  assert.equal(await field(page, 'パスワード').getAttribute('type'), 'password')
  assert.equal(sent.length, 1)
})

test('what was converted is shown under the field, without moving what is being clicked', async () => {
  const { page } = await visit()
  await field(page, '姓（カナ）').fill('ﾔﾏﾀﾞ')
  await field(page, '職域診療所').check()
  assert.equal(await field(page, '姓（カナ）').inputValue(), 'ヤマダ')
  assert.equal(await understood(page, 'kana').textContent(), '「ﾔﾏﾀﾞ」を「ヤマダ」に直しました。')
  await field(page, 'コード（7桁）').fill('８００１１２−８')
  await field(page, '電話番号').fill('０３−１２３４−５６７８')
  await field(page, 'メールアドレス').focus()
  assert.equal(await understood(page, 'code').textContent(), '読み合わせ：80\u20020112\u20028')
  assert.equal(await field(page, '電話番号').inputValue(), '0312345678')
})

test('a composed code follows the fields it is made of', async () => {
  const { page } = await visit()
  await field(page, '医科').check()
  await field(page, '都道府県コード').selectOption('12')
  await field(page, 'コード（7桁）').pressSequentially('８００１１２8')
  assert.equal(await field(page, 'コード（10桁）').textContent(), '1218001128')
})

test('fields that follow from an answer are there with it, and always without JavaScript', async () => {
  const { page } = await visit()
  assert.equal(await field(page, '事業所名').isVisible(), false)
  await field(page, '職域診療所').check()
  assert.equal(await field(page, '事業所名').isVisible(), true)
  await field(page, '医科').check()
  assert.equal(await field(page, '事業所名').isVisible(), false)

  const { page: plain } = await visit({ javaScript: false })
  assert.equal(await field(plain, '事業所名').isVisible(), true)
  assert.equal(await plain.getByText('「職域診療所」の場合').isVisible(), true)
  assert.equal(await plain.locator('.form button:visible').count(), 1, 'only the button that sends')
})

test('a date is understood in other spellings and picked from the calendar by keyboard', async () => {
  const { page } = await visit()
  const date = field(page, '運用開始日')
  await date.fill('令和８年１１月２０日')
  await date.blur()
  assert.equal(await date.inputValue(), '2026/11/20')
  assert.equal(await understood(page, 'goLiveDate').textContent(), '2026年11月20日（金）')

  const opener = page.getByRole('button', { name: '運用開始日のカレンダー', exact: true })
  await opener.focus()
  await page.keyboard.press('Enter')
  const focused = () => page.evaluate<string>('document.activeElement.ariaLabel')
  assert.equal(await focused(), '2026年11月20日（金）')
  await expectAccessible(page)
  for (const [key, day] of [
    ['ArrowRight', '2026年11月21日（土）'],
    ['ArrowDown', '2026年11月28日（土）'],
    ['Home', '2026年11月22日（日）'],
    ['PageDown', '2026年12月22日（火）'],
    ['Shift+PageDown', '2027年12月22日（水）'],
    ['End', '2027年12月25日（土）'],
  ] as const) {
    await page.keyboard.press(key)
    assert.equal(await focused(), day)
  }
  await page.keyboard.press('Escape')
  assert.equal(await page.getByRole('dialog').isVisible(), false)
  assert.equal(await date.inputValue(), '2026/11/20')
  assert.ok(await hasFocus(page, 'カレンダー'))

  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  assert.equal(await date.inputValue(), '2026/11/19')
  assert.equal(await page.getByRole('dialog').isVisible(), false)
})

test('the calendar keeps to the days that can be chosen', async () => {
  const { page } = await visit()
  await field(page, '運用開始日').fill('2026/4/1')
  await page.getByRole('button', { name: '運用開始日のカレンダー', exact: true }).click()
  await page.keyboard.press('ArrowLeft')
  assert.equal(await page.evaluate('document.activeElement.ariaLabel'), '2026年4月1日（水）')
  await page.getByRole('button', { name: '前の月' }).click()
  assert.equal(await page.getByText('2026年4月', { exact: true }).isVisible(), true)
})

test('the characters left of a long text are counted', async () => {
  const { page } = await visit()
  await field(page, '備考').fill(`${'𠮷'.repeat(390)}\n`)
  await understood(page, 'remark').getByText('あと10文字入力できます。').waitFor()
  await field(page, '備考').fill('あ'.repeat(412))
  await understood(page, 'remark').getByText('12文字多すぎます。').waitFor()
})

test('[X-05] a second press while the first is on its way sends nothing', async () => {
  const { page, sent } = await visit()
  const button = page.getByRole('button', { name: '登録する' })
  await button.dblclick()
  await button.click()
  assert.equal(await button.getAttribute('aria-busy'), 'true')
  assert.equal(sent.length, 1)
  await page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow'))")
  assert.equal(await button.getAttribute('aria-busy'), null)
  await button.click()
  assert.equal(sent.length, 2)
})

test('the menu of the user opens and closes by keyboard, and by a click elsewhere', async () => {
  const { page } = await visit()
  const menu = page.locator('summary', { hasText: '山田 花子' })
  const logout = page.getByRole('button', { name: 'ログアウト' })
  await menu.focus()
  await page.keyboard.press('Enter')
  assert.ok(await logout.isVisible())
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  assert.equal(await logout.isVisible(), false)
  assert.ok(await hasFocus(page, '山田 花子'))
  await menu.click()
  await page.locator('h1').click()
  assert.equal(await logout.isVisible(), false)
})

test('the skip link is the first stop and leads to the content', async () => {
  const { page } = await visit()
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate('document.activeElement.textContent.trim()'), '本文へ移動')
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate('document.activeElement.id'), 'main')
})
