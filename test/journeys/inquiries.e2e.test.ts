import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { addTemplate } from '#domain/inquiry-templates/save-template.ts'
import { backoffice } from '#sites/backoffice/site.ts'
import { portal } from '#sites/portal/site.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectValidHtml,
  launchBrowser,
  openPage,
  type Visitor,
} from '#test/support/browser.ts'
import { inquiryToken, strangerEmail } from '#test/support/inquiries.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { somebody } from '#test/support/people.ts'
import { type Served, serveForBrowser } from '#test/support/serve-for-browser.ts'
import { signedIn } from '#test/support/sign-in.ts'
import { until } from '#test/support/until.ts'
import { openWorld, type World } from '#test/support/world.ts'

let world: World
let front: Served
let office: Served
let browser: Browser

before(async () => {
  world = await openWorld()
  front = await serveForBrowser(portal, world.env)
  office = await serveForBrowser(backoffice, world.env)
  browser = await launchBrowser()
  const editor = await operator(world, 'editor')
  await world.transact((work) =>
    addTemplate(work, {
      name: '更新の時期',
      category: 'certificate',
      body: '{氏名} 様\n\n受付番号 {受付番号} の件です。',
      operator: editor.id,
    }),
  )
})

after(async () => {
  await browser?.close()
  await front?.[Symbol.asyncDispose]()
  await office?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
})

const VISITORS: Record<string, Visitor> = {
  'with JavaScript': {},
  'with JavaScript, at 320 px': { width: 320 },
  'without JavaScript, at 320 px': { javaScript: false, width: 320 },
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function expectPage(page: Page, heading: string, level = 1): Promise<void> {
  await page.getByRole('heading', { level, name: heading, exact: true }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

/** The session of somebody who has signed in already. */
async function carryOver(page: Page, cookies: ReadonlyMap<string, string>): Promise<void> {
  const [name, value] = [...cookies].find(([cookie]) => cookie.endsWith('session')) ?? assert.fail('nobody signed in')
  await page.context().addCookies([{ name, value, domain: 'localhost', path: '/', secure: true, httpOnly: true }])
}

/** An operator of the call centre who has just signed in. */
async function atTheOffice(visitor: Visitor): Promise<Page> {
  const { cookies } = await signedInOperator(world, await operator(world, 'call-centre'))
  const page = await openPage(browser, { baseURL: office.address, ...visitor })
  await carryOver(page, cookies)
  return page
}

/** The answer typed so far, once a template has come into it. */
async function filledAnswer(page: Page): Promise<string> {
  const field = page.getByLabel('回答', { exact: true })
  await until('a template is in the answer', async () => (await field.inputValue()).includes('受付番号'))
  return field.inputValue()
}

for (const [how, visitor] of Object.entries(VISITORS))
  test(`[P-25] [B-09] asked by a stranger, answered by mail, asked again, closed, ${how}`, async () => {
    const scripts = visitor.javaScript ?? true
    const email = strangerEmail()
    const subject = `更新の時期 ${email.split('@')[0]}`
    const page = await openPage(browser, { baseURL: front.address, ...visitor })
    await page.goto('/contact')
    await expectPage(page, 'お問い合わせ先')
    await page.getByRole('main').getByRole('link', { name: 'お問い合わせフォーム', exact: true }).click()
    await expectPage(page, 'お問い合わせフォーム')
    await press(page, '確認へ進む')
    await expectPage(page, '入力内容を確認してください', 2)
    await page.getByLabel('お名前').fill('見本 三郎')
    await page.getByLabel('メールアドレス').fill(email)
    await page.getByLabel('お問い合わせの種類').selectOption({ label: '電子証明書' })
    await page.getByLabel('件名').fill(subject)
    await page.getByLabel('お問い合わせ内容').fill('いつから更新できますか。')
    await press(page, '確認へ進む')
    await page.getByRole('heading', { level: scripts ? 2 : 1, name: 'お問い合わせ内容の確認' }).waitFor()
    await expectAccessible(page)
    await press(page, '送信する')
    await expectPage(page, 'お問い合わせを受け付けました')
    const token = await inquiryToken(world, email)
    await page.goto(`/contact/inquiries/${token}`)
    await expectPage(page, subject)
    await expectValidHtml(await (await page.request.get(`/contact/inquiries/${token}`)).text())

    const desk = await atTheOffice(visitor)
    await desk.goto(`/inquiries?text=${encodeURIComponent(subject)}`)
    await expectPage(desk, 'お問い合わせ')
    await expectValidHtml(await (await desk.request.get('/inquiries')).text())
    await desk.getByRole('link', { name: /^Q-\d{7}$/ }).click()
    await expectPage(desk, subject)
    await expectValidHtml(await (await desk.request.get(desk.url())).text())
    await press(desk, '担当する')
    await desk.getByText('（自分）').waitFor()
    await desk.getByLabel('回答', { exact: true }).fill('先に書いた文。')
    await desk.getByLabel('ひな形').selectOption({ label: '更新の時期' })
    await press(desk, '本文に入れる')
    assert.match(await filledAnswer(desk), /^先に書いた文。\n\n見本 三郎 様\n\n受付番号 Q-\d{7} の件です。$/)
    await press(desk, '回答を送る')
    await desk.getByText('回答を送りました').waitFor()
    await expectAccessible(desk)

    const answered = await inquiryToken(world, email)
    assert.notEqual(answered, token)
    await page.goto(`/contact/inquiries/${answered}`)
    await page.getByText('先に書いた文。').waitFor()
    await page.getByLabel('追加のご質問・ご連絡').fill('もう一つ教えてください。')
    await press(page, '書き込む')
    await page.getByText('書き込みを受け付けました').waitFor()
    await expectAccessible(page)

    await press(desk, '完了にする')
    await desk.getByText('新しい書き込みや操作がありました').waitFor()
    await desk.getByText('もう一つ教えてください。').waitFor()
    await expectAccessible(desk)
    await press(desk, '完了にする')
    await desk.getByText('完了にしました').waitFor()
    await page.reload()
    await page.getByText('書き込むと再開できます').waitFor()
    await page.context().close()
    await desk.context().close()
  })

for (const [how, visitor] of Object.entries(VISITORS)) {
  test(`[P-25] who has an account finds their inquiry in マイリスト, ${how}`, async () => {
    const person = await somebody(world)
    const { cookies } = await signedIn(world, person)
    const page = await openPage(browser, { baseURL: front.address, ...visitor })
    await carryOver(page, cookies)
    await page.goto('/contact/form')
    await page.getByText(person.email).waitFor()
    await expectPage(page, 'お問い合わせフォーム')
    await page.getByLabel('お問い合わせの種類').selectOption({ label: '各種申請' })
    await page.getByLabel('件名').fill('審査の状況')
    await page.getByLabel('お問い合わせ内容').fill('いつ終わりますか。')
    await press(page, '確認へ進む')
    await press(page, '送信する')
    await page.getByRole('link', { name: 'お問い合わせの内容を見る' }).click()
    await expectPage(page, '審査の状況')
    await page.goto('/my-list/inquiries')
    await expectPage(page, 'お問い合わせ')
    await expectValidHtml(await (await page.request.get('/my-list/inquiries')).text())
    await page.goto('/my-list')
    await page.getByRole('link', { name: '審査の状況' }).waitFor()
    await expectAccessible(page)
    await page.context().close()
  })

  test(`[B-09] a template is registered, changed and deleted, ${how}`, async () => {
    const desk = await atTheOffice(visitor)
    const name = `ひな形 ${how}`
    await desk.goto('/inquiry-templates/new')
    await expectPage(desk, 'ひな形の登録')
    await press(desk, '登録する')
    await expectPage(desk, '入力内容を確認してください', 2)
    await desk.getByLabel('名前').fill(name)
    await desk.getByLabel('本文').fill('{氏名} 様')
    await press(desk, '登録する')
    await desk.getByText('ひな形を登録しました').waitFor()
    await expectPage(desk, '回答のひな形')
    await expectValidHtml(await (await desk.request.get('/inquiry-templates')).text())
    await desk.getByRole('link', { name }).click()
    await expectPage(desk, 'ひな形の変更')
    await expectValidHtml(await (await desk.request.get(desk.url())).text())
    await desk.getByRole('link', { name: '削除', exact: true }).click()
    await desk.getByText('このひな形を削除しますか').waitFor()
    await expectAccessible(desk)
    await press(desk, '削除する')
    await desk.getByText('ひな形を削除しました').waitFor()
    await desk.context().close()
  })
}
