import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { publishArticle } from '#domain/content/publish-article.ts'
import { saveArticle } from '#domain/content/save-article.ts'
import { portal } from '#sites/portal/site.ts'
import { expectValidHtml } from '#test/support/browser.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const BODY = '前書きです。\n\n## 一つめ\n\n本文。\n\n## 二つめ\n\n1. 先に\n2. あとで'
const facts = (html: string) => html.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ')

test('[P-24] a guide says who updated it and when, how often it was read and how it is rated, with its contents', async () => {
  const text = { title: '外来診療等', body: BODY, category: 'guide', position: 1, importantUntil: null }
  const guide = { kind: 'guide', slug: 'outpatient' } as const
  await world.transact((work) => saveArticle(work, { ...guide, seen: 0, text, publishedAt: null, by: null }))
  await world.transact((work) => publishArticle(work, { ...guide, number: 1 }))
  world.clock.advance({ hours: 24 * 12 })
  const visitor = world.visit(portal)
  for (let i = 0; i < 3; i += 1) await visitor.open('/menu/outpatient')
  const said = facts(visitor.html)
  assert.match(said, /更新者：\S/)
  assert.match(said, /更新日：\s*2026年11月20日（金）・12日前/)
  assert.match(said, /表示回数：2回/)
  assert.match(said, /評価：まだありません/)
  const contents = visitor.document.querySelectorAll('nav.contents a')
  assert.deepEqual(
    contents.map((link) => [link.getAttribute('href'), link.textContent]),
    [
      ['#section-1', '一つめ'],
      ['#section-2', '二つめ'],
      ['#applications', '送る申請'],
    ],
  )
  for (const link of contents) assert.ok(visitor.document.querySelector(link.getAttribute('href') ?? ''))
  await expectValidHtml(visitor.html)
})

test('[P-24] readers give one to five stars, once each, and the mean is shown', async () => {
  const rate = async (choice: string) => {
    const visitor = await world.visit(portal).open('/menu/claims')
    return visitor.press('評価を送る', { [choice]: '' })
  }
  await rate('★★★★★ とてもよく分かった')
  await rate('★★★★☆ よく分かった')
  const last = await rate('★★★★☆ よく分かった')
  assert.match(last.text, /評価をいただきました/)
  assert.match(facts(last.html), /★★★★☆\s*5段階で4\.3（3件）/)
  await expectValidHtml(last.html)
})

test('[P-24] without a choice nothing is counted, and the page says what to do', async () => {
  const visitor = await world.visit(portal).open('/menu/home-visits')
  await visitor.press('評価を送る')
  assert.match(visitor.text, /★の数を選んでから/)
  await visitor.post('/menu/home-visits', { form_token: visitor.formToken, value: '6' })
  assert.match(facts(visitor.html), /評価：まだありません/)
})
