import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { certificateFor, issuedRequest, newPublicKey, openAuthority } from '#test/support/certificates.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'
import { findExpiry } from './find-expiry.ts'
import { renewCertificate } from './renew-certificate.ts'
import { revokeCertificate } from './revoke-certificate.ts'
import { sendExpiryNotices } from './send-expiry-notices.ts'
import { signOrders } from './sign-orders.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())
const authority = await openAuthority(world)

async function certified() {
  const person = await somebody(world)
  const { serial } = await certificateFor(world, authority, await issuedRequest(world, person))
  return { person, serial, institution: person.institution }
}

const subjects = async ({ email }: Person) =>
  (await world.mailsTo(email)).filter(({ kind }) => kind === 'certificate-expiring').map(({ subject }) => subject)

test('[C-09] from 90 days before the end every stage is told once, whoever runs at once, and the end too', async () => {
  const { person } = await certified()
  const renewed = await certified()
  const revoked = await certified()
  world.clock.set('2029-11-21T09:00:00+09:00')
  assert.equal(await sendExpiryNotices(world.env), 0, '91 days')
  world.clock.advance({ days: 1 })
  const counts = await Promise.all(Array.from({ length: 4 }, () => sendExpiryNotices(world.env)))
  assert.equal(
    counts.reduce((sum, count) => sum + count),
    3,
  )
  const next = { institution: renewed.institution, serial: renewed.serial, publicKey: newPublicKey() }
  assert.ok((await world.transact((work) => renewCertificate(work, next))).done)
  await signOrders(authority)
  await world.transact((work) => revokeCertificate(work, { ...revoked, reason: 1 }))
  for (let day = 0; day < 100; day += 1) {
    world.clock.advance({ days: 1 })
    await sendExpiryNotices(world.env)
  }
  const told = (await subjects(person)).map((subject) => subject.replace('【電子証明書】有効期限', ''))
  assert.deepEqual(told, [
    ...[90, 60, 30, 15, 7, 6, 5, 4, 3, 2, 1].map((days) => `まであと${days}日です（更新のお願い）`),
    'は本日までです（更新のお願い）',
    'が過ぎました',
  ])
  for (const other of [renewed, revoked]) assert.equal((await subjects(other.person)).length, 1, 'nothing after that')
})

test('[C-09] after days without a run the notice that counts now is sent, with the days that are really left', async () => {
  world.clock.set('2027-01-10T09:00:00+09:00')
  const { person } = await certified()
  world.clock.set('2030-03-20T09:00:00+09:00')
  await sendExpiryNotices(world.env)
  await sendExpiryNotices(world.env)
  assert.deepEqual(await subjects(person), ['【電子証明書】有効期限まであと21日です（更新のお願い）'])
})

test('[C-09] the portal user is told beside the address of the request', async () => {
  world.clock.set('2027-01-10T09:00:00+09:00')
  const { person, institution } = await certified()
  await world.db
    .updateTable('certificate_requests')
    .set({ email: 'it-room@clinic.example' })
    .where('institution_id', '=', institution)
    .execute()
  world.clock.set('2030-04-05T09:00:00+09:00')
  await sendExpiryNotices(world.env)
  const [mail] = await world.mailsTo('it-room@clinic.example')
  assert.match(mail?.text ?? '', /電子証明書を更新する[\s\S]*\/renewal/)
  assert.equal((await subjects(person)).length, 1)
})

test('[C-09] the banner of the eligibility site begins 90 days before the end; after the renewal it tells of the next', async () => {
  world.clock.set('2027-01-10T09:00:00+09:00')
  const current = await certified()
  const expiry = async (serial = current.serial) =>
    findExpiry(world.db, await world.clock.now(), { institution: current.institution, serial })
  world.clock.set('2030-01-09T09:00:00+09:00')
  assert.equal(await expiry(), undefined)
  world.clock.advance({ days: 2 })
  assert.equal((await expiry())?.daysLeft, 89)
  const publicKey = newPublicKey()
  const renewal = await world.transact((work) => renewCertificate(work, { ...current, publicKey }))
  assert.ok(renewal.done)
  assert.equal((await expiry())?.renewedUntil, undefined, 'not signed yet')
  await signOrders(authority)
  assert.equal((await expiry())?.daysLeft, 89, 'of the one that was shown')
  assert.equal((await expiry())?.renewedUntil?.toString(), '2033-04-11T14:59:59Z')
  assert.equal(await expiry(renewal.value), undefined, 'for who shows the next one')
  await world.transact((work) => revokeCertificate(work, { ...current, serial: renewal.value, reason: 1 }))
  assert.equal((await expiry())?.renewedUntil, undefined, 'revoked')
})
