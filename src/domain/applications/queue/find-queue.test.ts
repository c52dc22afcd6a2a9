import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { generateLoad } from '#domain/load/generate-load.ts'
import { operator } from '#test/support/operators.ts'
import { openWorld } from '#test/support/world.ts'
import { UNDECIDED } from '../application.ts'
import { AGE_BANDS, bandOf } from './age-band.ts'
import { countQueue } from './count-queue.ts'
import { findQueue, type QueuedApplication, type QueuePlace } from './find-queue.ts'
import type { QueueFilter } from './queue-filter.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const me = await operator(world, 'reviewer')
const kinds = ['app-usage', 'eligibility-usage'].map((slug) => ({ slug, content: {} }))
await world.transact((work) =>
  generateLoad(work, { seed: 'queue', from: 0, count: 10, passwordHash: 'none', applications: { each: 16, kinds } }),
)
await world.db.updateTable('applications').set({ assigned_to: me.id }).where('number', '<', 30).execute()
const now = await world.clock.now()

async function all(filter: QueueFilter, undecided = true): Promise<readonly QueuedApplication[]> {
  const found: QueuedApplication[] = []
  for (let after: QueuePlace | undefined; ; after = found.at(-1)) {
    const rows = await findQueue(world.db, { filter, now, undecided, most: 7, after })
    found.push(...rows)
    if (rows.length < 7) return found
  }
}

test('[B-02] page after page shows everything once: undecided ones from the oldest, all from the newest', async () => {
  const waiting = await all({})
  assert.equal(waiting.length, 80)
  assert.equal(new Set(waiting.map(({ id }) => id)).size, 80)
  const times = waiting.map(({ receivedAt }) => receivedAt.epochMilliseconds)
  assert.deepEqual(
    times,
    times.toSorted((a, b) => a - b),
  )
  const everything = (await all({}, false)).map(({ receivedAt }) => receivedAt.epochMilliseconds)
  assert.equal(everything.length, 160)
  assert.deepEqual(
    everything,
    everything.toSorted((a, b) => b - a),
  )
})

test('[B-02] each filter shows what answers to it, and as many as are counted', async () => {
  const cells = await countQueue(world.db, { now, operator: me.id })
  const sum = (of: Partial<(typeof cells)[number]>) =>
    cells
      .filter((cell) => Object.entries(of).every(([name, value]) => cell[name as keyof typeof cell] === value))
      .reduce((total, { count }) => total + count, 0)
  const expectShown = async (filter: QueueFilter, counted: number, answers: (row: QueuedApplication) => boolean) => {
    const rows = await all(filter)
    assert.equal(rows.length, counted, JSON.stringify(filter))
    assert.ok(rows.every(answers), JSON.stringify(filter))
  }
  for (const age of AGE_BANDS) await expectShown({ age }, sum({ age }), (row) => bandOf(row.receivedAt, now) === age)
  for (const status of UNDECIDED)
    await expectShown({ statuses: [status] }, sum({ status }), (row) => row.status === status)
  for (const { slug } of kinds) await expectShown({ kinds: [slug] }, sum({ kind: slug }), ({ kind }) => kind === slug)
  for (const weight of ['wrong', 'look', 'none'] as const)
    await expectShown({ weight }, sum({ weight }), ({ findings }) => (findings ?? 'none') === weight)
  await expectShown({ assignedTo: me.id }, sum({ assignment: 'mine' }), ({ assignedTo }) => assignedTo === me.id)
  await expectShown({ assignedTo: null }, sum({ assignment: 'nobody' }), ({ assignedTo }) => assignedTo === null)
  assert.equal(sum({}), 80)
  assert.ok(sum({ assignment: 'mine' }) > 0 && sum({ age: 'older' }) > 0)
})
