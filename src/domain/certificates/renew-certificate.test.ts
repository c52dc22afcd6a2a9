import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { certificateFor, issuedRequest, newPublicKey, openAuthority } from '#test/support/certificates.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'
import { judgeClientCertificate } from './judge-client-certificate.ts'
import { renewCertificate } from './renew-certificate.ts'
import { revokeCertificate } from './revoke-certificate.ts'
import { signOrders } from './sign-orders.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())
const authority = await openAuthority(world)

/** A terminal with a new certificate. */
async function terminal() {
  const person = await somebody(world)
  const publicKey = newPublicKey()
  const request = await issuedRequest(world, person)
  const made = await certificateFor(world, authority, request, publicKey)
  const key = { institution: person.institution, serial: made.serial }
  const renew = (next = newPublicKey()) => world.transact((work) => renewCertificate(work, { ...key, publicKey: next }))
  return { ...made, ...key, person, request, publicKey, renew }
}

const begin = await world.clock.now()
const terminals = {
  early: await terminal(),
  raced: await terminal(),
  revoked: await terminal(),
  used: await terminal(),
  whole: await terminal(),
  told: await terminal(),
  closed: await terminal(),
}

/** So many days before the end of all of them. */
function goTo(daysLeft: number): void {
  world.clock.set(begin.toString())
  world.clock.advance({ years: 3, months: 3 })
  world.clock.advance({ days: -daysLeft })
}

const because = async (outcome: ReturnType<Awaited<ReturnType<typeof terminal>>['renew']>) => {
  const told = await outcome
  return told.done ? 'renewed now' : told.because
}

test('[C-09] from 90 days before the end a certificate is renewed, and the old one stays valid until then', async () => {
  const { renew, certificate } = terminals.early
  goTo(91)
  assert.equal(await because(renew()), 'too-early')
  world.clock.advance({ days: 1 })
  const renewed = await renew()
  assert.ok(renewed.done)
  await signOrders(authority)
  const next = await world.db
    .selectFrom('certificates')
    .select(['generation', 'not_before', 'not_after', 'certificate'])
    .where('serial', '=', renewed.value)
    .executeTakeFirstOrThrow()
  assert.equal(next.generation, 2)
  assert.equal(next.not_before.until(next.not_after).total('days') > 3 * 365, true)
  for (const shown of [certificate, next.certificate ?? undefined])
    assert.equal((await judgeClientCertificate(world.db, await world.clock.now(), shown)).done, true)
  goTo(0)
  assert.equal((await judgeClientCertificate(world.db, await world.clock.now(), certificate)).done, true)
  goTo(-1)
  assert.deepEqual(await judgeClientCertificate(world.db, await world.clock.now(), certificate), {
    done: false,
    because: 'expired',
  })
})

test('[C-09] the days that pages and mails tell are whole days: renewed from the first morning on, valid to the last night', async () => {
  const { certificate, renew } = terminals.whole
  const judged = async () => judgeClientCertificate(world.db, await world.clock.now(), certificate)
  world.clock.set('2029-11-21T23:59:59+09:00')
  assert.equal(await because(renew()), 'too-early')
  world.clock.set('2029-11-22T00:00:00+09:00')
  assert.equal((await renew()).done, true)
  world.clock.set('2030-02-20T23:59:59+09:00')
  assert.equal((await judged()).done, true)
  world.clock.advance({ seconds: 1 })
  assert.deepEqual(await judged(), { done: false, because: 'expired' })
})

test('[C-09] of ten renewals at once one is made; the same key again is the same order', async () => {
  const { renew } = terminals.raced
  goTo(30)
  const keys = Array.from({ length: 10 }, newPublicKey)
  const outcomes = await Promise.all(keys.map((key) => renew(key)))
  const made = outcomes.findIndex(({ done }) => done)
  assert.equal(outcomes.filter(({ done }) => done).length, 1)
  assert.deepEqual(await renew(keys[made]), outcomes[made])
  assert.equal(await because(renew()), 'renewed')
})

test('[C-09] neither revoked nor expired certificates are renewed, nor a key that was used', async () => {
  const { revoked, used } = terminals
  goTo(30)
  await world.transact((work) => revokeCertificate(work, { ...revoked, reason: 1 }))
  assert.equal(await because(revoked.renew()), 'not-valid')
  assert.equal(await because(used.renew(used.publicKey)), 'key-used')
  goTo(-1)
  assert.equal(await because(used.renew()), 'not-valid')
})

test('[C-09] [C-10] a renewal is told by one mail to each address, and costs nothing', async () => {
  const { renew, institution, person, request } = terminals.told
  const key = newPublicKey()
  await world.db
    .updateTable('certificate_requests')
    .set({ email: 'it-room@clinic.example' })
    .where('institution_id', '=', institution)
    .execute()
  goTo(30)
  assert.equal((await renew(key)).done, true)
  assert.equal((await renew(key)).done, true, 'the same key again')
  assert.equal((await renew()).done, false)
  const told = await Promise.all(
    ['it-room@clinic.example', person.email].map(async (address) =>
      (await world.mailsTo(address)).filter(({ kind }) => kind === 'certificate-renewed'),
    ),
  )
  assert.deepEqual(
    told.map(({ length }) => length),
    [1, 1],
  )
  const [[mail] = []] = told
  assert.equal(mail?.subject, '【電子証明書】更新のお知らせ')
  for (const words of [
    request.number,
    '新しい証明書の有効期限',
    '2033年4月21日（木）',
    'これまでの証明書の有効期限',
    '2030年2月20日（水）',
    'この端末に入れてください',
    'その有効期限まで使えます',
    '更新に発行料はかかりません',
    '「証明書の失効」',
    '/renewal',
  ])
    assert.ok(mail?.text.replaceAll(/\s/g, '').includes(words), words)
  const fees = await world.db
    .selectFrom('certificate_fees')
    .select('yen')
    .where('institution_id', '=', institution)
    .execute()
  assert.deepEqual(fees, [{ yen: 1500 }], 'of the issue alone')
})

test('[C-09] a renewal that is rolled back sends no mail', async () => {
  const { institution, serial, person } = terminals.used
  goTo(30)
  const broken = world.transact(async (work) => {
    assert.ok((await renewCertificate(work, { institution, serial, publicKey: newPublicKey() })).done)
    throw new Error('broken off')
  })
  await assert.rejects(broken, /broken off/)
  assert.ok(!(await world.mailsTo(person.email)).some(({ kind }) => kind === 'certificate-renewed'))
})

test('[C-09] an institution that is no more renews nothing, also where it ended after its certificate was judged', async () => {
  const { institution, renew } = terminals.closed
  goTo(30)
  const closed_at = await world.clock.now()
  await world.db.updateTable('institutions').set({ closed_at }).where('id', '=', institution).execute()
  assert.equal(await because(renew()), 'not-valid')
})
