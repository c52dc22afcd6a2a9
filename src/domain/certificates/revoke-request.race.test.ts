import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { certificateFor, issuedRequest, newPublicKey, openAuthority } from '#test/support/certificates.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'
import { judgeClientCertificate } from './judge-client-certificate.ts'
import { openDownload } from './open-download.ts'
import { orderCertificate } from './order-certificate.ts'
import { renewCertificate } from './renew-certificate.ts'
import { revokeRequest } from './revoke-request.ts'
import { signOrders } from './sign-orders.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())
const authority = await openAuthority(world)

test('[C-08] a request that nobody fetched is revoked: its two IDs and its order open nothing', async () => {
  const person = await somebody(world)
  const { number: requestNumber, reference, ...key } = await issuedRequest(world, person)
  assert.ok((await world.transact((work) => revokeRequest(work, { ...key, reason: 1 }))).done)
  const address = '192.0.2.1'
  const opened = await world.transact((work) => openDownload(work, { requestNumber, reference, address }))
  assert.deepEqual(opened, { done: false, because: 'revoked' })
  const ordered = await world.transact((work) => orderCertificate(work, { ...key, publicKey: newPublicKey() }))
  assert.deepEqual(ordered, { done: false, because: 'not-open' })
  const again = await world.transact((work) => revokeRequest(work, { ...key, reason: 1 }))
  assert.deepEqual(again, { done: false, because: 'not-valid' })
  const mails = (await world.mailsTo(person.email)).filter(({ kind }) => kind === 'certificate-revoked')
  assert.equal(mails.length, 1)
})

test('[C-08] whoever orders or renews while it is revoked has nothing that holds afterwards', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { number: _, reference: __, ...key } = await issuedRequest(world, await somebody(world))
    await Promise.all([
      world.transact((work) => orderCertificate(work, { ...key, publicKey: newPublicKey() })),
      world.transact((work) => revokeRequest(work, { ...key, reason: 1 })),
    ])
    assert.equal(await countUsable(key.institution), 0)
  }
  for (let round = 0; round < 8; round += 1) {
    const { number: _, reference: __, ...key } = await issuedRequest(world, await somebody(world))
    const { serial } = await certificateFor(world, authority, key)
    await endsSoon(serial)
    const renewal = { institution: key.institution, serial, publicKey: newPublicKey() }
    const [, revoked] = await Promise.all([
      world.transact((work) => renewCertificate(work, renewal)),
      world.transact((work) => revokeRequest(work, { ...key, reason: 1 })),
    ])
    assert.ok(revoked.done)
    assert.equal(await countUsable(key.institution), 0)
  }
})

test('[C-08] a renewed terminal is revoked with every certificate it has', async () => {
  const { number: _, reference: __, ...key } = await issuedRequest(world, await somebody(world))
  const first = await certificateFor(world, authority, key)
  await endsSoon(first.serial)
  const publicKey = newPublicKey()
  const renewal = { institution: key.institution, serial: first.serial, publicKey }
  const renewed = await world.transact((work) => renewCertificate(work, renewal))
  assert.ok(renewed.done)
  await signOrders(authority)
  await world.transact((work) => revokeRequest(work, { ...key, reason: 5 }))
  const outcome = await judgeClientCertificate(world.db, await world.clock.now(), first.certificate)
  assert.deepEqual(outcome, { done: false, because: 'revoked' })
  assert.equal(await countUsable(key.institution), 0)
})

/** In the rows, so that it can be renewed; the clock stays where the authority is valid. */
async function endsSoon(serial: Buffer): Promise<void> {
  const not_after = (await world.clock.now()).add({ hours: 24 })
  await world.db.updateTable('certificates').set({ not_after }).where('serial', '=', serial).execute()
}

async function countUsable(institution: string): Promise<number> {
  const { count } = await world.db
    .selectFrom('certificates')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('institution_id', '=', institution)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
