import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { issuedRequest } from '#test/support/certificates.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'
import { openDownload, type PairRefusal } from './open-download.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

let networks = 0

/** Each attempt from a network of its own, unless told. */
async function attempt(
  requestNumber: string,
  reference: string,
  address = `198.51.${++networks >> 8}.${networks & 255}`,
) {
  const outcome = await world.transact((work) => openDownload(work, { requestNumber, reference, address }))
  return outcome.done ? 'open' : outcome.because
}

const count = (outcomes: readonly (PairRefusal | 'open')[], which: PairRefusal | 'open') =>
  outcomes.filter((outcome) => outcome === which).length

const wrongOnes = (number: string, times: number) =>
  Promise.all(Array.from({ length: times }, () => attempt(number, 'aaaa-bbbb-cccc-dddd')))

test('[C-05] the right pair opens, however it was typed', async () => {
  const { number, reference } = await issuedRequest(world, await somebody(world))
  const wide = (text: string) => text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
  assert.equal(await attempt(number, reference), 'open')
  assert.equal(await attempt(` ${wide(number)} `, wide(reference.toUpperCase())), 'open')
  assert.equal(await attempt(number.replace(/(\d{5})/g, '$1-'), reference.replaceAll('-', ' ')), 'open')
})

test('[C-05] of fifty wrong guesses at once five are looked at; then the right one is locked out for 30 minutes', async () => {
  const { number, reference } = await issuedRequest(world, await somebody(world))
  const outcomes = await wrongOnes(number, 50)
  assert.equal(count(outcomes, 'wrong'), 4, 'the fifth locks')
  assert.equal(count(outcomes, 'locked'), 46)
  assert.equal(await attempt(number, reference), 'locked')
  world.clock.advance({ minutes: 29, seconds: 59 })
  assert.equal(await attempt(number, reference), 'locked', 'trying does not lengthen nor shorten it')
  world.clock.advance({ seconds: 1 })
  assert.equal(await attempt(number, reference), 'open')
})

test('[C-05] a right pair between wrong ones begins the count anew', async () => {
  const { number, reference } = await issuedRequest(world, await somebody(world))
  await wrongOnes(number, 4)
  assert.equal(await attempt(number, reference), 'open')
  assert.deepEqual(await wrongOnes(number, 4), ['wrong', 'wrong', 'wrong', 'wrong'])
  assert.equal(await attempt(number, reference), 'open')
})

test('[C-05] a request that does not exist answers like one that does', async () => {
  const outcomes = await wrongOnes('000000000000000', 20)
  assert.equal(count(outcomes, 'wrong'), 4)
  assert.equal(count(outcomes, 'locked'), 16)
})

test('[C-05] many numbers tried from one network are stopped, others are not', async () => {
  const { number, reference } = await issuedRequest(world, await somebody(world))
  const tries = Array.from({ length: 40 }, (_, index) => attempt(String(10 ** 14 + index), 'x', '203.0.113.9'))
  assert.equal(count(await Promise.all(tries), 'too-many'), 10)
  assert.equal(await attempt(number, reference, '203.0.113.9'), 'too-many')
  assert.equal(await attempt(number, reference, '203.0.113.10'), 'open')
})

test('[C-05] day 180 counts to its end; on day 181 the right pair is told so, a wrong one is not', async () => {
  const { number, reference } = await issuedRequest(world, await somebody(world))
  const day181 = (await world.clock.now()).toZonedDateTimeISO('Asia/Tokyo').add({ days: 181 }).startOfDay()
  world.clock.set(day181.subtract({ minutes: 1 }).toInstant().toString())
  assert.equal(await attempt(number, reference), 'open')
  world.clock.set(day181.toInstant().toString())
  assert.equal(await attempt(number, reference), 'lapsed')
  assert.equal(await attempt(number, 'aaaa-bbbb-cccc-dddd'), 'wrong')
})

test('[C-05] every attempt is in the audit, without what was typed', async () => {
  const { id, number } = await issuedRequest(world, await somebody(world))
  await wrongOnes(number, 6)
  const entries = await world.db
    .selectFrom('audit_entries')
    .select(['outcome', 'detail'])
    .where('action', '=', 'open-certificate-download')
    .where('subject', '=', `certificate-request:${id}`)
    .execute()
  assert.deepEqual(entries.map(({ outcome }) => outcome).sort(), [
    'locked',
    'locked',
    'wrong',
    'wrong',
    'wrong',
    'wrong',
  ])
  assert.ok(!JSON.stringify(entries).includes('aaaa'))
})
