import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { revokeRequest } from '#domain/certificates/revoke-request.ts'
import { eligibility } from '#sites/eligibility/site.ts'
import { accountOf, giveAccount } from '#test/support/accounts.ts'
import { certificateFor, issuedRequest, openAuthority } from '#test/support/certificates.ts'
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
