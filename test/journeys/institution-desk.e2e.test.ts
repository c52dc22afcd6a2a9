import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { applyUploadedList } from '#domain/institutions/list-upload/apply-uploaded-list.ts'
import { stageUploadedList } from '#domain/institutions/list-upload/stage-uploaded-list.ts'
import { operatorFactor } from '#domain/operators/operator-factor.ts'
import { backoffice } from '#sites/backoffice/site.ts'
import { withLinkageAccounts } from '#test/support/app-accounts.ts'
import { usingEligibility } from '#test/support/applications.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectValidHtml,
  launchBrowser,
  openPage,
  type Visitor,
} from '#test/support/browser.ts'
import { LIST_FIXTURE } from '#test/support/list-imports.ts'
import { operator } from '#test/support/operators.ts'
import { codeNow, enrolled } from '#test/support/second-factor.ts'
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
  'with JavaScript': {},
  'without JavaScript, at 320 px': { javaScript: false, width: 320 },
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function expectPage(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

/** A browser in which somebody of all three offices has just signed in, with password and code. */
async function signedIn(visitor: Visitor): Promise<Page> {
  const { id, email, password } = await operator(world, 'reviewer', 'call-centre', 'administrator')
  const { owner } = await enrolled(world, operatorFactor(id))
  world.clock.advance({ seconds: 30 })
  const page = await openPage(browser, { baseURL: served.address, ...visitor })
  await page.goto('/sign-in')
  await page.getByLabel('メールアドレス').fill(email)
  await page.getByLabel('パスワード', { exact: true }).fill(password)
  await press(page, '次へ')
  await page.getByLabel('パスコード').fill(await codeNow(world, owner))
  await press(page, 'パスコードを送信')
  await page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor()
  return page
}

for (const [how, visitor] of Object.entries(VISITORS)) {
  test(`[B-04] search, everything about an institution, an edit, ${how}`, async () => {
    const { person, accounts } = await withLinkageAccounts(world)
    await usingEligibility(world, person)
    const code = accounts[0]?.code ?? ''
    const page = await signedIn(visitor)
    await page.goto('/institutions')
    await expectPage(page, '医療機関等')
    await page.getByLabel('機関コード').fill(code.slice(3))
    await press(page, '検索する')
    const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    await expectPage(page, name)
    await expectValidHtml(await (await page.request.get(`/institutions/${person.institution}`)).text())
    await page.goto(`/institutions/${person.institution}/edit`)
    await page.getByLabel('開設者').fill('見本　次郎')
    await page.getByLabel('変更の理由').fill('届出')
    await press(page, '確認へ進む')
    await page.getByText('変更後').first().waitFor()
    await expectAccessible(page)
    await press(page, '直す')
    await page.getByText('基本情報を直しました').waitFor()
    await expectPage(page, name)
    await page.context().close()
  })

  test(`[B-04] a list is uploaded, looked at and imported, ${how}`, async () => {
    const page = await signedIn(visitor)
    await page.goto('/institution-list')
    await expectPage(page, '機関一覧の取込み')
    await page.getByLabel('機関一覧').setInputFiles(LIST_FIXTURE)
    await press(page, '読み込んで違いを見る')
    await expectPage(page, 'institution-list.csv')
    const upload = page.url().split('/').at(-1) ?? ''
    await stageUploadedList(world.env, upload, { number: 1, isLast: true })
    if (visitor.javaScript === false) await page.getByRole('link', { name: 'いまの状況を見る' }).click()
    const apply = page.getByRole('link', { name: '取り込む', exact: true })
    const same = page.getByText('いまの一覧と同じです')
    await apply.or(same).first().waitFor()
    await expectPage(page, 'institution-list.csv')
    if (await apply.isVisible()) {
      await apply.click()
      await page.getByText('途中で止まったときは、何も変わりません').waitFor()
      await press(page, '取り込む')
      await page.getByText('取り込んでいます').waitFor()
      await applyUploadedList(world.env, upload, { number: 1, isLast: true })
      await page.goto(`/institution-list/${upload}`)
      await page.getByText('取り込みました').waitFor()
    }
    await page.goto(`/institution-list/${upload}/problems`)
    await expectPage(page, 'ファイルの行について')
    await page.context().close()
  })

  test(`[B-05] a caller is recognised, and the 秘密の番号 of their account reset, ${how}`, async () => {
    const { person, accounts } = await withLinkageAccounts(world)
    await usingEligibility(world, person)
    await world.db
      .updateTable('institutions')
      .set({ address: '大阪市北区梅田1-1' })
      .where('id', '=', person.institution)
      .execute()
    const page = await signedIn(visitor)
    await page.goto('/calls')
    await expectPage(page, 'コールセンター')
    await page.getByLabel('機関コード').fill(accounts[0]?.code ?? '')
    await press(page, '開く')
    await page.getByRole('heading', { name: '本人確認' }).waitFor()
    await expectAccessible(page)
    await expectValidHtml(await (await page.request.get(`/calls/${person.institution}`)).text())
    await page.getByLabel('お電話の方の氏名').fill('窓口 花子')
    await page.getByLabel('確認できた', { exact: true }).check()
    await press(page, '本人確認を記録する')
    await page.getByText('足りないときは「確認できなかった」を選んでください').first().waitFor()
    for (const item of ['代表電話番号から着信した', '機関コード', 'ポータルのユーザーの氏名'])
      await page.getByLabel(item, { exact: true }).check()
    await press(page, '本人確認を記録する')
    await page.getByText('窓口 花子 様を確認済みです').waitFor()
    await page.getByRole('link', { name: /秘密の番号を再設定する/ }).click()
    await page.getByText('番号は、こちらの画面にも表示されません').waitFor()
    await expectAccessible(page)
    await press(page, '再設定する')
    await page.getByText('秘密の番号を再設定しました').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    const letters = await world.db
      .selectFrom('letters')
      .select('kind')
      .where('institution_id', '=', person.institution)
      .execute()
    assert.deepEqual(letters, [{ kind: 'secret-number' }])
    await page.context().close()
  })
}
