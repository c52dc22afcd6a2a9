import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { queuedLetters, trackingNumber } from '#test/support/letters.ts'
import { operator } from '#test/support/operators.ts'
import { openWorld } from '#test/support/world.ts'
import { LETTERS_A_BATCH, makeBatch } from './make-batch.ts'
import { postBatch, postLetter } from './post-letters.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const { id: operatorId } = await operator(world, 'reviewer')
const as = { kind: 'operator', id: operatorId } as const

test('[B-06] of people who make batches at once, each gets letters of their own, and none is left out', async () => {
  await queuedLetters(world, 2 * LETTERS_A_BATCH + 50)
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => world.transact((work) => makeBatch(work, {}), as)))
  const made = outcomes.filter((outcome) => outcome.done)
  const letters = await world.db
    .selectFrom('letters')
    .select(['batch_id as batch', 'batch_place as place', 'number'])
    .where('batch_id', 'is not', null)
    .orderBy('number')
    .execute()
  const stacks = Map.groupBy(letters, ({ batch }) => batch)
  assert.deepEqual([...stacks.keys()].sort(), made.map(({ value }) => value).sort())
  for (const stack of stacks.values())
    assert.deepEqual(
      stack.map(({ place }) => place),
      stack.map((_, index) => index + 1),
      'numbered from 1, in the order of the letters',
    )
  for (let more = true; more; ) more = (await world.transact((work) => makeBatch(work, {}), as)).done
  const { left } = await world.db
    .selectFrom('letters')
    .select(({ fn }) => fn.countAll<number>().as('left'))
    .where('batch_id', 'is', null)
    .executeTakeFirstOrThrow()
  assert.equal(left, 0)
})

test('[B-06] the database itself keeps a letter from a second batch', async () => {
  const [one, other] = await world.db.selectFrom('letter_batches').select('id').execute()
  const move = world.db
    .updateTable('letters')
    .set({ batch_id: other?.id ?? '', batch_place: 999 })
    .where('batch_id', '=', one?.id ?? '')
    .execute()
  await assert.rejects(move, /a letter stays in its batch/)
})

test('[B-06] of two who record the same posting at once, one does', async () => {
  await queuedLetters(world, 2)
  const outcome = await world.transact((work) => makeBatch(work, {}), as)
  assert.ok(outcome.done)
  const numbers = (from: number) => [from, from + 1].map((ten) => trackingNumber(ten))
  const post = (from: number) =>
    world.transact((work) => postBatch(work, outcome.value, { letters: 2, trackingNumbers: numbers(from) }), as)
  const posted = await Promise.all([post(3_841_234_567), post(3_841_234_600)])
  assert.deepEqual(posted.map(({ done }) => done).sort(), [false, true])
})

test('[B-06] a number that went out with another letter in these months is refused, later it may come again', async () => {
  const number = trackingNumber(3_841_299_999)
  const letters = await queuedLetters(world, 3)
  await world.transact((work) => makeBatch(work, {}), as)
  const post = async (letter: number) => {
    const outcome = await world.transact((work) => postLetter(work, letters[letter] ?? '', number), as)
    return outcome.done ? 'done' : outcome.because
  }
  assert.equal(await post(0), 'done')
  assert.equal(await post(1), 'used-number')
  world.clock.advance({ hours: 24 * 91 })
  assert.equal(await post(0), 'changed')
  const { batch } = await world.db
    .selectFrom('letters')
    .select('batch_id as batch')
    .where('id', '=', letters[1] ?? '')
    .executeTakeFirstOrThrow()
  assert.ok(batch)
})
