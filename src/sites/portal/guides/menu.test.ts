import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { GUIDES } from '#domain/content/guides/all.ts'
import { addressOfGuide } from '#domain/content/guides/guide.ts'
import { findKind } from '#kinds/kinds.ts'
import { portal } from '#sites/portal/site.ts'
import { expectValidHtml } from '#test/support/browser.ts'
import { somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
const headings = (visitor: Visitor) =>
  visitor.document.querySelectorAll('main h2').map(({ textContent }) => textContent)
const linksIn = (visitor: Visitor, within: string) =>
  visitor.document.querySelectorAll(`${within} a`).map(({ textContent }) => words(textContent))

test('[P-10] the tile of the top page leads to the menu, and the menu has the tiles of every user', async () => {
  const visitor = await world.visit(portal).open('/')
  const tile = visitor.document.querySelectorAll('main a').find((link) => /オンライン請求/.test(link.textContent))
  await visitor.open(tile?.getAttribute('href') ?? '')
  assert.equal(visitor.heading, '事業別トップメニュー')
  assert.deepEqual(headings(visitor), [
    '医療機関・薬局等の方',
    'オンライン資格確認導入後の補助事業',
    '訪問看護ステーションの方（オンライン請求もこちら）',
    '職域診療所の方',
    '施術所等の方',
  ])
  const tiles = linksIn(visitor, '.tiles')
  for (const name of [
    '外来診療等',
    '医療扶助',
    'オンライン請求',
    '外来診療等（通常とは異なる動線）',
    '訪問診療等',
    'オンライン診療等',
    '健診実施機関等',
    '義務化対象外機関（処方箋請求等）',
    '経過措置機関',
    '医療費助成・診察券',
    '顔認証付きカードリーダー増設',
    '訪問看護',
    '職域診療所',
  ])
    assert.ok(tiles.includes(name), name)
  await expectValidHtml(visitor.html)
})

for (const [kind, first] of [
  ['home-nursing', '訪問看護ステーションの方（オンライン請求もこちら）'],
  ['workplace-clinic', '職域診療所の方'],
  ['midwifery', '施術所等の方'],
  ['dental', '医療機関・薬局等の方'],
] as const)
  test(`[P-10] for ${kind} the group 「${first}」 stands first and is marked`, async () => {
    const person = await somebody(world)
    await world.db.updateTable('institutions').set({ kind }).where('id', '=', person.institution).execute()
    const visitor = await signedIn(world, person, '/menu')
    assert.equal(headings(visitor)[0], first)
    assert.match(visitor.document.querySelector('main section')?.textContent ?? '', /あなたの医療機関等/)
    assert.equal(visitor.text.match(/あなたの医療機関等/g)?.length, 1)
  })

test('[P-10] every guide says for whom, what is needed, in which order, and ends at 「各種申請一覧」', async () => {
  const visitor = world.visit(portal)
  for (const guide of GUIDES) {
    await visitor.open(addressOfGuide(guide))
    assert.equal(visitor.status, 200, guide.slug)
    assert.deepEqual(headings(visitor), ['対象となる方', '用意するもの', '手続きの順番', '送る申請'])
    const last = visitor.document.querySelectorAll('main a').find((link) => words(link.textContent) === '各種申請一覧')
    assert.equal(last?.getAttribute('href'), '/applications')
  }
  await expectValidHtml(visitor.html)
})

test('[P-10] no two guides have one address', () => {
  assert.equal(new Set(GUIDES.map(addressOfGuide)).size, GUIDES.length)
})

test('[P-10] every application that a guide names is one that the portal receives', () => {
  const named = GUIDES.flatMap(({ applications }) => applications)
  assert.deepEqual(
    named.filter((slug) => !findKind(slug)),
    [],
  )
})

test('[P-10] the search finds guides by what they say', async () => {
  const visitor = await world.visit(portal).open(`/search?q=${encodeURIComponent('ドライブスルー')}`)
  assert.deepEqual(linksIn(visitor, '.results'), ['外来診療等（通常とは異なる動線）【モバイル端末等】'])
})
