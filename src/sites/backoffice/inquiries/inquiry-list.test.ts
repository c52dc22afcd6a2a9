import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { assignInquiry } from '#domain/inquiries/assign-inquiry.ts'
import type { Question } from '#domain/inquiries/inquiry.ts'
import { askedInquiry } from '#test/support/inquiries.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { somebody } from '#test/support/people.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const agent = await operator(world, 'call-centre')
const open = (path: string) => signedInOperator(world, agent, path)
const listed = (visitor: Visitor) =>
  visitor.document.querySelectorAll('tbody tr').map((row) => row.querySelectorAll('td')[0]?.textContent ?? '')
const ask = (subject: string, asked: Partial<Question> = {}) => askedInquiry(world, undefined, { subject, ...asked })

test('[B-09] what waits longest stands first, and everything it is narrowed by narrows it', async () => {
  const person = await somebody(world)
  await ask('古い質問', { category: 'claims' })
  world.clock.advance({ hours: 30 })
  const mine = await ask('担当のある質問')
  await world.transact((work) => assignInquiry(work, { inquiry: mine, operator: agent.id, from: null, to: agent.id }))
  world.clock.advance({ minutes: 1 })
  await askedInquiry(world, person, { subject: '登録者の質問', body: 'カードリーダーの ＬＡＮ ケーブル' })
  const visitor = await open('/inquiries')
  const subjects = async (query: string) =>
    listed(await visitor.open(`/inquiries?${query}`)).map((text) => text.replace(/^\S+ /, ''))
  assert.deepEqual(await subjects(''), ['古い質問', '担当のある質問', '登録者の質問'])
  assert.match(visitor.text, /3件/)
  assert.deepEqual(await subjects('assigned=mine'), ['担当のある質問'])
  assert.deepEqual(await subjects('assigned=nobody'), ['古い質問', '登録者の質問'])
  assert.deepEqual(await subjects('category=claims'), ['古い質問'])
  assert.deepEqual(await subjects('age=three-days'), ['古い質問'])
  assert.deepEqual(await subjects('state=answered'), [])
  assert.deepEqual(await subjects('state=any'), ['登録者の質問', '担当のある質問', '古い質問'])
  assert.deepEqual(await subjects(`text=${encodeURIComponent('lanケーブル')}`), [])
  assert.deepEqual(await subjects(`text=${encodeURIComponent('lan ケーブル')}`), ['登録者の質問'])
  assert.deepEqual(await subjects(`text=${encodeURIComponent('見本クリニック')}`), ['登録者の質問'])
  assert.deepEqual(await subjects(`text=${encodeURIComponent('%_\\')}`), [])
  const { code } = await world.db
    .selectFrom('institutions')
    .select('code')
    .where('id', '=', person.institution)
    .executeTakeFirstOrThrow()
  assert.deepEqual(await subjects(`code=${code}`), ['登録者の質問'])
  assert.deepEqual(await subjects('state=x&category=x&age=x&after=x&text=%E3%80%80'), [
    '古い質問',
    '担当のある質問',
    '登録者の質問',
  ])
  const facet = visitor.document.querySelectorAll('.facet a').map((link) => link.textContent.replaceAll(/\s+/g, ''))
  for (const text of ['回答待ち3件', '自分1件', 'なし2件', 'オンライン請求1件']) assert.ok(facet.includes(text), text)
})

test('[B-09] a number leads straight to its inquiry, however it is typed', async () => {
  const inquiry = await ask('番号で探す')
  const { number } = await world.db
    .selectFrom('inquiries')
    .select('number')
    .where('id', '=', inquiry)
    .executeTakeFirstOrThrow()
  for (const typed of [`Q-${String(number).padStart(7, '0')}`, `${number}`, `ｑ${number}`]) {
    const visitor = await open(`/inquiries?text=${encodeURIComponent(typed)}`)
    assert.equal(visitor.heading, '番号で探す')
  }
})

test('[B-09] pages of the list follow each other without a gap', async () => {
  for (let number = 0; number < 55; number++) await ask(`頁${number}`, { category: 'subsidy' })
  const visitor = await open('/inquiries?category=subsidy')
  const first = listed(visitor)
  const next = visitor.document.querySelector('a[rel=next]')?.getAttribute('href') ?? ''
  const second = listed(await visitor.open(next.replaceAll('&amp;', '&')))
  assert.deepEqual([first.length, second.length], [50, 5])
  assert.equal(new Set([...first, ...second]).size, 55)
})
