import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { publishNotice } from '#domain/content/publish-notice.ts'
import { portal } from '#sites/portal/site.ts'
import { expectValidHtml } from '#test/support/browser.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

for (let i = 1; i <= 45; i += 1) {
  const publishedAt = (await world.clock.now()).subtract({ hours: i })
  const category = i % 9 === 0 ? 'outage' : 'procedure'
  await world.transact((work) => publishNotice(work, { title: `お知らせ${i}`, body: '本文', category, publishedAt }))
}

const titles = (visitor: Visitor) => visitor.document.querySelectorAll('main tbody a').map((link) => link.textContent)

test('[P-24] 「お知らせ」 are listed newest first, a page at a time', async () => {
  const visitor = await world.visit(portal).open('/notices')
  assert.equal(titles(visitor).length, 20)
  assert.equal(titles(visitor)[0], 'お知らせ1')
  assert.match(visitor.text, /1~20 件目 \/ 45 件/)
  await expectValidHtml(visitor.html)
  await visitor.open('/notices?page=3')
  assert.deepEqual(titles(visitor), ['お知らせ41', 'お知らせ42', 'お知らせ43', 'お知らせ44', 'お知らせ45'])
  assert.deepEqual(titles(await visitor.open('/notices?page=99')), titles(await visitor.open('/notices?page=3')))
})

test('[P-24] of one category only its own are listed; one that is none shows all', async () => {
  const visitor = await world.visit(portal).open('/notices?category=outage')
  assert.deepEqual(
    titles(visitor),
    [9, 18, 27, 36, 45].map((number) => `お知らせ${number}`),
  )
  assert.equal(visitor.document.querySelector('main [aria-current]')?.textContent.trim(), 'システムの休止')
  assert.match((await visitor.open('/notices?category=safety')).text, /「安全のためのお願い」のお知らせはありません/)
  await expectValidHtml(visitor.html)
  assert.equal(titles(await visitor.open('/notices?category=constructor')).length, 20)
})

test('[P-24] an important one is marked, and says its category and day', async () => {
  const importantUntil = (await world.clock.now()).add({ hours: 24 })
  const notice = { title: '至急', body: '## 見出し\n\n本文', category: 'safety', importantUntil }
  await world.transact((work) => publishNotice(work, notice))
  const visitor = await world.visit(portal).open('/notices')
  assert.match(visitor.document.querySelector('main tbody tr')?.textContent ?? '', /重要\s*至急/)
  await visitor.open(visitor.document.querySelector('main tbody a')?.getAttribute('href') ?? '')
  assert.match(visitor.text, /2026年11月20日（金）/)
  assert.match(visitor.text, /分類：安全のためのお願い/)
  assert.equal(visitor.document.querySelector('main h2')?.textContent, '見出し')
})
