import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { publishArticle } from '#domain/content/publish-article.ts'
import { saveArticle } from '#domain/content/save-article.ts'
import { portal } from '#sites/portal/site.ts'
import { expectValidHtml } from '#test/support/browser.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const ask = (words: string) => world.visit(portal).open(`/assistant?${new URLSearchParams({ q: words })}`)
const said = (visitor: Visitor) => visitor.document.querySelector('.assistant-said')?.textContent ?? ''
const choices = (visitor: Visitor) =>
  visitor.document.querySelectorAll('.assistant-choices a').map((link) => link.textContent)

test('[P-26] every page of the portal has シカク君 at its end, but not his own', async () => {
  const visitor = world.visit(portal)
  for (const path of ['/', '/faq', '/register', '/sign-in', '/nothing-here'])
    assert.equal(
      (await visitor.open(path)).document.querySelector('aside.assistant a')?.getAttribute('href'),
      '/assistant',
    )
  await visitor.open('/assistant')
  assert.equal(visitor.document.querySelector('aside.assistant'), null)
  assert.equal(visitor.heading, 'シカク君に聞く')
  await expectValidHtml(visitor.html)
})

test('[P-26] he greets, offers categories, then questions, then the answer', async () => {
  const visitor = await world.visit(portal).open('/assistant')
  assert.deepEqual(choices(visitor).slice(0, 2), ['ユーザー登録・ログイン', '申請・届出'])
  await visitor.open(visitor.document.querySelector('.assistant-choices a')?.getAttribute('href') ?? '')
  assert.ok(choices(visitor).includes('パスワードを忘れました'))
  assert.equal(choices(visitor).at(-1), 'はじめに戻る')
  await visitor.open('/assistant?question=forgotten-password')
  assert.match(said(visitor), /1時間以内に開いて/)
  assert.equal(choices(visitor)[0], '正しいパスワードなのにログインできません')
  await expectValidHtml(visitor.html)
})

test("[P-26] a question in one's own words is answered at once, with others that are near", async () => {
  const visitor = await ask('ﾊﾟｽﾜｰﾄﾞを忘れちゃいました')
  assert.match(said(visitor), /パスワードを忘れました/)
  assert.ok(choices(visitor).length > 2)
  assert.match(said(await ask('スマホをなくした。Authenticatorどうする')), /リカバリーコード/)
})

test('[P-26] a 解説ページ is answered with how it begins and the way there', async () => {
  const visitor = await ask('外来診療等【顔認証付きカードリーダー】')
  assert.match(said(visitor), /受付に置いた顔認証付きカードリーダーで/)
  assert.equal(visitor.document.querySelector('.assistant-said a[href="/menu/outpatient"]') !== null, true)
})

test('[P-26] he says when he does not know, and hands over to the form with what was asked', async () => {
  const visitor = await ask('昼休みは何時ですか')
  assert.match(said(visitor), /「昼休みは何時ですか」については分かりませんでした/)
  await visitor.open(visitor.document.querySelector('.assistant-hand-over a')?.getAttribute('href') ?? '')
  assert.equal(visitor.heading, 'お問い合わせフォーム')
  assert.equal(visitor.document.querySelector('textarea')?.textContent, '昼休みは何時ですか')
  await expectValidHtml(visitor.html)
})

test('[P-26] he knows what an editor published a moment ago', async () => {
  const question = { kind: 'question', slug: 'lunch' } as const
  const text = {
    title: '昼休みの受付',
    body: '12時から1時間です。',
    category: 'other',
    position: 1,
    importantUntil: null,
  }
  await world.transact((work) => saveArticle(work, { ...question, seen: 0, text, publishedAt: null, by: null }))
  assert.match(said(await ask('昼休みの受付')), /分かりませんでした/)
  await world.transact((work) => publishArticle(work, { ...question, number: 1 }))
  assert.match(said(await ask('昼休みの受付')), /12時から1時間です/)
})

test('[P-26] [X-06] whatever is asked is only text', async () => {
  for (const words of [
    '<script>alert(1)</script>',
    '%00',
    "' or 1=1 --",
    '\u{1f3e5}'.repeat(300),
    '\ud800',
    'あ'.repeat(5_000),
  ]) {
    const visitor = await ask(words)
    assert.equal(visitor.status, 200, words.slice(0, 20))
    assert.doesNotMatch(visitor.html, /<script>alert/)
    await expectValidHtml(visitor.html)
  }
  for (const address of ['/assistant?question=none', '/assistant?category=constructor', '/assistant?guide=x'])
    assert.match(said(await world.visit(portal).open(address)), /こんにちは/)
})
