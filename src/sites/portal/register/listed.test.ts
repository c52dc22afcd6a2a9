import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { portal } from '#sites/portal/site.ts'
import {
  answers,
  CODE7,
  FOUNDER,
  freshCode7,
  NAME,
  sendRegistration,
  summaryOf,
  typedIn,
} from '#test/support/registration-form.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())
beforeEach(() => world.clock.advance({ hours: 1 }))

const visit = () => world.visit(portal)

async function list(code7: string, name: string): Promise<void> {
  const now = await world.clock.now()
  const place = { postal_code: '1020094', address: '東京都千代田区紀尾井町１−３' }
  await world.db
    .insertInto('institution_list')
    .values({ prefecture: '13', fee_schedule: 1, code7, name, ...place, first_seen_at: now, changed_at: now })
    .execute()
}

test('[P-05] without JavaScript a button fills in what the list says of the code, and keeps the rest', async () => {
  const code7 = freshCode7()
  await list(code7, '一覧内科医院')
  const visitor = await visit().open('/register/institution')
  await visitor.press('一覧から名称を入れる', answers({ [CODE7]: code7, [NAME]: '', 郵便番号: '' }))
  assert.equal(visitor.status, 200)
  assert.equal(typedIn(visitor, NAME), '一覧内科医院')
  assert.equal(typedIn(visitor, '郵便番号'), '1020094')
  assert.equal(typedIn(visitor, '住所'), '東京都千代田区紀尾井町１−３')
  assert.equal(typedIn(visitor, FOUNDER), '医療法人見本会')
  assert.deepEqual(
    visitor.document.querySelectorAll('output').map(({ text }) => text.trim()),
    ['1', `131${code7}`],
  )
  assert.equal(visitor.document.querySelector('[data-error-summary]'), null)
  await visitor.press('登録')
  assert.equal(visitor.heading, '入力内容確認')
  assert.equal(summaryOf(visitor)[NAME], '一覧内科医院')
})

test('[P-05] while one types, the list answers with a part of the page', async () => {
  const code7 = freshCode7()
  await list(code7, '一覧<b>歯科')
  const visitor = await visit().open(`/register/institution/listed?kind=1&prefecture=13&code7=${code7}`)
  assert.equal(visitor.document.querySelector('[data-fills=name]')?.text, '一覧<b>歯科')
  assert.equal(visitor.document.querySelector('html'), null)
  await visitor.open('/register/institution/listed?kind=1&prefecture=13&code7=9999999')
  assert.match(visitor.html, /一覧にありません/)
  for (const partial of [
    '',
    '?kind=7&prefecture=13&code7=1234567',
    '?kind=1&prefecture=13',
    '?kind=1&kind=2&code7=1x',
  ]) {
    await visitor.open(`/register/institution/listed${partial}`)
    assert.deepEqual([visitor.status, visitor.html], [200, ''], partial)
  }
})

test('[P-05] the list can be asked as often as people type, and not much oftener', async () => {
  const visitor = visit()
  const ask = () => visitor.open('/register/institution/listed?kind=1&prefecture=13&code7=1')
  const statuses: number[] = []
  for (let times = 0; times < 61; times++) statuses.push((await ask()).status)
  assert.deepEqual([...new Set(statuses.slice(0, 60))], [200])
  assert.equal(statuses[60], 429)
})

test('[P-05] an unknown code is accepted, and the confirmation says that it is unknown', async () => {
  const visitor = await sendRegistration(visit())
  assert.equal(visitor.heading, '入力内容確認')
  assert.match(visitor.text, /一覧にありません/)
})
