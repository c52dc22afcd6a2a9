import assert from 'node:assert/strict'
import test from 'node:test'
import { TooBusy, twoLaneQueue } from './two-lane-queue.ts'

function taskThatWaits() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { promise, finish: resolve }
}

const settle = () => new Promise((done) => setImmediate(done))

test('people go before batches that came earlier', async () => {
  const queue = twoLaneQueue(1, 10)
  const first = taskThatWaits()
  const order: string[] = []
  const running = queue.run('people', () => first.promise)
  const batch = queue.run('batch', async () => void order.push('batch'))
  const person = queue.run('people', async () => void order.push('person'))
  first.finish()
  await Promise.all([running, batch, person])
  assert.deepEqual(order, ['person', 'batch'])
})

test('no more than the workers run at the same time, however many come and go', async () => {
  const queue = twoLaneQueue(2, 100)
  let running = 0
  let most = 0
  await Promise.all(
    Array.from({ length: 50 }, () =>
      queue.run('people', async () => {
        running += 1
        most = Math.max(most, running)
        await settle()
        running -= 1
      }),
    ),
  )
  assert.equal(most, 2)
})

test('beyond the bound people are turned away, batches never', async () => {
  const queue = twoLaneQueue(1, 2)
  const first = taskThatWaits()
  const admitted = [0, 1, 2].map(() => queue.run('people', () => first.promise))
  await assert.rejects(
    queue.run('people', async () => undefined),
    TooBusy,
  )
  const batch = queue.run('batch', async () => 'done')
  first.finish()
  await Promise.all(admitted)
  assert.equal(await batch, 'done')
})

test('a task that fails gives its turn to the next', async () => {
  const queue = twoLaneQueue(1, 2)
  await assert.rejects(
    queue.run('people', async () => Promise.reject(new Error('no'))),
    /no/,
  )
  assert.equal(await queue.run('people', async () => 'next'), 'next')
  assert.deepEqual(queue.waiting(), { people: 0, batch: 0 })
})
