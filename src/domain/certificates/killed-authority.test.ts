import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { certificateFor, issuedRequest, newPublicKey, openAuthority } from '#test/support/certificates.ts'
import { dying } from '#test/support/dying.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'
import type { Authority } from './authority.ts'
import { orderCertificate } from './order-certificate.ts'
import { publishRevocationListsWhenDue } from './publish-revocation-list.ts'
import { renewRespondersWhenDue } from './renew-responder.ts'
import { revokeCertificate } from './revoke-certificate.ts'
import { signOrders } from './sign-orders.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())
const authority = await openAuthority(world)
const person = await somebody(world)

/** Every certificate with what must never change, and how often its signing is in the audit. */
async function findCertificates() {
  const { rows } = await sql<{
    serial: string
    to_be_signed: Buffer | null
    certificate: Buffer | null
    signed: number
  }>`
    select encode(serial, 'hex') as serial, to_be_signed, certificate,
      (select count(*) from audit_entries e
        where action = 'sign-certificate' and subject = 'certificate:' || encode(c.serial, 'hex')) as signed
    from certificates c order by serial`.execute(world.db)
  return rows
}

async function order() {
  const request = await issuedRequest(world, person)
  const ordered = await world.transact((work) => orderCertificate(work, { ...request, publicKey: newPublicKey() }))
  assert.ok(ordered.done)
  return { request, serial: ordered.value.toString('hex') }
}

/** Of the bytes that were written down, one certificate, with one entry in the audit. */
async function expectOnce(serial: string, writtenDown?: Buffer) {
  const [found, ...others] = (await findCertificates()).filter((one) => one.serial === serial)
  assert.ok(found?.certificate && found.to_be_signed && others.length === 0)
  assert.ok(found.certificate.includes(found.to_be_signed))
  if (writtenDown) assert.deepEqual(found.to_be_signed, writtenDown)
  assert.equal(found.signed, 1)
}

/** An authority whose process dies when it is to sign, or when it just has: all that it did not commit is gone. */
function dyingAt(moment: 'before' | 'after'): Authority {
  return {
    ...authority,
    signer: {
      ...authority.signer,
      async sign(key, bytes) {
        if (moment === 'after') await authority.signer.sign(key, bytes)
        throw new Error('killed')
      },
    },
  }
}

for (const [at, moment] of [
  ['certificates', 'before'],
  ['certificates', 'at the commit after'],
] as const)
  test(`[C-07] killed ${moment} the bytes are written down, nothing is written down, and then all once`, async () => {
    const { serial } = await order()
    await dying(world.db, moment, { table: at, event: 'update' }, () => signOrders(authority))
    const [found] = (await findCertificates()).filter((one) => one.serial === serial)
    assert.deepEqual([found?.to_be_signed, found?.certificate], [null, null])
    assert.equal(await signOrders(authority), 1)
    await expectOnce(serial)
    assert.equal(await signOrders(authority), 0)
  })

for (const moment of ['before', 'after'] as const)
  test(`[C-07] killed ${moment} signing, the same bytes are signed, and stored once`, async () => {
    const { serial } = await order()
    await assert.rejects(signOrders(dyingAt(moment)), /killed/)
    const [found] = (await findCertificates()).filter((one) => one.serial === serial)
    assert.ok(found?.to_be_signed && !found.certificate)
    world.clock.advance({ hours: 1 })
    assert.equal(await signOrders(authority), 1)
    await expectOnce(serial, found.to_be_signed)
  })

for (const [table, event] of [
  ['certificates', 'update'],
  ['audit_heads', 'update'],
  ['audit_entries', 'insert'],
] as const)
  for (const moment of ['before', 'at the commit after'] as const)
    test(`[C-07] killed ${moment} the ${event} of ${table} that stores it, the same bytes are signed again, stored once`, async () => {
      const { serial } = await order()
      await assert.rejects(signOrders(dyingAt('before')), /killed/)
      const [found] = (await findCertificates()).filter((one) => one.serial === serial)
      await dying(world.db, moment, { table, event }, () => signOrders(authority))
      assert.equal((await findCertificates()).find((one) => one.serial === serial)?.certificate, null)
      assert.equal(await signOrders(authority), 1)
      await expectOnce(serial, found?.to_be_signed ?? assert.fail('not written down'))
    })

const findLists = () =>
  world.db.selectFrom('revocation_lists').select(['number', 'entries', 'list']).orderBy('number').execute()

for (const [table, event] of [
  ['certificates', 'update'],
  ['revocation_lists', 'insert'],
  ['audit_entries', 'insert'],
] as const)
  for (const moment of ['before', 'at the commit after'] as const)
    test(`[C-08] killed ${moment} the ${event} of ${table}, no list is published; the next has a higher number and all in it`, async () => {
      await publishRevocationListsWhenDue(authority)
      const { serial } = await certificateFor(world, authority, await issuedRequest(world, person))
      world.clock.advance({ minutes: 1 })
      const { institution } = person
      await world.transact((work) => revokeCertificate(work, { institution, serial, reason: 1 }))
      const before = await findLists()
      await dying(world.db, moment, { table, event }, () => publishRevocationListsWhenDue(authority))
      assert.deepEqual(await findLists(), before)
      assert.equal(await publishRevocationListsWhenDue(authority), 1)
      assert.equal(await publishRevocationListsWhenDue(authority), 0)
      const [last, next] = (await findLists()).slice(-2)
      assert.ok(last && next && next.number > last.number && next.entries === last.entries + 1)
      assert.ok(next.list.includes(serial))
    })

test('[C-08] killed while it renews its responder, the former one stays in force; then there is one new', async () => {
  const inForce = () =>
    world.db
      .selectFrom('authority_certificates')
      .select('id')
      .where('role', '=', 'ocsp')
      .where('retired_at', 'is', null)
      .execute()
  const former = await inForce()
  world.clock.advance({ days: 300 })
  for (const event of ['update', 'insert'] as const)
    for (const moment of ['before', 'at the commit after'] as const)
      await dying(world.db, moment, { table: 'authority_certificates', event }, () => renewRespondersWhenDue(authority))
  for (const moment of ['before', 'after'] as const)
    await assert.rejects(renewRespondersWhenDue(dyingAt(moment)), /killed/)
  assert.deepEqual(await inForce(), former)
  assert.equal(await renewRespondersWhenDue(authority), 1)
  const [next, ...others] = await inForce()
  assert.ok(next && next.id !== former[0]?.id && others.length === 0)
})
