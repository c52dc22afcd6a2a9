import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { certificateFor, issuedRequest, openAuthority, openssl, temporaryFolder } from '#test/support/certificates.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'
import { judgeClientCertificate } from './judge-client-certificate.ts'
import { revokeCertificate } from './revoke-certificate.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())
const authority = await openAuthority(world)
const person = await somebody(world)

const judge = async (shown: Buffer | undefined) => {
  const judged = await judgeClientCertificate(world.db, await world.clock.now(), shown)
  return judged.done ? judged.value.institution : judged.because
}

test('[E-01] a certificate of ours tells whose it is', async () => {
  const { certificate } = await certificateFor(world, authority, await issuedRequest(world, person))
  assert.equal(await judge(certificate), person.institution)
})

test('[E-01] none, rubbish, and one of another authority with the same names are told apart', async () => {
  assert.equal(await judge(undefined), 'none')
  assert.equal(await judge(Buffer.from('rubbish')), 'foreign')
  const { certificate } = await certificateFor(world, authority, await issuedRequest(world, person))
  const folder = await temporaryFolder()
  const [key, file] = [join(folder, 'key.pem'), join(folder, 'forged.pem')]
  const serial = `0x${new X509Certificate(certificate).serialNumber}`
  const subject = '/C=JP/OU=受付 端末01/CN=0119999999/serialNumber=123456789012345'
  const copied = ['-utf8', '-subj', subject, '-set_serial', serial, '-days', '1000']
  await openssl(
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    ...copied,
    '-keyout',
    key,
    '-out',
    file,
  )
  assert.equal(await judge(new X509Certificate(await readFile(file)).raw), 'foreign')
})

test('[C-09] before its first second, after its last, and from the moment of its revocation it opens nothing', async () => {
  const { serial, certificate } = await certificateFor(world, authority, await issuedRequest(world, person))
  const now = await world.clock.now()
  world.clock.set(now.subtract({ seconds: 1 }).toString())
  assert.equal(await judge(certificate), 'not-yet')
  const last = now
    .toZonedDateTimeISO('Asia/Tokyo')
    .add({ years: 3, months: 3 })
    .with({ hour: 23, minute: 59, second: 59 })
  world.clock.set(last.toInstant().toString())
  assert.equal(await judge(certificate), person.institution)
  world.clock.set(last.add({ seconds: 1 }).toInstant().toString())
  assert.equal(await judge(certificate), 'expired')
  world.clock.set(now.toString())
  await world.transact((work) => revokeCertificate(work, { institution: person.institution, serial, reason: 1 }))
  assert.equal(await judge(certificate), 'revoked')
})

test('[E-01] a certificate of an institution that was closed opens nothing from then on', async () => {
  const { certificate } = await certificateFor(world, authority, await issuedRequest(world, person))
  const closedAt = (await world.clock.now()).add({ hours: 1 })
  await world.db.updateTable('institutions').set({ closed_at: closedAt }).where('id', '=', person.institution).execute()
  assert.equal(await judge(certificate), person.institution)
  world.clock.set(closedAt.toString())
  assert.equal(await judge(certificate), 'closed')
})
