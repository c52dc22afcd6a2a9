import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { record } from '#domain/audit/record.ts'
import { newId } from '#platform/new-id.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'
import { countApplications } from './count-applications.ts'
import { countSignIns } from './count-sign-ins.ts'
import { deleteOldFigures } from './delete-old-figures.ts'
import { findAnswerTimes } from './find-answer-times.ts'
import { findSignIns } from './find-sign-ins.ts'
import { noteAnswerTimes } from './note-answer-times.ts'
import { type PeriodDays, periodOf } from './period.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const at = (time: string) => world.clock.set(`${time}+09:00`)
const signIn = (outcome?: string, via = 'portal') =>
  world.transact(async (work) => record(work, 'sign-in', { outcome }), { via })

async function signIns(days: PeriodDays) {
  const now = await world.clock.now()
  return findSignIns(world.db, periodOf(days, now), now)
}

test('[B-11] sign-ins, failures and locks are those of the days of Tokyo, counted or not yet', async () => {
  at('2026-11-18T23:59:59')
  await signIn()
  at('2026-11-19T00:00:00')
  await signIn('wrong-password', 'eligibility')
  await signIn('wrong-password-locked', 'eligibility')
  await signIn('locked-code', 'linkage')
  at('2026-11-20T08:30:00')
  await signIn()
  await world.transact(async (work) => record(work, 'sign-out', {}), { via: 'portal' })
  at('2026-11-20T10:03:00')
  await signIn()
  const live = [0, 0, 0, 0, 1, 0, 1]
  assert.deepEqual((await signIns(7)).done, [0, 0, 0, 0, 0, 0, 2], 'what is long past waits to be counted')
  assert.ok((await signIns(7)).missingFrom)
  await countSignIns(world.env)
  const week = await signIns(7)
  assert.equal(week.missingFrom, undefined)
  assert.deepEqual(week.done, live.with(6, 2))
  assert.deepEqual(week.failed, [0, 0, 0, 0, 0, 3, 0])
  assert.deepEqual(week.locked, [0, 0, 0, 0, 0, 1, 0])
  assert.deepEqual(week.vias, [
    { via: 'eligibility', done: 0, failed: 2, locked: 1 },
    { via: 'linkage', done: 0, failed: 1, locked: 0 },
    { via: 'portal', done: 3, failed: 0, locked: 0 },
  ])
  assert.deepEqual((await signIns(1)).done, [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1])
})

test('[B-11] counted twice it is the same, and an hour is not counted before it has settled', async () => {
  const before = await signIns(84)
  assert.equal(await countSignIns(world.env), 0)
  at('2026-11-20T10:04:59')
  assert.equal(await countSignIns(world.env), 0)
  at('2026-11-20T10:05:00')
  assert.equal(await countSignIns(world.env), 1)
  await Promise.all([countSignIns(world.env), countSignIns(world.env)])
  assert.deepEqual(await signIns(84), before)
})

test('[B-11] a clock that was put back counts again from where it stands', async () => {
  at('2027-03-01T12:30:00')
  await countSignIns(world.env)
  at('2026-11-20T12:30:00')
  await signIn()
  await countSignIns(world.env)
  at('2026-11-20T13:30:00')
  await countSignIns(world.env)
  assert.equal((await signIns(1)).done[12], 1)
})

const applied = (person: Person, received: string, decided?: string) =>
  world.transact(async (work) => {
    const received_at = Temporal.Instant.from(`${received}+09:00`)
    const decided_at = decided ? Temporal.Instant.from(`${decided}+09:00`) : null
    await work.db
      .insertInto('applications')
      .values({
        institution_id: person.institution,
        id: newId(work),
        kind: 'eligibility-usage',
        status: decided ? 'approved' : 'received',
        content: '{}',
        portal_user_id: person.user,
        received_at,
        changed_at: decided_at ?? received_at,
        decided_at,
      })
      .execute()
  })

test('[B-11] applications count on the day they came in and on the day they were decided', async () => {
  at('2026-11-20T12:30:00')
  const person = await somebody(world)
  await applied(person, '2026-11-13T23:59:59', '2026-11-14T00:00:00')
  await applied(person, '2026-11-14T00:00:00', '2026-11-20T11:00:00')
  await applied(person, '2026-11-20T00:00:00')
  const now = await world.clock.now()
  const { received, decided, decisions } = await countApplications(world.db, periodOf(7, now), now)
  assert.deepEqual(received, [1, 0, 0, 0, 0, 0, 1])
  assert.deepEqual(decided, [1, 0, 0, 0, 0, 0, 1])
  assert.deepEqual(decisions, { approved: 2, rejected: 0, withdrawn: 0 })
  const weeks = await countApplications(world.db, periodOf(84, now), now)
  assert.deepEqual(weeks.received.slice(-2), [1, 2])
})

test('[B-11] answers of two processes add up, also when both write at once', async () => {
  at('2026-11-20T12:30:00')
  const classes = [
    { site: 'portal', atMostSeconds: 0.1, count: 50 },
    { site: 'eligibility', atMostSeconds: Number.POSITIVE_INFINITY, count: 1 },
    { site: 'portal', atMostSeconds: 0.05, count: 0 },
  ]
  await Promise.all(Array.from({ length: 6 }, () => world.transact((work) => noteAnswerTimes(work, classes))))
  const now = await world.clock.now()
  const { slots, sites } = await findAnswerTimes(world.db, periodOf(1, now), now)
  const [, portal] = sites
  assert.deepEqual([portal?.site, portal?.count], ['portal', 300])
  assert.deepEqual(
    [portal?.p50, portal?.p95].map((seconds) => seconds?.toFixed(4)),
    ['0.0750', '0.0975'],
  )
  assert.deepEqual([sites[0]?.site, sites[0]?.count, sites[0]?.p99], ['eligibility', 6, 5])
  assert.equal(slots[12]?.count, 306)
  assert.equal(slots[11]?.p50, undefined)
})

test('[B-11] figures are deleted when the longest period no longer reaches them', async () => {
  at('2027-01-20T12:30:00')
  assert.equal(await world.transact(deleteOldFigures), 0)
  at('2027-03-01T12:30:00')
  assert.ok((await world.transact(deleteOldFigures)) > 0)
  assert.equal(await world.transact(deleteOldFigures), 0)
})
