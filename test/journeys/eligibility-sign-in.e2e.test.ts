import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import test, { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openEligibilityDoors } from '#processes/eligibility-doors.ts'
import type { Listening } from '#processes/listen.ts'
import { mutualTlsOrigin } from '#processes/site-addresses.ts'
import { accountOf, goLive, type TestAccount } from '#test/support/accounts.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openPage,
  type Visitor,
} from '#test/support/browser.ts'
import {
  certificateFor,
  issuedRequest,
  openAuthority,
  publicKeyOf,
  signingRequest,
} from '#test/support/certificates.ts'
import { freePortBase } from '#test/support/free-port-base.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld, type World } from '#test/support/world.ts'

let world: World
let doors: readonly Listening[]
let browser: Browser
let origin: string
let institution: string
let terminal: Visitor

/** The doors of practice by mutual TLS, and a terminal with a certificate of one institution. */
before(async () => {
  world = await openWorld()
  const config = { ...world.env.config, PORT_BASE: await freePortBase() }
  const authority = await openAuthority(world)
  doors = await openEligibilityDoors({ ...world.env, config })
  origin = mutualTlsOrigin(config, 'eligibility')
  const person = await somebody(world)
  institution = person.institution
  await goLive(world, institution)
  const { key } = await signingRequest()
  const { certificate } = await certificateFor(
    world,
    authority,
    await issuedRequest(world, person),
    await publicKeyOf(key),
  )
  const cert = Buffer.from(new X509Certificate(certificate).toString())
  terminal = {
    baseURL: origin,
    ignoreHTTPSErrors: true,
    clientCertificates: [{ origin, cert, key: await readFile(key) }],
  }
  browser = await launchBrowser()
})

after(async () => {
  await browser?.close()
  for (const door of doors ?? []) await door.close()
  await world?.[Symbol.asyncDispose]()
})

const VISITORS: Record<string, Visitor> = {
  'on a wide screen': {},
  'at 320 px, without JavaScript': { javaScript: false, width: 320 },
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const label = (page: Page, name: string) => page.getByLabel(name, { exact: true })

async function expectPage(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name, exact: true, level: 1 }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

async function signIn(page: Page, { userId, password }: Pick<TestAccount, 'userId' | 'password'>): Promise<void> {
  await label(page, 'ユーザID').fill(userId)
  await label(page, 'パスワード').fill(password)
  await press(page, 'ログイン')
}

for (const [how, visitor] of Object.entries(VISITORS))
  test(`[E-01] [E-02] [E-03] with a client certificate: first sign-in, change, menu, logout, ${how}`, async () => {
    const until = (await world.clock.now()).add({ hours: 24 })
    const account = await accountOf(world, { institution, initialUntil: until })
    const page = await openPage(browser, { ...terminal, ...visitor })
    await page.goto('/')
    await expectPage(page, 'オンライン資格確認等システム')
    await page.getByRole('link', { name: 'システムの利用を始める' }).click()
    await expectPage(page, 'ログイン')
    await signIn(page, { ...account, password: 'Wrong#Pass1' })
    await page.getByText('ユーザIDまたはパスワードが違います').waitFor()
    await expectPage(page, 'ログイン')
    await signIn(page, account)
    await expectPage(page, 'パスワード変更')
    await page.goto('/notices')
    await page.getByRole('heading', { name: 'パスワード変更', level: 1 }).waitFor()
    await label(page, '現在のパスワードを入力してください').fill(account.password)
    await label(page, '新しいパスワードを入力してください').fill('New#Pass99')
    await label(page, '新しいパスワードを再度入力してください').fill('New#Pass99')
    await press(page, '変更')
    await page.getByText('パスワードを変更しました').first().waitFor()
    await press(page, 'OK')
    await expectPage(page, 'メニュー')
    await page.getByRole('link', { name: 'お知らせ一覧' }).click()
    await expectPage(page, 'お知らせ一覧')
    await press(page, 'ログアウト')
    await page.getByText('ログアウトしますか？').first().waitFor()
    await press(page, 'OK')
    await expectPage(page, 'ログイン')
    await page.goto('/menu')
    await page.getByRole('heading', { name: 'ログイン', level: 1 }).waitFor()
    await page.context().close()
  })

test('[E-01] without a certificate the page says so', async () => {
  const page = await openPage(browser, { baseURL: origin, ignoreHTTPSErrors: true })
  const response = await page.goto('/sign-in')
  assert.equal(response?.status(), 403)
  await expectPage(page, '電子証明書を確認できません')
})
