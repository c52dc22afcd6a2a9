import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '#platform/new-id.ts'
import { operator } from '#test/support/operators.ts'
import { openWorld } from '#test/support/world.ts'
import type { ArticleKind, ArticleText } from './article.ts'
import { countView } from './count-view.ts'
import { findArticle, findArticles } from './find-articles.ts'
import { findEditedArticle } from './find-edited-article.ts'
import { findEditedArticles } from './find-edited-articles.ts'
import { findNotices } from './find-notices.ts'
import { findRevisions } from './find-revisions.ts'
import { publishArticle } from './publish-article.ts'
import { restoreArticle } from './restore-article.ts'
import { saveArticle } from './save-article.ts'
import { unscheduleArticle } from './unschedule-article.ts'
import { withdrawArticle } from './withdraw-article.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const editor = await operator(world, 'editor')
const TEXT: ArticleText = {
  title: '休みは',
  body: '休みます。',
  category: 'other',
  position: 500,
  importantUntil: null,
}
const now = () => world.clock.now()
const readNow = async (kind: ArticleKind, slug: string) => (await findArticle(world.db, await now(), kind, slug))?.body
const edited = async (kind: ArticleKind, slug: string) => findEditedArticle(world.db, await now(), kind, slug)

const save = (slug: string, seen: number, body: string, kind: ArticleKind = 'question') =>
  world.transact((work) =>
    saveArticle(work, { kind, slug, seen, text: { ...TEXT, body }, publishedAt: null, by: editor.id }),
  )
const publish = (slug: string, number: number, at?: Temporal.Instant, kind: ArticleKind = 'question') =>
  world.transact((work) => publishArticle(work, { kind, slug, number, at }))
const fresh = () => world.transact(async (work) => newId(work))

test('[B-08] a draft is read by nobody until it is published, and then at once', async () => {
  const slug = await fresh()
  assert.deepEqual(await save(slug, 0, '一'), { done: true, value: 1 })
  assert.equal(await readNow('question', slug), undefined)
  assert.equal((await edited('question', slug))?.state, 'draft')
  assert.equal((await publish(slug, 1)).done, true)
  assert.equal(await readNow('question', slug), '一')
  assert.equal((await edited('question', slug))?.state, 'public')
})

test('[B-08] what is published for later takes the place of what is read at its hour, not before', async () => {
  const slug = await fresh()
  await save(slug, 0, '前')
  await publish(slug, 1)
  await save(slug, 1, '後')
  const hour = (await now()).add({ hours: 5 })
  await publish(slug, 2, hour)
  assert.equal(await readNow('question', slug), '前')
  assert.deepEqual((await edited('question', slug))?.prepared?.toString(), hour.toString())
  world.clock.advance({ hours: 5 })
  assert.equal(await readNow('question', slug), '後')
  const article = await findArticle(world.db, await now(), 'question', slug)
  assert.equal(article?.updatedAt.toString(), hour.toString())
  assert.notEqual(article?.publishedAt.toString(), hour.toString())
})

test('[B-08] a newer revision published at once is not undone by an older one whose hour comes later', async () => {
  const slug = await fresh()
  await save(slug, 0, '予約')
  await publish(slug, 1, (await now()).add({ hours: 2 }))
  await save(slug, 1, '至急')
  await publish(slug, 2)
  world.clock.advance({ hours: 3 })
  assert.equal(await readNow('question', slug), '至急')
})

test('[B-08] a publication that lies ahead can be called off, and stays as a draft', async () => {
  const slug = await fresh()
  await save(slug, 0, '予約')
  await publish(slug, 1, (await now()).add({ hours: 2 }))
  const off = () => world.transact((work) => unscheduleArticle(work, { kind: 'question', slug }))
  assert.equal((await off()).done, true)
  assert.deepEqual(await off(), { done: false, because: 'none' })
  world.clock.advance({ hours: 3 })
  assert.equal(await readNow('question', slug), undefined)
  assert.equal((await edited('question', slug))?.state, 'draft')
})

test('[B-08] nothing is published into the past, twice, or under a newer draft', async () => {
  const slug = await fresh()
  await save(slug, 0, '一')
  assert.deepEqual(await publish(slug, 1, (await now()).subtract({ seconds: 1 })), { done: false, because: 'past' })
  await save(slug, 1, '二')
  assert.deepEqual(await publish(slug, 1), { done: false, because: 'overtaken' })
  assert.equal((await publish(slug, 2)).done, true)
  assert.deepEqual(await publish(slug, 2), { done: false, because: 'overtaken' })
})

test('[B-08] who saves over a revision they did not see is told', async () => {
  const slug = await fresh()
  await save(slug, 0, '一')
  assert.deepEqual(await save(slug, 0, '二'), { done: false, because: 'overtaken' })
  assert.deepEqual(await save(slug, 5, '二'), { done: false, because: 'overtaken' })
  assert.deepEqual(
    (await findRevisions(world.db, 'question', slug)).map(({ text, writtenBy }) => [text.body, writtenBy]),
    [['一', editor.name]],
  )
})

test('[B-08] what is withdrawn is read by nobody, keeps its history, and comes back as it was', async () => {
  const slug = await fresh()
  await save(slug, 0, '文')
  await publish(slug, 1)
  const withdraw = () => world.transact((work) => withdrawArticle(work, { kind: 'question', slug }))
  const restore = () => world.transact((work) => restoreArticle(work, { kind: 'question', slug }))
  assert.equal((await withdraw()).done, true)
  assert.deepEqual(await withdraw(), { done: false, because: 'already' })
  assert.equal(await readNow('question', slug), undefined)
  assert.equal((await edited('question', slug))?.state, 'withdrawn')
  assert.equal((await restore()).done, true)
  assert.deepEqual(await restore(), { done: false, because: 'not-withdrawn' })
  assert.equal(await readNow('question', slug), '文')
})

test('[P-24] what the product brings along is read until another text is published in its place', async () => {
  const before = await readNow('question', 'forgotten-password')
  assert.match(before ?? '', /パスワードの再設定/)
  await save('forgotten-password', 0, '下書き')
  assert.equal(await readNow('question', 'forgotten-password'), before)
  await publish('forgotten-password', 1)
  assert.equal(await readNow('question', 'forgotten-password'), '下書き')
  const slugs = (await findArticles(world.db, await now(), 'question')).map(({ slug }) => slug)
  assert.equal(slugs.filter((slug) => slug === 'forgotten-password').length, 1)
})

test('[P-24] a guide cannot be withdrawn: a tile leads to it', async () => {
  const outcome = await world.transact((work) => withdrawArticle(work, { kind: 'guide', slug: 'outpatient' }))
  assert.deepEqual(outcome, { done: false, because: 'always-there' })
})

test('[P-24] readers are counted, also those of a text that has no row yet', async () => {
  for (let i = 0; i < 3; i += 1) await world.transact((work) => countView(work, 'guide', 'claims'))
  assert.equal((await findArticle(world.db, await now(), 'guide', 'claims'))?.views, 3)
  const line = (await findEditedArticles(world.db, await now(), 'guide')).find(({ slug }) => slug === 'claims')
  assert.deepEqual([line?.views, line?.state, line?.changedAt], [3, 'public', undefined])
})

test('[B-08] every step of an editor stands in the audit', async () => {
  const slug = await fresh()
  await save(slug, 0, '一')
  await publish(slug, 1)
  await world.transact((work) => withdrawArticle(work, { kind: 'question', slug }))
  const entries = await world.db
    .selectFrom('audit_entries')
    .select(['action', 'subject'])
    .where('subject', '=', `question:${slug}`)
    .orderBy('at')
    .orderBy('seq')
    .execute()
  assert.deepEqual(entries.map(({ action }) => action).sort(), ['draft-article', 'publish-article', 'withdraw-article'])
})

test('[B-08] what was withdrawn is read again when a new text is published, at once or at its hour', async () => {
  const slug = await fresh()
  const withdraw = () => world.transact((work) => withdrawArticle(work, { kind: 'question', slug }))
  await save(slug, 0, '前')
  await publish(slug, 1)
  await withdraw()
  await save(slug, 1, '後')
  await publish(slug, 2)
  assert.equal(await readNow('question', slug), '後')
  world.clock.advance({ hours: 1 })
  await withdraw()
  await save(slug, 2, '予約')
  await publish(slug, 3, (await now()).add({ hours: 2 }))
  assert.equal(await readNow('question', slug), undefined)
  world.clock.advance({ hours: 3 })
  assert.equal(await readNow('question', slug), '予約')
  assert.equal((await edited('question', slug))?.state, 'public')
  assert.equal((await withdraw()).done, true)
  assert.equal(await readNow('question', slug), undefined)
})

test('[B-08] a notice that comes back at its hour is in the list; what was planned before a withdrawal does not come', async () => {
  const slug = await fresh()
  const withdraw = () => world.transact((work) => withdrawArticle(work, { kind: 'notice', slug }))
  const listed = async () => (await findNotices(world.db, await now())).some((notice) => notice.slug === slug)
  await save(slug, 0, '前', 'notice')
  await publish(slug, 1, undefined, 'notice')
  await save(slug, 1, '予約', 'notice')
  await publish(slug, 2, (await now()).add({ hours: 2 }), 'notice')
  world.clock.advance({ hours: 1 })
  await withdraw()
  world.clock.advance({ hours: 2 })
  assert.equal(await listed(), false)
  await publish(slug, 2, (await now()).add({ hours: 1 }), 'notice')
  assert.equal(await listed(), false)
  world.clock.advance({ hours: 2 })
  assert.equal(await listed(), true)
})
