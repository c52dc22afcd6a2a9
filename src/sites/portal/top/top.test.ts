import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { publishNotice } from '#domain/content/publish-notice.ts'
import { portal } from '#sites/portal/site.ts'
import { somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const links = (visitor: Visitor, within: string) =>
  visitor.document.querySelectorAll(`${within} a`).map((link) => (link.textContent ?? '').trim())

const TILES = [
  '新規ユーザー登録はこちら',
  'ログインはこちら',
  '医療機関等を新設・廃止・コード変更される方はこちら',
  'お知らせ',
  'よくある質問',
  'お問い合わせ先',
  'オンライン資格確認 オンライン請求',
  '電子処方箋管理サービス',
  '電子カルテ情報共有サービス',
]

test('[P-01] a visitor finds header, search box, tiles and footer by their names', async () => {
  const visitor = await world.visit(portal).open('/')
  assert.deepEqual(links(visitor, '.header nav'), ['事業別トップメニュー', 'お知らせ', 'よくある質問'])
  assert.ok(links(visitor, '.header').includes('ログイン'))
  assert.ok(visitor.document.querySelector('.header input[type=search]'))
  assert.deepEqual(links(visitor, 'main'), TILES)
  const footer = visitor.document.querySelector('footer')?.textContent ?? ''
  for (const text of [
    'プライバシーポリシー',
    'ポータルサイト利用規約',
    '関連サイトへのリンク',
    '0800-000-0000',
    '8:00',
  ])
    assert.ok(footer.includes(text), text)
})

test('[P-01] signed in, 「マイリスト」 and the name with a menu stand in the place of 「ログイン」', async () => {
  const visitor = await signedIn(world, await somebody(world))
  assert.ok(links(visitor, '.header nav').includes('マイリスト'))
  assert.ok(!links(visitor, '.header').includes('ログイン'))
  assert.match(visitor.document.querySelector('.header summary')?.textContent ?? '', /窓口 花子/)
  assert.ok(visitor.document.querySelectorAll('.header button').some((button) => button.textContent === 'ログアウト'))
  assert.deepEqual(links(visitor, 'main'), TILES.slice(2))
})

test('[P-01] every link of the top page, and of every page it leads to, leads to a page', async () => {
  const visitor = world.visit(portal)
  const seen = new Set<string>()
  const open = ['/']
  for (let path = open.shift(); path; path = open.shift()) {
    if (seen.has(path)) continue
    seen.add(path)
    await visitor.open(path)
    assert.equal(visitor.status, 200, path)
    assert.ok(visitor.heading, path)
    for (const link of visitor.document.querySelectorAll('a[href^="/"]')) open.push(link.getAttribute('href') ?? '')
  }
  for (const path of ['/menu', '/notices', '/faq', '/contact', '/privacy', '/terms', '/links', '/register'])
    assert.ok(seen.has(path), path)
})

test('[P-01] an important notice stands on top and leads to its text', async () => {
  const importantUntil = (await world.clock.now()).add({ hours: 48 })
  const body = '最初の段落。\n\n<b>次の段落。</b>'
  await world.transact((work) => publishNotice(work, { title: '年末年始の休止', body, importantUntil }))
  const visitor = await world.visit(portal).open('/')
  assert.match(visitor.document.querySelector('main section')?.textContent ?? '', /重要なお知らせ.*年末年始の休止/)
  await visitor.open(visitor.document.querySelector('main section a')?.getAttribute('href') ?? '')
  assert.equal(visitor.heading, '年末年始の休止')
  assert.match(visitor.text, /<b>次の段落。<\/b>/)
  await visitor.open('/notices')
  assert.match(visitor.text, /重要 年末年始の休止/)
  world.clock.advance({ hours: 48 })
  await visitor.open('/')
  assert.doesNotMatch(visitor.text, /重要なお知らせ/)
})

test('[P-01] the search box finds pages and notices', async () => {
  await world.transact((work) => publishNotice(work, { title: '点検', body: '深夜に回線の点検を行います。' }))
  const visitor = await world.visit(portal).open('/')
  await visitor.open('/search?q=%E5%9B%9E%E7%B7%9A%E3%81%AE%E7%82%B9%E6%A4%9C')
  assert.deepEqual(links(visitor, 'main'), ['点検'])
  await visitor.open(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
  assert.equal(visitor.status, 200)
  assert.doesNotMatch(visitor.html, /<script>alert/)
  assert.match(visitor.text, /見つかりませんでした/)
})
