import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { backoffice } from '#sites/backoffice/site.ts'
import { portal } from '#sites/portal/site.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openPage,
  type Visitor,
} from '#test/support/browser.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { type Served, serveForBrowser } from '#test/support/serve-for-browser.ts'
import { openWorld, type World } from '#test/support/world.ts'

let world: World
let desk: Served
let site: Served
let browser: Browser

before(async () => {
  world = await openWorld()
  desk = await serveForBrowser(backoffice, world.env)
  site = await serveForBrowser(portal, world.env)
  browser = await launchBrowser()
})

after(async () => {
  await browser?.close()
  await desk?.[Symbol.asyncDispose]()
  await site?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
})

const VISITORS: Record<string, Visitor> = {
  'with JavaScript': {},
  'without JavaScript, at 320 px': { javaScript: false, width: 320 },
}
const SESSION = '__Host-backoffice-session'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) =>
  page.getByRole('main').getByRole('link', { name, exact: true }).first().click()

async function expectPage(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

async function editorsPage(visitor: Visitor): Promise<Page> {
  const { cookies } = await signedInOperator(world, await operator(world, 'editor'))
  const page = await openPage(browser, { baseURL: desk.address, ...visitor })
  const url = desk.address.replace('http:', 'https:')
  const cookie = { name: SESSION, value: cookies.get(SESSION) ?? '', url, secure: true, httpOnly: true }
  await page.context().addCookies([cookie])
  return page
}

for (const [how, visitor] of Object.entries(VISITORS))
  test(`[B-08] [P-24] an editor answers a question; a reader searches, reads and votes, ${how}`, async () => {
    const title = `受付の時計が合いません（${how}）`
    const editor = await editorsPage(visitor)
    await editor.goto('/content/question')
    await expectPage(editor, '掲載：よくある質問')
    await follow(editor, '質問を書く')
    await press(editor, '保存して見え方を確かめる')
    await editor.getByText('本文を入力してください。').first().waitFor()
    await expectPage(editor, 'よくある質問を書く')
    await editor.getByLabel('件名').fill(title)
    await editor.getByLabel('本文').fill('設定を開きます。\n\n## 合わせ方\n\n1. 日付と時刻\n2. 自動で合わせる')
    await press(editor, '保存して見え方を確かめる')
    await expectPage(editor, title)
    await follow(editor, '公開に進む')
    await expectPage(editor, '公開')
    await press(editor, '確認へ進む')
    await editor.getByRole('heading', { name: 'いま公開しますか？' }).waitFor()
    await expectAccessible(editor)
    await press(editor, '公開する')
    await editor.getByText('公開しました').waitFor()

    const reader = await openPage(browser, { baseURL: site.address, ...visitor })
    await reader.goto('/faq')
    await expectPage(reader, 'よくある質問')
    await reader.getByLabel('質問をさがす').fill(`受付の時計がおかしい`)
    await press(reader, 'さがす')
    await expectAccessible(reader)
    await follow(reader, title)
    await expectPage(reader, title)
    await reader.getByRole('heading', { level: 2, name: '合わせ方' }).waitFor()
    await press(reader, 'いいえ')
    await reader.getByText('お役に立てず').waitFor()
    await press(reader, 'はい')
    await reader.getByText('ありがとうございます').waitFor()
    await expectAccessible(reader)

    await editor.goto('/content/question')
    const row = editor.getByRole('row', { name: new RegExp(`時計が合いません（${how}`) })
    await row.getByText('100％（1件）').waitFor()
    await reader.context().close()
    await editor.context().close()
  })

for (const [how, visitor] of Object.entries(VISITORS))
  test(`[P-24] a guide is read by its contents and rated, notices are read by category, ${how}`, async () => {
    const reader = await openPage(browser, { baseURL: site.address, ...visitor })
    await reader.goto('/menu/outpatient')
    await expectPage(reader, '【解説ページ】外来診療等【顔認証付きカードリーダー】')
    await follow(reader, '手続きの順番')
    assert.match(reader.url(), /#section-3$/)
    await reader
      .getByLabel(/よく分かった/)
      .first()
      .check()
    await press(reader, '評価を送る')
    await reader.getByText('評価をいただきました').waitFor()
    await expectAccessible(reader)
    await reader.goto('/notices')
    await expectPage(reader, 'お知らせ')
    await follow(reader, 'システムの休止')
    await reader.getByText('「システムの休止」のお知らせはありません').waitFor()
    await expectAccessible(reader)
    await reader.context().close()
  })

for (const [how, visitor] of Object.entries(VISITORS))
  test(`[B-08] an editor words a mail, looks at it, publishes it for later and calls that off, ${how}`, async () => {
    const editor = await editorsPage(visitor)
    await editor.goto('/content/mail/reset-password')
    await follow(editor, '直す')
    await expectPage(editor, 'メールの文面を直す')
    await editor.getByLabel('添え書き').fill(`年末年始は休みます（${how}）。`)
    await press(editor, '保存して見え方を確かめる')
    await editor.locator('.mail-text').getByText(`年末年始は休みます（${how}）。`).waitFor()
    await expectAccessible(editor)
    await follow(editor, '公開に進む')
    await editor.getByLabel('日時を決めて公開する').check()
    await editor.getByRole('textbox', { name: '公開する日' }).fill('2026/12/28')
    await editor.getByLabel('公開する時刻').fill('18:00')
    await press(editor, '確認へ進む')
    await editor.getByText('2026年12月28日（月）18:00から').waitFor()
    await press(editor, '公開する')
    await editor.getByText('公開を予約しました').waitFor()
    await expectAccessible(editor)
    await follow(editor, '公開の予約を取り消す')
    await press(editor, '取り消す')
    await editor.getByText('公開の予約を取り消しました').waitFor()
    await editor.context().close()
  })
