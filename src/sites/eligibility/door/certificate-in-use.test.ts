import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { renewCertificate } from '#domain/certificates/renew-certificate.ts'
import { revokeRequest } from '#domain/certificates/revoke-request.ts'
import { signOrders } from '#domain/certificates/sign-orders.ts'
import { eligibility } from '#sites/eligibility/site.ts'
import { accountOf, giveAccount } from '#test/support/accounts.ts'
import { certificateFor, issuedRequest, newPublicKey, openAuthority } from '#test/support/certificates.ts'
import { htmlErrors } from '#test/support/html-rules.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())
const authority = await openAuthority(world)

/** Somebody who signed in at the real door, behind a certificate. */
async function atTerminal() {
  const person = await somebody(world)
  const request = await issuedRequest(world, person)
  const { serial } = await certificateFor(world, authority, request)
  const visitor = world.visit(eligibility, { accountEnvironment: 'production', practiceDoor: true } as never)
  visitor.cookies.set('__Host-eligibility-practice-certificate', serial.toString('hex'))
  const account = await accountOf(world, { institution: person.institution })
  await giveAccount(visitor, account)
  assert.equal(visitor.heading, 'メニュー')
  return { visitor, request, serial }
}

test('[C-08] revocation ends what was opened with the certificate: the session is there, and the door stays shut', async () => {
  const { visitor, request } = await atTerminal()
  const { institution, id } = request
  await world.transact((work) => revokeRequest(work, { institution, id, reason: 1 }))
  for (const path of ['/menu', '/accounts', '/']) {
    await visitor.open(path)
    assert.deepEqual([visitor.status, /電子証明書は失効しています/.test(visitor.text)], [403, true], path)
  }
})

test('[C-09] from 90 days before its end the menu tells of the end of the certificate, and where it is renewed', async () => {
  const { visitor, serial } = await atTerminal()
  assert.doesNotMatch(visitor.text, /有効期限まであと/)
  const not_after = (await world.clock.now()).add({ hours: 24 * 45 })
  await world.db.updateTable('certificates').set({ not_after }).where('serial', '=', serial).execute()
  await visitor.open('/menu')
  assert.match(visitor.text, /この端末の電子証明書の有効期限まであと45日です/)
  assert.match(visitor.html, /\/renewal"/)
  assert.deepEqual(await htmlErrors(visitor.html), [])
})

test('[C-09] a terminal that shows the old certificate though the next one is there is told so until it shows that', async () => {
  const { visitor, serial, request } = await atTerminal()
  const now = await world.clock.now()
  world.clock.advance({ years: 3, months: 3 })
  world.clock.advance({ days: -30 })
  const renewal = { institution: request.institution, serial, publicKey: newPublicKey() }
  const renewed = await world.transact((work) => renewCertificate(work, renewal))
  assert.ok(renewed.done)
  await signOrders(authority)
  const menuWith = (picked: Buffer) => {
    visitor.cookies.set('__Host-eligibility-practice-certificate', picked.toString('hex'))
    return visitor.open('/menu')
  }
  await giveAccount(visitor, await accountOf(world, { institution: request.institution }))
  await menuWith(serial)
  assert.match(visitor.text, /新しい電子証明書ができています/)
  assert.match(visitor.text, /いまの証明書は、2030年2月20日（水）までです/)
  assert.match(visitor.text, /2033年4月21日（木）まで使えます/)
  assert.match(visitor.html, /\/renewal">新しい証明書の受け取り/)
  assert.deepEqual(await htmlErrors(visitor.html), [])
  await menuWith(renewed.value)
  assert.equal(visitor.heading, 'メニュー')
  assert.doesNotMatch(visitor.text, /証明書/)
  world.clock.set(now.toString())
})
