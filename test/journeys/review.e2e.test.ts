import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { applicationNumber } from '#domain/applications/application.ts'
import { operatorFactor } from '#domain/operators/operator-factor.ts'
import { totpCode } from '#domain/second-factor/totp.ts'
import { backoffice } from '#sites/backoffice/site.ts'
import { appliedUsage, approveUsage, USAGE } from '#test/support/applications.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectValidHtml,
  launchBrowser,
  openPage,
  type Visitor,
} from '#test/support/browser.ts'
import { operator, signedInOperator, type TestOperator } from '#test/support/operators.ts'
import { somebody } from '#test/support/people.ts'
import { enrolled } from '#test/support/second-factor.ts'
import { type Served, serveForBrowser } from '#test/support/serve-for-browser.ts'
import { openWorld, type World } from '#test/support/world.ts'

let world: World
let served: Served
let browser: Browser
let customers = 0

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

async function applied() {
  const person = await somebody(world)
  const customerId = `CAF${String(++customers).padStart(10, '0')}`
  const id = await appliedUsage(world, person, { ...USAGE, customerId })
  const { number } = await world.db
    .selectFrom('applications')
    .select('number')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { person, id, number: applicationNumber(number) }
}

/** One that changes what is in force, so that there is something to compare; then four plain ones. */
async function queue() {
  const changing = await applied()
  await approveUsage(world, changing.person, changing.id)
  const change = { ...USAGE, request: 'change', customerId: `CAF9${String(++customers).padStart(9, '0')}` } as const
  await appliedUsage(world, changing.person, change)
  world.clock.advance({ hours: 80 })
  return [await applied(), await applied(), await applied(), await applied()]
}

const statusOf = async ({ id }: { readonly id: string }) =>
  (await world.db.selectFrom('applications').select('status').where('id', '=', id).executeTakeFirst())?.status

/** A hand on the mouse, and hands on the keyboard alone. */
interface Hand {
  press(on: Locator): Promise<void>
  tick(on: Locator): Promise<void>
}
const MOUSE: Hand = { press: (on) => on.click(), tick: (on) => on.check() }
const KEYBOARD: Hand = {
  async press(on) {
    await on.focus()
    await on.press('Enter')
  },
  async tick(on) {
    await on.focus()
    await on.press('Space')
  },
}

async function expectPage(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

const VISITORS: Record<string, Visitor & { hand: Hand }> = {
  'by keyboard alone': { hand: KEYBOARD },
  'without JavaScript': { javaScript: false, hand: MOUSE },
  'at 320 px': { width: 320, hand: MOUSE },
}

/** Signs in, with the passcode of an app that was set up before. */
async function deskOf(me: TestOperator, visitor: Visitor): Promise<Page> {
  const { secret } = await enrolled(world, operatorFactor(me.id))
  world.clock.advance({ minutes: 1 })
  const page = await openPage(browser, { baseURL: served.address, ...visitor })
  await page.goto('/sign-in?to=/applications')
  await page.getByLabel('メールアドレス').fill(me.email)
  await page.getByLabel('パスワード', { exact: true }).fill(me.password)
  await page.getByLabel('パスワード', { exact: true }).press('Enter')
  await page.getByLabel('パスコード').fill(totpCode(secret, await world.clock.now()))
  await page.getByLabel('パスコード').press('Enter')
  await page.getByRole('heading', { level: 1, name: '受付一覧' }).waitFor()
  return page
}

for (const [how, { hand, ...visitor }] of Object.entries(VISITORS))
  test(`[B-02] [B-03] [X-03] a reviewer filters, takes, compares, returns one, approves one and then two at once, ${how}`, async () => {
    const [first, second, third, fourth] = await queue()
    assert.ok(first && second && third && fourth)
    const me = await operator(world, 'reviewer')
    const page = await deskOf(me, visitor)
    const link = (name: string) => page.getByRole('link', { name, exact: true }).first()
    const button = (name: string) => page.getByRole('button', { name, exact: true })

    await page.goto('/applications')
    await expectPage(page, '受付一覧')
    await hand.press(page.getByRole('link', { name: /^1日まで/ }))
    await page.waitForURL('**/applications?age=day')
    if (hand === KEYBOARD) {
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      await page.keyboard.press('k')
      await page.keyboard.press('Enter')
    } else await hand.press(link(first.number))
    await expectPage(page, new RegExp(`^${first.number}`))
    await hand.press(button('担当する'))
    await page.getByText(`${me.name}（自分）`).waitFor()

    if (hand === KEYBOARD) {
      await page.keyboard.press('r')
      assert.equal(await page.getByLabel('差戻し', { exact: true }).isChecked(), false, 'a key only leads there')
      await page.keyboard.press('Space')
    } else await hand.tick(page.getByLabel('差戻し', { exact: true }))
    await page.getByLabel('申請者への連絡').fill('回線の種別をお確かめください。')
    await hand.press(button('判定を確定する'))
    await expectPage(page, new RegExp(`^${second.number}`))
    await page.getByText(new RegExp(`${first.number}.*を差し戻しました`)).waitFor()
    await hand.tick(page.getByLabel('承認', { exact: true }))
    await hand.press(button('判定を確定する'))
    await expectPage(page, new RegExp(`^${third.number}`))
    await page.getByText(new RegExp(`${second.number}.*を承認しました`)).waitFor()

    await hand.press(link('受付一覧へ戻る'))
    await expectPage(page, '受付一覧')
    if (hand === KEYBOARD) for (const key of ['j', 'x', 'j', 'x', 'b', 'Tab']) await page.keyboard.press(key)
    else for (const { number } of [third, fourth]) await hand.tick(page.getByLabel(`${number}を選ぶ`))
    if (hand === KEYBOARD) await page.keyboard.press('Enter')
    else await hand.press(button('承認へ'))
    await expectPage(page, '選んだ申請をまとめて承認する')
    await hand.press(button('2件を承認する'))
    await expectPage(page, '承認の結果')
    await page.getByText('2件のうち2件を承認しました。').waitFor()
    const statuses = await Promise.all([first, second, third, fourth].map(statusOf))
    assert.deepEqual(statuses, ['returned', 'approved', 'approved', 'approved'])

    await page.goto('/applications?age=week')
    await hand.press(page.getByRole('rowheader').getByRole('link').last())
    await expectPage(page, /利用開始・変更申請/)
    await page.getByText(/前と違うのは\d+か所です。/).waitFor()
    await page.goto('/queue-views')
    await expectPage(page, '保存した表示')
    await page.context().close()
  })

test('[X-03] keys are listed and can be switched off, and do nothing while one types', async () => {
  const [first] = await queue()
  assert.ok(first)
  const page = await deskOf(await operator(world, 'reviewer'), {})
  await page.goto('/applications')
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'キー操作' })
  await dialog.waitFor()
  await expectAccessible(page)
  await page.getByLabel('キー操作を使う').uncheck()
  await page.keyboard.press('Escape')
  await page.reload()
  await page.keyboard.press('?')
  assert.equal(await dialog.isVisible(), false)
  await page.getByRole('button', { name: 'キー操作' }).click()
  await page.getByLabel('キー操作を使う').check()
  await page.keyboard.press('Escape')
  await page.getByLabel('申請番号・機関コード').focus()
  await page.keyboard.type('jx?')
  assert.equal(await page.getByLabel('申請番号・機関コード').inputValue(), 'jx?')
  assert.equal(await dialog.isVisible(), false)
  await page.context().close()
})

test('[X-04] the HTML of these pages is valid', async () => {
  const [first] = await queue()
  assert.ok(first)
  const visitor = await signedInOperator(world, await operator(world, 'reviewer'), '/applications')
  await expectValidHtml(visitor.html)
  await expectValidHtml((await visitor.open(`/applications/${first.person.institution}/${first.id}`)).html)
  await expectValidHtml((await visitor.open('/queue-views')).html)
})
