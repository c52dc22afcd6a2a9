import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import test, { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { encodeShiftJis } from '#platform/csv/shift-jis.ts'
import { eligibility } from '#sites/eligibility/site.ts'
import { accountOf, goLive, type TestAccount } from '#test/support/accounts.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openPage,
  type Visitor,
} from '#test/support/browser.ts'
import { bulkFile, bulkFileOf, bulkRow, newestUpload, rowsOf, runBulk } from '#test/support/bulk-registration.ts'
import { heldBack } from '#test/support/held-back.ts'
import { somebody } from '#test/support/people.ts'
import { type Served, serveForBrowser } from '#test/support/serve-for-browser.ts'
import { openWorld, type World } from '#test/support/world.ts'

let world: World
let served: Served
let browser: Browser
let institution: string

before(async () => {
  world = await openWorld()
  institution = (await somebody(world)).institution
  await goLive(world, institution)
  const site = { ...eligibility, door: async () => ({ institution }) }
  served = await serveForBrowser(site, { ...world.env, accountEnvironment: 'production', practiceDoor: false } as never)
  browser = await launchBrowser()
})

after(async () => {
  await browser?.close()
  await served?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
})

interface Case {
  readonly visitor: Visitor
  readonly by: 'master' | 'administrator'
  readonly role: string
  readonly userId: string
  readonly file: (text: string) => Buffer
  readonly encoding: 'utf-8' | 'shift_jis'
}

const CASES: Readonly<Record<string, Case>> = {
  'a master uploads administrators in UTF-8, on a wide screen': {
    visitor: {},
    by: 'master',
    role: '管理者',
    userId: 'chief',
    file: (text) => Buffer.from(text),
    encoding: 'utf-8',
  },
  'an administrator uploads staff in Shift_JIS, at 320 px, without JavaScript': {
    visitor: { javaScript: false, width: 320 },
    by: 'administrator',
    role: '一般利用者',
    userId: 'staff',
    file: encodeShiftJis,
    encoding: 'shift_jis',
  },
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click()
const label = (page: Page, name: string) => page.getByLabel(name, { exact: true })

async function expectPage(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name, exact: true, level: 1 }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  const { SCREENSHOTS } = process.env
  const width = page.viewportSize()?.width
  if (SCREENSHOTS) await page.screenshot({ path: `${SCREENSHOTS}/${name}-${width}-${Date.now()}.png`, fullPage: true })
}

async function upload(page: Page, buffer: Buffer): Promise<void> {
  await label(page, 'アカウント一括登録用ファイル').setInputFiles({ name: 'bulk.csv', mimeType: 'text/csv', buffer })
  await press(page, '登録')
}

async function signIn(page: Page, { userId, password }: Pick<TestAccount, 'userId' | 'password'>): Promise<void> {
  await page.goto(`${served.address}/sign-in`)
  await label(page, 'ユーザID').fill(userId)
  await label(page, 'パスワード').fill(password)
  await press(page, 'ログイン')
}

for (const [story, { visitor, by: role, userId, file, encoding, ...row }] of Object.entries(CASES))
  test(`[E-10] [E-11] ${story}; a new account signs in by the result`, async () => {
    const by = await accountOf(world, { institution, role })
    const page = await openPage(browser, visitor)
    await signIn(page, by)
    await expectPage(page, 'メニュー')
    await follow(page, 'アカウント一括登録')
    await expectPage(page, 'アカウント一括登録')
    await press(page, '登録')
    await page.getByText('入力内容を確認してください').waitFor()
    await expectPage(page, 'アカウント一括登録')

    const rows = ['01', '02', '03'].map((number) => bulkRow({ role: row.role, userId: `${userId}${number}` }))
    const buffer = file(bulkFile(...rows, ...rows.slice(0, 1)))
    await upload(page, buffer)
    const question = 'アカウント一括登録用ファイルを登録します。よろしいですか？'
    await page.getByRole('heading', { name: question, exact: true }).first().waitFor()
    await expectAccessible(page)
    await press(page, 'OK')
    await expectPage(page, 'アカウント一括登録を受け付けました')
    assert.match((await page.locator('main').textContent()) ?? '', /受付番号[0-9]{10}受付日時/)
    await follow(page, 'アカウント一括登録結果')
    await expectPage(page, 'アカウント一括登録結果')
    await page.getByText('登録待ち', { exact: true }).waitFor()

    await runBulk(world, await newestUpload(world, by))
    if (visitor.javaScript === false) await follow(page, '更新')
    await page.getByText('登録完了(一部 ID 重複あり)', { exact: true }).waitFor()
    await expectPage(page, 'アカウント一括登録結果')
    const [download] = await Promise.all([page.waitForEvent('download'), follow(page, 'ダウンロード')])
    const result = await rowsOf(await readFile(await download.path()), encoding)
    assert.deepEqual(
      result.map((cells) => cells[6]),
      ['登録', '登録', '登録', 'ID重複'],
    )
    const [pdf] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /PDF/ }).click()])
    assert.equal((await readFile(await pdf.path())).subarray(0, 5).toString(), '%PDF-')
    await page.close()

    const member = await openPage(browser, visitor)
    await signIn(member, { userId: `${userId}02`, password: result[1]?.at(-1) ?? '' })
    await expectPage(member, 'パスワード変更')
    await member.close()
  })

test('[E-11] the bar on the page of the results comes, stands partway and goes by itself', async () => {
  const by = await accountOf(world, { institution })
  const page = await openPage(browser, {})
  await signIn(page, by)
  await page.goto(`${served.address}/bulk`)
  await upload(page, Buffer.from(bulkFileOf(120, 'bar')))
  await press(page, 'OK')
  await follow(page, 'アカウント一括登録結果')
  await page.getByText('登録待ち', { exact: true }).waitFor()
  const { passwords, goOn } = heldBack(world.env.passwords, 60)
  const working = runBulk(world, await newestUpload(world, by), { passwords })
  const bar = page.getByRole('progressbar', { name: 'アカウントを登録しています' })
  await page.getByText(/^[1-9][0-9]* \/ 120 件/).waitFor()
  const [done, of] = [Number(await bar.getAttribute('value')), Number(await bar.getAttribute('max'))]
  assert.ok(done > 0 && done < 120 && of === 120, `${done} of ${of}`)
  await expectAccessible(page)
  goOn()
  await working
  await page.getByText('登録完了', { exact: true }).waitFor()
  assert.equal(await bar.count(), 0)
  await page.close()
})
