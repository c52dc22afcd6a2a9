import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { ROLES, type Role } from '#domain/accounts/role.ts'
import { publishNotice } from '#domain/content/publish-notice.ts'
import { eligibility } from '#sites/eligibility/site.ts'
import { accountOf, goLive, signedInAccount } from '#test/support/accounts.ts'
import { htmlErrors } from '#test/support/html-rules.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'
import { MENU, menuFor } from './menu-items.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const REGISTER = 'アカウント管理（登録）'
const UPDATE = 'アカウント管理（更新）'
/** On the menu as soon as it is built. */
const BULK = eligibility.pages.some(({ path }) => path === '/bulk')
  ? ['アカウント一括登録', 'アカウント一括登録結果']
  : []
const BULK_FILE = '一括登録用ファイル生成ツール'
const PASSWORD = 'パスワード変更'
const SETTINGS = '環境設定情報更新'

const itemsOf = ({ document }: Visitor) =>
  document.querySelectorAll('main .tile-link').map(({ textContent }) => textContent.trim())

const headingsOf = ({ document }: Visitor) =>
  document.querySelectorAll('main h2').map(({ textContent }) => textContent.trim())

/** As the manual has it, written down a second time. 004 p.12–15 */
const MENUS: Partial<Record<Role, readonly string[]>> = {
  master: [REGISTER, UPDATE, PASSWORD, ...BULK, BULK_FILE],
  'master-reset': [UPDATE],
  administrator: [REGISTER, UPDATE, PASSWORD, SETTINGS, ...BULK, BULK_FILE],
  general: [PASSWORD],
  viewer: [PASSWORD],
}

test('[E-03] each role finds its own items in 「メニュー」, in both environments', async () => {
  for (const environment of ['production', 'verification'] as const)
    for (const [role, items] of Object.entries(MENUS)) {
      const account = await accountOf(world, { role: role as Role, environment })
      await goLive(world, account.institution)
      const visitor = await signedInAccount(world, account)
      assert.deepEqual(itemsOf(visitor), items, `${role} ${environment}`)
      assert.deepEqual(await htmlErrors(visitor.html), [])
    }
})

test('[E-04] before the 利用開始日 there are only 「アカウント情報管理」 and 「環境設定情報更新」, and what is behind the rest is closed', async () => {
  const account = await accountOf(world)
  const visitor = await signedInAccount(world, account)
  const early = ['アカウント情報管理', '環境設定情報管理']
  assert.deepEqual(headingsOf(visitor), early, 'not registered yet')
  await goLive(world, account.institution, '2026-11-21')
  await visitor.open('/menu')
  assert.deepEqual([headingsOf(visitor), itemsOf(visitor)], [early, [REGISTER, UPDATE, PASSWORD, SETTINGS]])
  world.clock.set('2026-11-21T00:00:00+09:00')
  await signedInAccount(world, account)
  assert.deepEqual(headingsOf(await signedInAccount(world, account)), [...early, 'アカウント一括登録'])
})

test('[E-04] 「アカウント一括登録」 is for those who register, and from the 利用開始日 on', () => {
  const somebody = { institution: '', id: '', userId: '', name: '', institutionName: '', mustChangePassword: false }
  const paths = MENU.flatMap(({ items }) => items.map(({ href }) => href))
  for (const role of Object.keys(ROLES) as Role[])
    for (const hasGoneLive of [false, true]) {
      const menu = menuFor({ ...somebody, environment: 'production', role, hasGoneLive }, paths)
      const expected = hasGoneLive && ['master', 'administrator'].includes(role)
      assert.equal(
        menu.map(({ heading }) => heading).includes('アカウント一括登録'),
        expected,
        `${role} ${hasGoneLive}`,
      )
    }
})

test('[E-03] the header has 「お知らせ一覧」, institution and user, and 「ログアウト」, which asks first', async () => {
  const account = await accountOf(world, { name: '受付 さゆり' })
  const visitor = await signedInAccount(world, account)
  const header = visitor.document.querySelector('.header')?.textContent ?? ''
  for (const shown of ['お知らせ一覧', '見本クリニック', '受付 さゆり', 'ログアウト'])
    assert.ok(header.includes(shown), shown)
  await visitor.press('ログアウト')
  assert.equal(visitor.heading, 'ログアウトしますか？')
  await visitor.press('OK')
  assert.equal(visitor.heading, 'ログイン')
  assert.equal((await visitor.open('/menu')).heading, 'ログイン')
})

test('[E-19] 「お知らせ一覧」 lists what is published, and each can be read', async () => {
  await world.transact((work) => publishNotice(work, { title: 'システムの休止', body: '休みます。' }))
  const visitor = await signedInAccount(world, await accountOf(world), '/notices')
  assert.equal(visitor.heading, 'お知らせ一覧')
  await visitor.open(visitor.document.querySelector('main table a')?.getAttribute('href') ?? '')
  assert.equal(visitor.heading, 'システムの休止')
  for (const nothing of ['/notices/none', '/notices/01990000-0000-7000-8000-00000000bbbb'])
    assert.equal((await visitor.open(nothing)).status, 404)
})

test('an administrator is told how many accounts end soon, and of no others', async () => {
  const { institution, ...mine } = await accountOf(world)
  const today = Temporal.PlainDate.from('2026-11-21')
  const general = (values: Record<string, unknown>) => accountOf(world, { institution, role: 'general', values })
  await general({ ends_on: today.add({ days: 30 }) })
  await accountOf(world, { institution, role: 'viewer', initialUntil: (await world.clock.now()).add({ hours: 100 }) })
  await general({ ends_on: today.add({ days: 31 }) })
  await general({ ends_on: today.subtract({ days: 1 }) })
  await general({ ends_on: today, deleted_at: await world.clock.now() })
  await accountOf(world, { institution, role: 'administrator', values: { ends_on: today } })
  await accountOf(world, { institution, role: 'general', environment: 'verification', values: { ends_on: today } })
  const visitor = await signedInAccount(world, { institution, ...mine })
  assert.match(visitor.text, /期限が近いアカウントが2件あります/)
  const [link] = visitor.document.querySelectorAll('main a').filter(({ textContent }) => /期限/.test(textContent))
  await visitor.open(link?.getAttribute('href') ?? '')
  assert.equal(visitor.document.querySelectorAll('main tbody tr').length, 2)
  const colleague = await signedInAccount(world, await accountOf(world, { institution, role: 'general' }))
  assert.doesNotMatch(colleague.text, /期限が近い/)
})
