import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { guestPage, guestSite, noteForm } from '#test/support/guest-site.tsx'
import { until } from '#test/support/until.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld, type World } from '#test/support/world.ts'
import { LARGE_BODIES_AT_ONCE, LARGE_BODIES_WAITING, LARGE_BODIES_WAITING_EACH } from './large-bodies.ts'

const newLarge = () => ({ running: 0, most: 0, ...Promise.withResolvers<void>() })
let large = newLarge()

const largePage = guestPage({
  path: '/large',
  access: 'anyone',
  bodyLimit: 5 * 1024 * 1024,
  get: (c) => c.html(noteForm(c.formToken)),
  async post(c) {
    large.running += 1
    large.most = Math.max(large.most, large.running)
    await large.promise
    large.running -= 1
    return c.html(<main>預かりました</main>)
  },
})

let world: World
before(async () => {
  world = await openWorld()
})
after(() => world[Symbol.asyncDispose]())

const visit = () => world.visit(guestSite('portal', [largePage]))

/** Sends a form to the page for large bodies, as somebody who is signed in at the site where this visitor is. */
async function largeSender(anybody: Visitor, name: string) {
  const visitor = await anybody.twin().open(`/enter/${name}`)
  const { formToken } = await visitor.open('/large')
  return () => visitor.send('/large', { method: 'POST', body: new URLSearchParams({ form_token: formToken }) })
}

test('[X-06] large bodies are taken in turn, a few at a time; who comes when many wait is told to come again', async () => {
  large = newLarge()
  const anybody = visit()
  const everybody = LARGE_BODIES_AT_ONCE + LARGE_BODIES_WAITING
  const senders = await Promise.all(
    Array.from({ length: everybody + 1 }, (_, at) => largeSender(anybody, `many-${at}`)),
  )
  const sent = senders.map((send) => send())
  const refused = await Promise.race(sent)
  assert.equal(refused.status, 429)
  assert.equal(refused.headers.get('retry-after'), '5')
  await until('the first are taken', () => large.running === LARGE_BODIES_AT_ONCE)
  large.resolve()
  const answers = (await Promise.all(sent)).map(({ status }) => status)
  assert.deepEqual(answers.toSorted(), [...Array(everybody).fill(200), 429])
  assert.equal(large.most, LARGE_BODIES_AT_ONCE)
})

test('[X-06] who sends many large bodies that never end has one turn, and keeps nobody else back', async () => {
  large = newLarge()
  const anybody = visit()
  const [slow, other] = [await largeSender(anybody, 'slow'), await largeSender(anybody, 'other')]
  const sent = Array.from({ length: 2 + LARGE_BODIES_WAITING_EACH }, slow)
  assert.equal((await Promise.race(sent)).status, 429)
  assert.equal(large.running, 1)
  sent.push(other())
  await until('another sender is taken too', () => large.running === 2)
  large.resolve()
  const answers = (await Promise.all(sent)).map(({ status }) => status)
  assert.deepEqual(answers.toSorted(), [...Array(2 + LARGE_BODIES_WAITING_EACH).fill(200), 429])
  assert.equal(large.most, 2)
})
