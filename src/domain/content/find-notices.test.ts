import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openWorld } from '#test/support/world.ts'
import { findImportantNotices, findNotice, findNotices } from './find-notices.ts'
import { publishNotice } from './publish-notice.ts'
import { withdrawArticle } from './withdraw-article.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const titles = async () => (await findNotices(world.db, await world.clock.now())).map(({ title }) => title)

test('[P-01] a notice can be read from its hour on, the newest first', async () => {
  const later = (await world.clock.now()).add({ hours: 2 })
  const id = await world.transact((work) => publishNotice(work, { title: '予告', body: '本文', publishedAt: later }))
  await world.transact((work) => publishNotice(work, { title: '本日', body: '一段落目\n\n二段落目' }))
  assert.deepEqual(await titles(), ['本日'])
  assert.equal(await findNotice(world.db, await world.clock.now(), id), undefined)
  world.clock.advance({ hours: 2 })
  assert.deepEqual(await titles(), ['予告', '本日'])
  assert.equal((await findNotice(world.db, await world.clock.now(), id))?.title, '予告')
})

test('[P-01] an important notice stands on top until its time is over, and in the list afterwards', async () => {
  const importantUntil = (await world.clock.now()).add({ hours: 24 })
  await world.transact((work) => publishNotice(work, { title: '休止', body: '本文', importantUntil }))
  const onTop = async () => (await findImportantNotices(world.db, await world.clock.now())).map(({ title }) => title)
  assert.deepEqual(await onTop(), ['休止'])
  world.clock.advance({ hours: 24 })
  assert.deepEqual(await onTop(), [])
  assert.equal((await titles())[0], '休止')
})

test('a notice that was withdrawn is gone', async () => {
  const id = await world.transact((work) => publishNotice(work, { title: '取下げ', body: '本文' }))
  await world.transact((work) => withdrawArticle(work, { kind: 'notice', slug: id }))
  assert.ok(!(await titles()).includes('取下げ'))
})
