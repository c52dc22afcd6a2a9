import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { countVotesOn } from '#domain/content/count-votes.ts'
import { findArticle } from '#domain/content/find-articles.ts'
import { withdrawArticle } from '#domain/content/withdraw-article.ts'
import { portal } from '#sites/portal/site.ts'
import { expectValidHtml } from '#test/support/browser.ts'
import { somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const links = (visitor: Visitor) =>
  visitor.document.querySelectorAll('main ul a').map((link) => link.textContent.trim())
const question = async (slug: string) => findArticle(world.db, await world.clock.now(), 'question', slug)

test('[P-24] 「よくある質問」 lists questions by category, and each opens', async () => {
  const visitor = await world.visit(portal).open('/faq')
  const headings = visitor.document.querySelectorAll('main h2').map(({ textContent }) => textContent)
  assert.deepEqual(headings.slice(0, 3), ['ユーザー登録・ログイン', '申請・届出', 'マスタアカウント・パスワード'])
  await expectValidHtml(visitor.html)
  await visitor.open('/faq/forgotten-password')
  assert.equal(visitor.heading, 'パスワードを忘れました')
  assert.equal(visitor.document.querySelector('main .prose a')?.getAttribute('href'), '/password-reset')
  await expectValidHtml(visitor.html)
})

test('[P-24] a question is found by its words without spaces between them, in any kana and width', async () => {
  const visitor = world.visit(portal)
  for (const query of ['パスワードを忘れた', 'ぱすわーど忘れ', 'ﾊﾟｽﾜｰﾄﾞを忘れました']) {
    await visitor.open(`/faq?q=${encodeURIComponent(query)}`)
    assert.equal(links(visitor)[0], 'パスワードを忘れました', query)
  }
  await visitor.open(`/faq?q=${encodeURIComponent('今日の天気は')}`)
  assert.match(visitor.text, /見つかりませんでした/)
  await expectValidHtml(visitor.html)
})

test('[P-24] the search of the header finds questions, guides and notices alike', async () => {
  const visitor = await world.visit(portal).open(`/search?q=${encodeURIComponent('スマートフォンをなくした')}`)
  assert.equal(links(visitor)[0], 'Authenticatorを入れたスマートフォンをなくしました')
  await visitor.open(`/search?q=${encodeURIComponent('外来診療等')}`)
  assert.ok(links(visitor).includes('外来診療等【顔認証付きカードリーダー】'))
})

test('[P-24] 「はい」 and 「いいえ」 are counted once a reader, and the answer can be changed', async () => {
  const visitor = await world.visit(portal).open('/faq/user-id')
  await visitor.press('はい')
  assert.match(visitor.text, /ありがとうございます/)
  await visitor.press('いいえ')
  assert.match(visitor.text, /お役に立てず/)
  assert.deepEqual(await countVotesOn(world.db, 'question', 'user-id'), { count: 1, mean: 0 })
  const person = await somebody(world)
  for (let i = 0; i < 2; i += 1) await (await signedIn(world, person, '/faq/user-id')).press('はい')
  assert.deepEqual(await countVotesOn(world.db, 'question', 'user-id'), { count: 2, mean: 0.5 })
})

test('[P-24] [X-06] no other answer is counted, and too many are told to wait, but for who is signed in', async () => {
  const visitor = await world.visit(portal).open('/faq/signed-out')
  const form_token = visitor.formToken
  for (const value of ['2', '-1', '1.0', '', 'x']) await visitor.post('/faq/signed-out', { form_token, value })
  assert.equal((await countVotesOn(world.db, 'question', 'signed-out')).count, 0)
  for (let i = 0; i < 40; i += 1) await visitor.post('/faq/signed-out', { form_token, value: '1' })
  assert.equal(visitor.status, 429)
  const colleague = await signedIn(world, await somebody(world), '/faq/signed-out')
  await colleague.press('はい')
  assert.match(colleague.text, /ありがとうございます/)
})

test('[P-24] reading is counted, asking for the head or fetching ahead is not', async () => {
  const before = (await question('no-confirmation-mail'))?.views ?? 0
  const visitor = world.visit(portal)
  await visitor.open('/faq/no-confirmation-mail')
  await visitor.send('/faq/no-confirmation-mail', { method: 'HEAD' })
  await visitor.send('/faq/no-confirmation-mail', { headers: { 'sec-purpose': 'prefetch' } })
  assert.equal((await question('no-confirmation-mail'))?.views, before + 1)
})

test('[P-24] a question that is none, or is withdrawn, is not there', async () => {
  const visitor = world.visit(portal)
  for (const nothing of ['/faq/none', '/faq/%E3%81%82', '/faq/outpatient'])
    assert.equal((await visitor.open(nothing)).status, 404, nothing)
  await world.transact((work) => withdrawArticle(work, { kind: 'question', slug: 'seen-by-others' }))
  assert.equal((await visitor.open('/faq/seen-by-others')).status, 404)
  assert.ok(!links(await visitor.open('/faq')).includes('ほかの人に見られたかもしれません'))
})
