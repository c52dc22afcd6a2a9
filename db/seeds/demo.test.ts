import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { STATUSES } from '#domain/applications/application.ts'
import { readApplication } from '#domain/applications/read-application.ts'
import { findFindings } from '#domain/applications/review/find-findings.ts'
import { verifyAudit } from '#domain/audit/verify-audit.ts'
import { STATUSES as INQUIRY_STATUSES } from '#domain/inquiries/inquiry.ts'
import { findUnknownPlaces } from '#domain/inquiry-templates/inquiry-template.ts'
import { LETTER_STATES, stateOf } from '#domain/letters/letter-state.ts'
import { KINDS } from '#kinds/kinds.ts'
import { signedIn } from '#test/support/sign-in.ts'
import { openWorld } from '#test/support/world.ts'
import { seedDemo } from './demo.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

/** Everything that is seeded, to the last byte. */
async function seeded() {
  const { db } = world
  return {
    people: await db.selectFrom('practice_people').selectAll().orderBy('position').execute(),
    institutions: await db.selectFrom('institutions').selectAll().orderBy('id').execute(),
    users: await db.selectFrom('portal_users').selectAll().orderBy('id').execute(),
    operators: await db.selectFrom('operators').selectAll().orderBy('id').execute(),
    factors: await db.selectFrom('second_factors').selectAll().orderBy('subject').execute(),
    notices: await db.selectFrom('article_revisions').selectAll().orderBy('slug').execute(),
    list: await db.selectFrom('institution_list').selectAll().orderBy('id').execute(),
    applications: await db.selectFrom('applications').selectAll().orderBy('number').execute(),
    accounts: await db.selectFrom('accounts').selectAll().orderBy('id').execute(),
    appAccounts: await db.selectFrom('app_accounts').selectAll().orderBy('id').execute(),
    letters: await db.selectFrom('letters').selectAll().orderBy('number').execute(),
    mails: await db.selectFrom('mails').selectAll().orderBy('id').execute(),
    inquiries: await db.selectFrom('inquiries').selectAll().orderBy('number').execute(),
    entries: await db.selectFrom('inquiry_entries').selectAll().orderBy('inquiry_id').orderBy('number').execute(),
    templates: await db.selectFrom('inquiry_templates').selectAll().orderBy('id').execute(),
    grants: await db.selectFrom('subsidy_grants').selectAll().orderBy('id').execute(),
  }
}

test('[X-02] a second start finds the same data', async () => {
  await seedDemo(world.env)
  const first = await seeded()
  assert.ok(first.people.length > 0 && first.operators.length > 0 && first.notices.length > 0)
  world.clock.advance({ hours: 1 })
  await seedDemo(world.env)
  assert.deepEqual(await seeded(), first)
})

test('[X-02] applications of most kinds stand in every state, at every age', async () => {
  const { applications } = await seeded()
  const now = await world.clock.now()
  assert.deepEqual(new Set(applications.map(({ status }) => status)), new Set(Object.keys(STATUSES)))
  assert.ok(new Set(applications.map(({ kind }) => kind)).size > KINDS.length / 2)
  assert.ok(applications.some(({ status, assigned_to }) => status === 'in-review' && assigned_to))
  assert.ok(applications.some(({ status, version }) => status === 'received' && version === 2))
  const days = applications
    .filter(({ decided_at }) => !decided_at)
    .map(({ received_at }) => now.since(received_at).total('hours') / 24)
  for (const [from, to] of [
    [0, 1],
    [1, 3],
    [3, 7],
    [7, 14],
    [14, 60],
  ] as const)
    assert.ok(
      days.some((age) => age >= from && age < to),
      `none waits for ${from} to ${to} days`,
    )
  const received = applications.map(({ received_at }) => received_at.epochNanoseconds)
  assert.deepEqual(
    received,
    received.toSorted((a, b) => Number(a - b)),
    'numbers do not rise with time',
  )
})

test('[X-02] [B-09] inquiries stand in every state, of people with and without an account, with templates to answer by', async () => {
  const { inquiries, entries, templates } = await seeded()
  assert.deepEqual(new Set(inquiries.map(({ status }) => status)), new Set(Object.keys(INQUIRY_STATUSES)))
  assert.deepEqual(new Set(inquiries.map(({ institution_id }) => institution_id === null)), new Set([true, false]))
  assert.ok(inquiries.some(({ assigned_to }) => assigned_to) && inquiries.some(({ assigned_to }) => !assigned_to))
  assert.deepEqual(
    new Set(entries.map(({ kind }) => kind)),
    new Set(['question', 'answer', 'note', 'assigned', 'closed']),
  )
  assert.ok(templates.length > 2)
  for (const { body } of templates) assert.deepEqual(findUnknownPlaces(body), [])
})

test('[X-02] what a reviewer is to find is there: a customer ID twice, and a wrong check digit', async () => {
  const { applications } = await seeded()
  const texts: string[] = []
  for (const row of applications.filter(({ decided_at }) => !decided_at)) {
    const kind = KINDS.find(({ slug }) => slug === row.kind) ?? assert.fail(row.kind)
    texts.push(...(await findFindings(world.db, kind, readApplication(kind, row))).map(({ text }) => text))
  }
  assert.match(texts.join('\n'), /CAF9000000001 は、ほかの医療機関等がすでに使っています。/)
  assert.match(texts.join('\n'), /2719990001 の検証番号が合いません。/)
})

test('[X-02] letters and accounts are there in every state, and no mail of long ago waits', async () => {
  const { letters, appAccounts, accounts, grants, mails, institutions } = await seeded()
  const states = letters.map((row) =>
    stateOf({
      batch: row.batch_id,
      postedAt: row.posted_at,
      returnedAt: row.returned_at,
      settledAt: row.settled_at,
    }),
  )
  assert.deepEqual(new Set(states), new Set(Object.keys(LETTER_STATES)))
  const became = appAccounts.map((row) =>
    row.released_at ? 'released' : row.stopped_at ? 'stopped' : row.release_asked_at ? 'asked' : 'usable',
  )
  assert.deepEqual(new Set(became), new Set(['usable', 'asked', 'stopped', 'released']))
  assert.deepEqual(new Set(appAccounts.map(({ kind }) => kind)), new Set(['terminal', 'linkage']))
  assert.ok(accounts.some(({ environment }) => environment === 'verification'))
  assert.equal(grants.length, 1)
  assert.ok(mails.length > 20 && mails.every(({ sent_at }) => sent_at))
  assert.equal(new Set(institutions.map(({ kind }) => kind)).size, 9)
  assert.deepEqual((await verifyAudit(world.db, world.env.secrets)).findings, [])
})

for (const [person, seen] of [
  ['hanako@midorino.example', /差戻し|承認/],
  ['ichiro@sakurazaka.example', /受付済/],
  ['minoru@hidamari.example', /承認/],
  ['kaori@yurikago.example', /差戻し/],
] as const)
  test(`[X-02] [P-12] ${person} signs in, and finds applications and mails in 「マイリスト」`, async () => {
    const visitor = await signedIn(world, { email: person, password: 'Renshu-2026' }, '/my-list')
    assert.equal(visitor.heading, 'マイリスト')
    assert.match(visitor.text, seen)
    assert.match(visitor.text, /A-\d{7}/)
  })

test('[X-02] data of an older version gets the operators and notices it lacks, and keeps the rest', async () => {
  const { db } = world
  const before = await seeded()
  const email = 'auditor@madoguchi.example'
  const { id } = await db.selectFrom('operators').select('id').where('email', '=', email).executeTakeFirstOrThrow()
  await db.deleteFrom('second_factors').where('subject', '=', id).execute()
  await db.deleteFrom('operators').where('id', '=', id).execute()
  await db.deleteFrom('practice_people').where('sign_in_id', '=', email).execute()
  await db.deleteFrom('article_revisions').execute()
  await db.deleteFrom('articles').execute()
  await seedDemo(world.env)
  const now = await seeded()
  const names = (people: typeof now.people) => people.map(({ sign_in_id }) => sign_in_id).sort()
  assert.deepEqual(names(now.people), names(before.people))
  assert.equal(now.notices.length, before.notices.length)
  assert.deepEqual(now.institutions, before.institutions)
  assert.deepEqual(
    now.operators.filter((operator) => operator.email !== email),
    before.operators.filter((operator) => operator.email !== email),
  )
})

test('[X-02] an institution that somebody in practice has registered stays theirs', async () => {
  const { db } = world
  const person = 'minoru@hidamari.example'
  await db.deleteFrom('practice_people').where('sign_in_id', '=', person).execute()
  const before = await seeded()
  await seedDemo(world.env)
  assert.deepEqual(await seeded(), before)
})
