import assert from 'node:assert/strict'
import { type ExecFileOptions, execFile } from 'node:child_process'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { openCertificateDoors } from '#processes/certificate-doors.ts'
import { openEligibilityDoors } from '#processes/eligibility-doors.ts'
import type { Listening } from '#processes/listen.ts'
import { mutualTlsOrigin } from '#processes/site-addresses.ts'
import { certificates } from '#sites/certificates/site.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openPage,
  type Visitor,
} from '#test/support/browser.ts'
import { issuedRequest, keepSigning, openAuthority } from '#test/support/certificates.ts'
import { freePortBase } from '#test/support/free-port-base.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { type Served, serveForBrowser } from '#test/support/serve-for-browser.ts'
import { signedIn } from '#test/support/sign-in.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { openWorld, type World } from '#test/support/world.ts'

const PASSWORD = 'correct-Horse_7~'

let world: World
let served: Served
let browser: Browser
let doors: Listening[]
let signing: ReturnType<typeof keepSigning>
let eligibility: string
let renewal: string

before(async () => {
  world = await openWorld()
  world.clock.set(Temporal.Now.instant().toString())
  signing = keepSigning(await openAuthority(world))
  served = await serveForBrowser(certificates, world.env)
  const config = { ...world.env.config, PORT_BASE: await freePortBase() }
  const env = { ...world.env, config }
  doors = [...(await openEligibilityDoors(env)), ...(await openCertificateDoors(env))]
  eligibility = mutualTlsOrigin(config, 'eligibility')
  renewal = mutualTlsOrigin(config, 'certificates')
  browser = await launchBrowser()
})

after(async () => {
  await browser?.close()
  await signing?.stop()
  for (const door of doors ?? []) await door.close()
  await served?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
})

/** Never the blocking kind: the sites answer in this very process. */
const run = async (program: string, args: readonly string[], options: ExecFileOptions = {}) =>
  String((await promisify(execFile)(program, args, { timeout: 20_000, ...options })).stdout)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function expectPage(page: Page, heading: string, level = 1): Promise<void> {
  await page.getByRole('heading', { level, name: heading, exact: true }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

/** From the start page to the certificate of a new request. */
async function giveIds(page: Page, person?: Person) {
  const request = await issuedRequest(world, person ?? (await somebody(world)))
  await page.goto('/')
  await expectPage(page, '電子証明書ダウンロードサイト')
  await page.getByLabel('リクエストID').fill(request.number)
  await page.getByLabel('リファレンスID').fill(request.reference)
  await press(page, '次へ')
  await expectPage(page, '内容の確認と取得')
  return request
}

/** What the eligibility site says to curl with this file. */
const enterWith = (file: string) =>
  run('curl', ['-sk', '--cert-type', 'P12', '--cert', `${file}:${PASSWORD}`, '-w', '%{http_code}', `${eligibility}/`])

/** Goes to a page that makes keys, and saves what it makes. */
async function saveFile(
  page: Page,
  folder: string,
  goThere: () => Promise<unknown>,
  saved = '電子証明書を保存しました',
) {
  await goThere()
  await page.getByLabel('ファイルのパスワード', { exact: true }).fill(PASSWORD)
  await page.getByLabel('ファイルのパスワード（確認）').fill(PASSWORD)
  const saving = page.waitForEvent('download', { timeout: 30_000 })
  await press(page, '電子証明書を作成して保存する')
  const download = await saving
  await expectPage(page, saved)
  assert.equal(await page.evaluate<string>('document.activeElement.textContent'), saved)
  const file = join(folder, download.suggestedFilename())
  await download.saveAs(file)
  const opened = await run('openssl', ['pkcs12', '-in', file, '-passin', `pass:${PASSWORD}`, '-nodes'])
  return { file, opened, name: download.suggestedFilename() }
}

const visitors: Record<string, Visitor> = { 'on a wide screen': {}, 'on a narrow screen': { width: 320 } }

for (const [where, visitor] of Object.entries(visitors))
  test(`[C-05] 003 p.37 ${where}: the page makes the key, openssl opens the file, and it opens the door of E`, async () => {
    await using folder = await temporaryFolder()
    const page = await openPage(browser, { ...visitor, baseURL: served.address })
    const sent: string[] = []
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    await giveIds(page)
    const password = page.getByLabel('ファイルのパスワード', { exact: true })
    await password.fill('too-short')
    await press(page, '電子証明書を作成して保存する')
    await page.getByText('12文字以上にしてください。').waitFor()
    await expectAccessible(page)
    await password.fill(PASSWORD)
    await page.getByLabel('ファイルのパスワード（確認）').fill(`${PASSWORD}x`)
    await press(page, '電子証明書を作成して保存する')
    await page.getByText('上のパスワードと違います。').waitFor()
    const { file, opened, name } = await saveFile(page, folder.path, async () => undefined)
    assert.match(await page.title(), /^電子証明書を保存しました/)
    assert.equal(await page.getByText('見比べてください').isVisible(), false)
    assert.deepEqual(
      await page.locator('.steps:visible li').evaluateAll((steps) => steps.map(({ dataset }) => dataset.state)),
      ['done', 'done', 'current'],
    )
    assert.match(name, /^madoguchi-0119999999-受付-端末\d+\.p12$/)
    assert.equal(opened.match(/BEGIN CERTIFICATE/g)?.length, 2)
    assert.match(await enterWith(file), /システムの利用を始める[\s\S]*200$/)

    const [, key = ''] = /BEGIN PRIVATE KEY-----([\s\S]+?)-----END/.exec(opened) ?? []
    const secret = key.replaceAll(/\s/g, '').slice(48, 80)
    assert.ok(secret.length === 32 && !sent.some((said) => said.includes(secret) || said.includes(PASSWORD)))
    assert.equal(await page.evaluate<number>('localStorage.length + sessionStorage.length'), 0)
    await page.getByRole('link', { name: '端末に入れる方法へ', exact: true }).click()
    await expectPage(page, '電子証明書を端末に入れる')
    await page.goto('/certificate')
    await expectPage(page, '電子証明書は作成済みです')
    await page.context().close()
  })

test('[C-09] Chromium shows the file to the door of E, and renews it before its end', async () => {
  await using folder = await temporaryFolder()
  const page = await openPage(browser, { baseURL: served.address })
  const { file } = await saveFile(page, folder.path, () => giveIds(page))
  await page.context().close()
  const clientCertificates = [eligibility, renewal].map((origin) => ({ origin, pfxPath: file, passphrase: PASSWORD }))
  const context = await browser.newContext({ ignoreHTTPSErrors: true, clientCertificates, locale: 'ja-JP' })
  const terminal = await context.newPage()
  await terminal.goto(eligibility)
  await terminal.getByText('電子証明書で、次の医療機関等の端末であることを確認しました。').waitFor()
  world.clock.advance({ years: 3, months: 3 })
  world.clock.advance({ days: -30 })
  await terminal.goto(`${renewal}/renewal`)
  const { opened } = await saveFile(
    terminal,
    folder.path,
    () => expectPage(terminal, '電子証明書の更新'),
    '新しい電子証明書を保存しました',
  )
  assert.match(opened, /BEGIN PRIVATE KEY/)
  await context.close()
  world.clock.set(Temporal.Now.instant().toString())
})

test('[C-05] [C-08] [E-01] one file: made in the page, let in by curl and Chromium, revoked at the portal, let in no more', async () => {
  await using folder = await temporaryFolder()
  const person = await somebody(world)
  const page = await openPage(browser, { baseURL: served.address })
  const { id } = await giveIds(page, person)
  const { file } = await saveFile(page, folder.path, async () => undefined)
  await page.context().close()
  assert.match(await enterWith(file), /システムの利用を始める[\s\S]*200$/)
  const clientCertificates = [{ origin: eligibility, pfxPath: file, passphrase: PASSWORD }]
  const context = await browser.newContext({ ignoreHTTPSErrors: true, clientCertificates, locale: 'ja-JP' })
  const terminal = await context.newPage()
  await terminal.goto(eligibility)
  await terminal.getByText('電子証明書で、次の医療機関等の端末であることを確認しました。').waitFor()

  const portal = await signedIn(world, person, `/certificates/requests/${id}/revoke`)
  await portal.press('次へ', { '秘密鍵の漏えい（端末の紛失・盗難を含む）': true })
  await portal.press('失効する')
  assert.match(portal.text, /電子証明書を失効しました/)

  await terminal.goto(eligibility)
  await expectPage(terminal, '電子証明書は失効しています')
  assert.match(await enterWith(file), /電子証明書は失効しています[\s\S]*403$/)
  await context.close()
})

test('[C-05] the line goes dead after the order: the key stays in the page, and the same certificate comes at the next try', async () => {
  const page = await openPage(browser, { baseURL: served.address })
  const { id } = await giveIds(page)
  let orders = 0
  await page.route('**/certificate/order', async (route) => {
    await route.fetch()
    if (++orders > 1) await route.continue()
    else await route.abort()
  })
  await page.getByLabel('ファイルのパスワード', { exact: true }).fill(PASSWORD)
  await page.getByLabel('ファイルのパスワード（確認）').fill(PASSWORD)
  await press(page, '電子証明書を作成して保存する')
  await expectPage(page, '通信が途切れました', 2)
  const saving = page.waitForEvent('download', { timeout: 30_000 })
  await press(page, 'もう一度試す')
  await saving
  const made = await world.db.selectFrom('certificates').select('serial').where('request_id', '=', id).execute()
  assert.equal(made.length, 1)
  await page.context().close()
})

test('[C-05] without JavaScript: the commands of the page make the key, the CSR and the file', async () => {
  await using folder = await temporaryFolder()
  const page = await openPage(browser, { javaScript: false, width: 320, baseURL: served.address })
  await giveIds(page)
  assert.equal(await page.getByLabel('ファイルのパスワード', { exact: true }).isVisible(), false)
  await page.getByRole('link', { name: 'CSRを送って取得する' }).click()
  await expectPage(page, 'CSRを送って取得する')
  const follow = async (password: string) => {
    const command = (await page.locator('.command-text').first().textContent()) ?? ''
    const env = { PASSWORD, PATH: process.env.PATH }
    await run('bash', ['-c', `${command} ${password}`], { cwd: folder.path, env })
    return /-out "([^"]+)"/.exec(command)?.[1] ?? ''
  }
  const csr = await follow('-passout env:PASSWORD')
  await page.getByLabel('CSRのファイル').setInputFiles(join(folder.path, csr))
  await press(page, 'CSRを送る')
  await expectPage(page, '電子証明書は作成済みです')
  const saving = page.waitForEvent('download', { timeout: 30_000 })
  await page.getByRole('link', { name: '証明書（PEM）をダウンロードする' }).click()
  const saved = await saving
  await saved.saveAs(join(folder.path, saved.suggestedFilename()))
  const file = await follow('-passin env:PASSWORD -passout env:PASSWORD')
  assert.match(await enterWith(join(folder.path, file)), /200$/)
  await page.context().close()
})
