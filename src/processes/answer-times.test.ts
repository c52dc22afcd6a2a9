import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { findAnswerTimes } from '#domain/overview/find-answer-times.ts'
import { periodOf } from '#domain/overview/period.ts'
import { openMetrics } from '#platform/log/metrics.ts'
import { openWorld } from '#test/support/world.ts'
import { startAnswerTimes } from './answer-times.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const NEVER_MS = 2 ** 30
const labels = { site: 'portal', route: '/', method: 'GET', status: 200 }

test('[B-11] [X-10] what two processes answered stands in the database when they have stopped, each answer once', async () => {
  const now = await world.clock.now()
  const counted = async () => (await findAnswerTimes(world.db, periodOf(1, now), now)).sites[0]
  for (const seconds of [0.004, 7]) {
    const metrics = openMetrics()
    const keeping = startAnswerTimes({ ...world.env, metrics }, NEVER_MS)
    metrics.answers.observe(labels, seconds)
    metrics.answers.observe({ ...labels, route: '/sign-in' }, 0.004)
    await keeping.stop()
  }
  assert.deepEqual([(await counted())?.count, (await counted())?.p99], [4, 5])
})

test('[B-11] what could not be added is added when the database is there again', async () => {
  const metrics = openMetrics()
  const warned = Promise.withResolvers<void>()
  let away = true
  const clock = {
    async now() {
      if (away) throw new Error('away')
      return world.clock.now()
    },
  }
  const log = Object.assign(Object.create(world.env.log), { warn: () => warned.resolve() })
  const keeping = startAnswerTimes({ ...world.env, metrics, clock, log }, 1)
  metrics.answers.observe({ ...labels, site: 'linkage' }, 0.2)
  await warned.promise
  away = false
  await keeping.stop()
  const now = await world.clock.now()
  const { sites } = await findAnswerTimes(world.db, periodOf(1, now), now)
  assert.equal(sites.find(({ site }) => site === 'linkage')?.count, 1)
})
