import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import test, { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { operatorFactor } from '#domain/operators/operator-factor.ts'
import { sealedFor } from '#domain/second-factor/factor-owner.ts'
import { backoffice } from '#sites/backoffice/site.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectValidHtml,
  launchBrowser,
  openPage,
  type Visitor,
} from '#test/support/browser.ts'
import { operator, type TestOperator } from '#test/support/operators.ts'
import { type Served, serveForBrowser } from '#test/support/serve-for-browser.ts'
import { openWorld, type World } from '#test/support/world.ts'

let world: World
let served: Served
let browser: Browser

before(async () => {
  world = await openWorld()
  served = await serveForBrowser(backoffice, world.env)
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
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click()

/** The page has this heading, is accessible and valid, and fits the window. */
async function expectPage(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

async function giveName(page: Page, { email, password }: TestOperator): Promise<void> {
  await page.getByLabel('メールアドレス').fill(email)
  await page.getByLabel('パスワード', { exact: true }).fill(password)
  await press(page, '次へ')
}

/** What an app that holds this key shows now. */
async function oathtool(key: string): Promise<string> {
  const seconds = Math.floor((await world.clock.now()).epochMilliseconds / 1000)
  return execFileSync('oathtool', ['--totp', '--base32', '--now', `@${seconds}`, key], { encoding: 'utf8' }).trim()
}

async function keyOf({ id }: TestOperator): Promise<string> {
  const owner = operatorFactor(id)
  const { secret } = await world.db
    .selectFrom('second_factors')
    .select('secret')
    .where('subject', '=', id)
    .executeTakeFirstOrThrow()
  assert.ok(secret)
  return world.env.secrets.open(secret, sealedFor(owner))
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('banner').locator('summary').click()
  await press(page, 'ログアウト')
  await expectPage(page, 'ログアウトしました')
}

for (const [how, visitor] of Object.entries(VISITORS))
  test(`[B-01] set up the app, sign in, add, change and disable an operator, ${how}`, async () => {
    const me = await operator(world, 'administrator')
    const other = await operator(world, 'reviewer')
    const page = await openPage(browser, { baseURL: served.address, ...visitor })

    await page.goto('/')
    await expectPage(page, 'ログイン')
    await giveName(page, me)
    await expectPage(page, 'Authenticator登録')
    const key = (await page.locator('.copyable-value').first().textContent()) ?? ''
    await page.getByLabel('パスコード').fill('12345')
    await press(page, 'パスコードを送信')
    await page.getByRole('alert').or(page.locator('.error-summary')).first().waitFor()
    await expectPage(page, 'Authenticator登録')
    await page.getByLabel('パスコード').fill(await oathtool(key))
    await press(page, 'パスコードを送信')
    await expectPage(page, 'リカバリーコード')
    await follow(page, '控えたので、ホームへ進む')
    await expectPage(page, 'ホーム')
    await signOut(page)

    world.clock.advance({ seconds: 30 })
    await page.goto('/sign-in')
    await giveName(page, me)
    await expectPage(page, 'パスコードの入力')
    await page.getByLabel('パスコード').fill(await oathtool(key))
    await press(page, 'パスコードを送信')
    await expectPage(page, 'ホーム')

    await follow(page, '運用者')
    await expectPage(page, '運用者')
    await follow(page, '運用者を追加する')
    await expectPage(page, '運用者を追加する')
    await page.getByLabel('氏名').fill('新人 さくら')
    await page.getByLabel('メールアドレス').fill(`new-${me.id}@madoguchi.example`)
    await page.getByLabel('コールセンター').check()
    await press(page, '追加してメールを送る')
    await expectPage(page, '新人 さくら')

    world.clock.advance({ minutes: 11 })
    await page.goto(`/operators/${other.id}`)
    await expectPage(page, other.name)
    await page.getByLabel('監査').check()
    await press(page, '役割を変更する')
    await expectPage(page, 'ご本人の確認')
    await page.getByLabel('パスワード', { exact: true }).fill(me.password)
    await page.getByLabel('パスコード').fill(await oathtool(await keyOf(me)))
    await press(page, '確認して続ける')
    await expectPage(page, other.name)
    await page.getByText('役割を変更しました').waitFor()

    await page.goto('/account')
    await expectPage(page, 'ログインの設定')
    await press(page, 'リカバリーコードを作り直す')
    await expectPage(page, 'リカバリーコード')
    await page.goto(`/operators/${other.id}`)
    await follow(page, '利用を停止する')
    await page.getByText('ログイン中の画面は、すぐに終了します。').waitFor()
    await expectAccessible(page)
    await press(page, '利用を停止する')
    await page.getByText('利用を停止しました').waitFor()
    await expectPage(page, other.name)
    await signOut(page)
    await page.context().close()
  })

test('[X-04] the HTML of these pages is valid', async () => {
  const page = await openPage(browser, { baseURL: served.address })
  const me = await operator(world, 'administrator')
  const html = async (path: string) => (await page.request.get(path)).text()
  await expectValidHtml(await html('/sign-in'))
  await page.goto('/sign-in')
  await giveName(page, me)
  await expectValidHtml(await html('/sign-in/authenticator'))
  await page.getByLabel('パスコード').fill(await oathtool((await page.locator('.copyable-value').textContent()) ?? ''))
  await press(page, 'パスコードを送信')
  await page.getByRole('heading', { name: 'リカバリーコード' }).waitFor()
  for (const path of [
    '/',
    '/account',
    '/operators',
    '/operators/new',
    `/operators/${me.id}`,
    `/operators/${me.id}/disable`,
  ])
    await expectValidHtml(await html(path))
  await page.context().close()
})
