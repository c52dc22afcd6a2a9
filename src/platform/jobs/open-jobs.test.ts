import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { connect, type Database } from '#platform/database/connect.ts'
import { openLog } from '#platform/log/log.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { DEAD_LETTERS } from './install-queues.ts'
import { Hopeless, type JobHandler, type JobHandlers, type Jobs, type Queue, type Queues, type Try } from './jobs.ts'
import { type OpenJobs, openJobs } from './open-jobs.ts'

const AT_ONCE = Temporal.Duration.from({ seconds: 0 })
const QUEUE: Queue = {
  retries: 1,
  retryAfter: AT_ONCE,
  retryAtMost: AT_ONCE,
  within: Temporal.Duration.from({ minutes: 1 }),
  atOnce: 2,
}
const QUEUES = { greet: QUEUE, wait: QUEUE, fail: QUEUE } as unknown as Queues

let test_: TestDatabase
let database: Database
let queue: OpenJobs

before(async () => {
  test_ = await createTestDatabase()
  database = connect({ url: test_.url, connections: 5 })
  queue = openJobs({ pool: database.pool, url: test_.url, queues: QUEUES, log: openLog('silent') })
  await Promise.all([queue.install(), queue.install(), queue.install()])
})
after(async () => {
  await database.close()
  await test_.drop()
})

const send = (name: string, data: object, then: () => void = () => undefined) =>
  database.db.transaction().execute(async (db) => {
    await queue.jobs.send({ db } as Parameters<Jobs['send']>[0], name as never, data as never)
    then()
  })

/** Handlers of the test's own jobs; those it does not name do nothing. */
const handlers = (some: Record<string, JobHandler<object>>) =>
  ({
    greet: async () => undefined,
    wait: async () => undefined,
    fail: async () => undefined,
    ...some,
  }) as unknown as JobHandlers

const jobsIn = async (name: string) =>
  (await database.pool.query<{ state: string }>('select state from pgboss.job where name = $1', [name])).rows

test('[X-09] the first jobs of a process, sent by as many as there are connections, wait for none more', async () => {
  const fresh = openJobs({ pool: database.pool, url: test_.url, queues: QUEUES, log: openLog('silent') })
  let inside = 0
  const all = Promise.withResolvers<void>()
  const sendWhenAllAreIn = () =>
    database.db.transaction().execute(async (db) => {
      if (++inside === 5) all.resolve()
      await all.promise
      await fresh.jobs.send({ db } as Parameters<Jobs['send']>[0], 'wait' as never, {} as never)
    })
  await Promise.all(Array.from({ length: 5 }, sendWhenAllAreIn))
  assert.equal((await jobsIn('wait')).length, 5)
  await database.pool.query("delete from pgboss.job where name = 'wait'")
})

test('[X-09] a job is done when its transaction is committed, and never when it is rolled back', async () => {
  const greeted = new EventTarget()
  const names: string[] = []
  const worker = await queue.work(
    handlers({
      async greet(data) {
        names.push((data as { name: string }).name)
        greeted.dispatchEvent(new Event('greeted'))
      },
    }),
  )
  const first = once(greeted, 'greeted')
  await assert.rejects(
    send('greet', { name: 'nobody' }, () => {
      throw new Error('rolled back')
    }),
  )
  await send('greet', { name: '花子' })
  await first
  await worker.stop()
  assert.deepEqual(names, ['花子'])
})

test('[X-09] a worker that is stopped finishes what it began', async () => {
  const begun = Promise.withResolvers<void>()
  const released = Promise.withResolvers<void>()
  const worker = await queue.work(
    handlers({
      async wait() {
        begun.resolve()
        await released.promise
      },
    }),
  )
  await send('wait', {})
  await begun.promise
  const stopped = worker.stop()
  released.resolve()
  await stopped
  assert.deepEqual(await jobsIn('wait'), [{ state: 'completed' }])
})

test('[X-09] a job that fails is tried again, and goes to the dead letters after the last try', async () => {
  const tries: Try[] = []
  const exhausted = Promise.withResolvers<void>()
  const worker = await queue.work(
    handlers({
      async fail(_, attempt) {
        tries.push(attempt)
        if (attempt.isLast) exhausted.resolve()
        throw new Error('still broken')
      },
    }),
  )
  await send('fail', {})
  await exhausted.promise
  await worker.stop()
  assert.deepEqual(tries, [
    { number: 1, isLast: false },
    { number: 2, isLast: true },
  ])
  assert.equal((await jobsIn(DEAD_LETTERS)).length, 1)
})

test('[X-09] a job that is hopeless goes to the dead letters at once', async () => {
  const tried = Promise.withResolvers<void>()
  const worker = await queue.work(
    handlers({
      async fail() {
        tried.resolve()
        throw new Hopeless('the address does not exist')
      },
    }),
  )
  await send('fail', {})
  await tried.promise
  await worker.stop()
  assert.equal((await jobsIn(DEAD_LETTERS)).length, 2)
})

test('[X-09] a worker goes on when the database has dropped its connections', async () => {
  const done = Promise.withResolvers<void>()
  const worker = await queue.work(handlers({ greet: async () => done.resolve() }))
  await database.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'pgboss' and datname = current_database()",
  )
  await send('greet', { name: '花子' })
  await done.promise
  await worker.stop()
})

test('a process that only sends opens no connection of its own', async () => {
  await send('greet', { name: '花子' })
  const { rows } = await database.pool.query(
    "select from pg_stat_activity where application_name = 'pgboss' and datname = current_database()",
  )
  assert.equal(rows.length, 0)
})
