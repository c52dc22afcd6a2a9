import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openContent } from '#domain/letters/sealed-content.ts'
import { applicationOf, certificateFor, issuedRequest, openAuthority } from '#test/support/certificates.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'
import { applyForCertificate } from './apply-for-certificate.ts'
import { cancelRequest } from './cancel-request.ts'
import { issueRequests } from './issue-requests.ts'
import { referenceHash } from './reference.ts'
import { rejectRequest } from './reject-request.ts'
import { revokeCertificate } from './revoke-certificate.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())
const authority = await openAuthority(world)

const apply = (person: Person, terminal?: string) =>
  world.transact((work) => applyForCertificate(work, applicationOf(person, terminal)))

async function applied(person: Person, terminal?: string): Promise<{ institution: string; id: string }> {
  const outcome = await apply(person, terminal)
  assert.ok(outcome.done)
  return { institution: person.institution, id: outcome.value }
}

test('[C-02] an application is received, and a mail with the sources’ subject says so', async () => {
  const person = await somebody(world)
  await applied(person, '総合受付')
  const [mail] = await world.mailsTo(person.email)
  assert.equal(mail?.subject, '【電子証明書 申請情報受付通知】')
  assert.match(mail?.text ?? '', /総合受付/)
})

test('[C-02] one certificate for each institution code and terminal, whoever asks at once', async () => {
  const person = await somebody(world)
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => apply(person, '総合受付')))
  assert.equal(outcomes.filter(({ done }) => done).length, 1)
  assert.equal((await apply(person, '薬局受付')).done, true)
})

test('[C-03] before the issue a request can be cancelled, and the terminal applied for again', async () => {
  const person = await somebody(world)
  const key = await applied(person, '総合受付')
  assert.equal((await world.transact((work) => cancelRequest(work, key))).done, true)
  assert.deepEqual(await world.transact((work) => cancelRequest(work, key)), { done: false, because: 'decided' })
  const again = await applied(person, '総合受付')
  await world.transact((work) => issueRequests(work, { institution: person.institution, ids: [again.id], fee: 1500 }))
  assert.deepEqual(await world.transact((work) => cancelRequest(work, again)), { done: false, because: 'decided' })
})

test('[C-04] one letter tells of several terminals, with 15 digits and 16 characters each, and nothing else holds them', async () => {
  const person = await somebody(world)
  const keys = [await applied(person, '総合受付'), await applied(person, '薬局受付')]
  const { issued } = await world.transact((work) =>
    issueRequests(work, { institution: person.institution, ids: keys.map(({ id }) => id), fee: 1500 }),
  )
  assert.equal(issued.length, 2)
  const rows = await world.db
    .selectFrom('certificate_requests')
    .selectAll()
    .where('institution_id', '=', person.institution)
    .orderBy('terminal')
    .execute()
  assert.equal(new Set(rows.map(({ letter_id }) => letter_id)).size, 1)
  const letter = await world.db
    .selectFrom('letters')
    .selectAll()
    .where('id', '=', rows[0]?.letter_id ?? '')
    .executeTakeFirstOrThrow()
  const { secrets = [], addressee } = openContent(world.env.secrets, letter.id, letter.content)
  assert.equal(addressee.person, '事務長')
  const references = secrets.filter(({ label }) => label.startsWith('リファレンスID'))
  for (const row of rows) {
    assert.match(row.request_number ?? '', /^\d{15}$/)
    const { value = '' } = references.find(({ label }) => label.includes(row.terminal)) ?? {}
    assert.match(value, /^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
    assert.ok(row.reference_hash?.equals(referenceHash(`　${value.toUpperCase()} `)))
    assert.ok(!JSON.stringify(rows).includes(value))
  }
  const until = rows[0]?.not_after?.toZonedDateTimeISO('Asia/Tokyo').toPlainDate().toString()
  assert.equal(until, '2030-02-20')
})

test('[C-10] a fee is owed from the issue on, once; a rejected request costs nothing and says why', async () => {
  const person = await somebody(world)
  const [good, bad] = [await applied(person), await applied(person)]
  const issue = { institution: person.institution, ids: [good.id], fee: 1500 }
  await world.transact((work) => issueRequests(work, issue))
  assert.deepEqual(await world.transact((work) => issueRequests(work, issue)), { issued: [] })
  await world.transact((work) => rejectRequest(work, { ...bad, reason: '端末名称をお確かめください。' }))
  const fees = await world.db
    .selectFrom('certificate_fees')
    .select(['request_id', 'yen'])
    .where('institution_id', '=', person.institution)
    .execute()
  assert.deepEqual(fees, [{ request_id: good.id, yen: 1500 }])
  const mails = await world.mailsTo(person.email)
  assert.match(mails.at(-1)?.text ?? '', /端末名称をお確かめください。/)
})

test('[C-02] a terminal can be applied for again when its certificate was revoked, or never fetched in time', async () => {
  const person = await somebody(world)
  const request = await issuedRequest(world, person, '総合受付')
  const { serial } = await certificateFor(world, authority, request)
  assert.deepEqual(await apply(person, '総合受付'), { done: false, because: 'terminal-taken' })
  await world.transact((work) => revokeCertificate(work, { institution: person.institution, serial, reason: 1 }))
  assert.equal((await apply(person, '総合受付')).done, true)
  await issuedRequest(world, person, '薬局受付')
  assert.equal((await apply(person, '薬局受付')).done, false)
  world.clock.advance({ days: 181 })
  assert.equal((await apply(person, '薬局受付')).done, true)
})
