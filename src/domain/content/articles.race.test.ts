import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '#platform/new-id.ts'
import { operator } from '#test/support/operators.ts'
import { openWorld } from '#test/support/world.ts'
import { countView } from './count-view.ts'
import { countVotesOn } from './count-votes.ts'
import { findArticle } from './find-articles.ts'
import { findRevisions } from './find-revisions.ts'
import { publishArticle } from './publish-article.ts'
import { saveArticle } from './save-article.ts'
import { voteOnArticle } from './vote-on-article.ts'

const AT_ONCE = 50
const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const editor = await operator(world, 'editor')
const everybody = <Result>(deed: (index: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: AT_ONCE }, (_, index) => deed(index)))

const saved = (slug: string, seen: number, body: string) =>
  world.transact((work) =>
    saveArticle(work, {
      kind: 'notice',
      slug,
      seen,
      text: { title: '件名', body, category: 'other', position: 500, importantUntil: null },
      publishedAt: null,
      by: editor.id,
    }),
  )

test('[B-08] of fifty who save over the same revision exactly one does', async () => {
  const slug = await world.transact(async (work) => newId(work))
  const outcomes = await everybody((index) => saved(slug, 0, `${index}`))
  assert.equal(outcomes.filter(({ done }) => done).length, 1)
  assert.equal((await findRevisions(world.db, 'notice', slug)).length, 1)
})

test('[B-08] of fifty who publish the same draft exactly one does', async () => {
  const slug = await world.transact(async (work) => newId(work))
  await saved(slug, 0, '文')
  const outcomes = await everybody(() =>
    world.transact((work) => publishArticle(work, { kind: 'notice', slug, number: 1 })),
  )
  assert.equal(outcomes.filter(({ done }) => done).length, 1)
})

test('[P-24] fifty votes of one reader at once are one vote; a network has its limit', async () => {
  const article = { kind: 'question', slug: 'user-id' } as const
  const address = (index: number) => ({ address: `192.0.2.${index + 1}` })
  await everybody((index) =>
    world.transact((work) => voteOnArticle(work, { ...article, voter: 'visitor:one', value: 1 }), address(index)),
  )
  assert.deepEqual(await countVotesOn(world.db, 'question', 'user-id'), { count: 1, mean: 1 })
  const outcomes = await everybody((index) =>
    world.transact((work) => voteOnArticle(work, { ...article, voter: `visitor:${index}`, value: 0 }), address(200)),
  )
  const counted = outcomes.filter(({ done }) => done).length
  assert.equal(counted, 30)
  assert.equal((await countVotesOn(world.db, 'question', 'user-id')).count, 1 + counted)
})

test('[P-24] of fifty readers at once every one is counted', async () => {
  await everybody(() => world.transact((work) => countView(work, 'question', 'user-id')))
  assert.equal((await findArticle(world.db, await world.clock.now(), 'question', 'user-id'))?.views, AT_ONCE)
})
