import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, afterEach, test } from 'node:test'
import { publishRevocationListsWhenDue } from '#domain/certificates/publish-revocation-list.ts'
import { revokeCertificate } from '#domain/certificates/revoke-certificate.ts'
import { openStatusResponder } from '#domain/certificates/status-responder.ts'
import { curl, issuedRequest, keepSigning, openAuthority, signingRequest } from '#test/support/certificates.ts'
import { freePortBase } from '#test/support/free-port-base.ts'
import { somebody } from '#test/support/people.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { openTerminalWindow } from '#test/support/terminal-window.ts'
import { openWorld } from '#test/support/world.ts'
import { openCertificateDoors } from './certificate-doors.ts'
import { listen } from './listen.ts'
import { mutualTlsOrigin, mutualTlsPort, portOf, statusAddresses, statusPort } from './site-addresses.ts'
import { statusService } from './status-service.ts'

const world = await openWorld()
/** openssl verifies at the hour of the machine. */
const toToday = () => world.clock.set(Temporal.Now.instant().toString())
toToday()
afterEach(toToday)
const config = { ...world.env.config, PORT_BASE: await freePortBase() }
const opened = await openAuthority(world)
const authority = { ...opened, addresses: statusAddresses(config) }
const signing = keepSigning(authority)
const respond = await openStatusResponder(authority)
const status = await listen(statusService(world.db, respond).fetch, statusPort(config), '127.0.0.1')
const doors = await openCertificateDoors({ ...world.env, config, trustedProxies: ['127.0.0.1'] })
after(async () => {
  await signing.stop()
  await status.close()
  for (const door of doors) await door.close()
  await world[Symbol.asyncDispose]()
})

const DOWNLOAD_SITE = `http://127.0.0.1:${portOf(config, 'certificates')}`
const RENEWAL_DOOR = mutualTlsOrigin(config, 'certificates')
const terminal = () => openTerminalWindow(world, { DOWNLOAD_SITE, RENEWAL_DOOR })
const ENROLL = `${DOWNLOAD_SITE}/.well-known/est/simpleenroll`
const REENROLL = '/.well-known/est/simplereenroll'
const CSR = ['-H', 'Content-Type: application/pkcs10', '--data-binary']

const toEndOf = (days: number) => {
  toToday()
  world.clock.advance({ years: 3, months: 3 })
  world.clock.advance({ days: -days })
}

test('[C-06] the guide, word for word: trust, enrol, renew 90 days before the end, make a file', async () => {
  await using window = await terminal()
  await window.follow('Whom to trust')
  assert.equal((await readFile(window.at('authority.pem'), 'utf8')).match(/BEGIN CERTIFICATE/g)?.length, 2)
  assert.match(await window.follow('The first certificate'), /terminal\.pem: OK/)
  const first = await readFile(window.at('terminal.pem'), 'utf8')
  assert.match(first, new RegExp(window.issued.number))
  await window.follow('A file for a terminal')
  await assert.rejects(window.follow('Renewal'), /更新できるのは、有効期限の90日前からです。|\b22\b/)
  toEndOf(90)
  await window.follow('Renewal')
  const next = await readFile(window.at('next.pem'), 'utf8')
  assert.notEqual(next, first)
  const subject = (pem: string) => /subject=.*/.exec(pem)?.[0]
  assert.equal(subject(next), subject(first))
})

test('[C-08] the guide, word for word: whether one still holds, before and after it was revoked', async () => {
  await using window = await terminal()
  await window.follow('Whom to trust')
  await window.follow('The first certificate')
  await publishRevocationListsWhenDue(authority)
  assert.match(await window.follow('Whether one still holds'), /terminal\.pem: OK\nterminal\.pem: good/)
  const { institution, id } = window.issued
  const { serial } = await world.db
    .selectFrom('certificates')
    .select('serial')
    .where('request_id', '=', id)
    .executeTakeFirstOrThrow()
  await world.transact((work) => revokeCertificate(work, { institution, serial, reason: 1 }))
  await publishRevocationListsWhenDue(authority)
  await assert.rejects(window.follow('Whether one still holds'), /certificate revoked/)
})

test('[C-06] the same key again is the same certificate; the handing out is noted', async () => {
  const { number, reference, id } = await issuedRequest(world, await somebody(world))
  const { csr } = await signingRequest()
  const enroll = () => curl('-u', `${number}:${reference}`, ...CSR, `@${csr}`, ENROLL)
  const first = await enroll()
  assert.equal(first.status, 200)
  assert.deepEqual(await enroll(), first)
  const other = await curl('-u', `${number}:${reference}`, ...CSR, `@${(await signingRequest()).csr}`, ENROLL)
  assert.deepEqual([other.status, /別の鍵で/.test(other.body)], [400, true])
  const { downloaded_at } = await world.db
    .selectFrom('certificate_requests')
    .select('downloaded_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.ok(downloaded_at)
})

test('[C-06] wrong pairs are counted together with those of the page, and locked', async () => {
  const { number, reference } = await issuedRequest(world, await somebody(world))
  const { csr } = await signingRequest()
  const enroll = async (pair: string) => (await curl('-u', pair, ...CSR, `@${csr}`, ENROLL)).status
  assert.deepEqual(
    await Promise.all(Array.from({ length: 5 }, () => enroll(`${number}:x`))).then((all) => all.sort()),
    [401, 401, 401, 401, 429],
  )
  assert.equal(await enroll(`${number}:${reference}`), 429)
  assert.equal((await curl(...CSR, `@${csr}`, ENROLL)).status, 401)
})

test('[C-06] rubbish is refused in words: no CSR, another type, a megabyte', async () => {
  const { number, reference } = await issuedRequest(world, await somebody(world))
  const pair = ['-u', `${number}:${reference}`]
  const rubbish = await curl(...pair, ...CSR, 'MIIrubbish', ENROLL)
  assert.deepEqual([rubbish.status, /読み取れませんでした/.test(rubbish.body)], [400, true])
  assert.equal((await curl(...pair, '-H', 'Content-Type: text/plain', '-d', 'x', ENROLL)).status, 415)
  await using folder = await temporaryFolder()
  const large = join(folder.path, 'large')
  await writeFile(large, Buffer.alloc(1_000_000, 0x30))
  assert.equal((await curl(...pair, ...CSR, `@${large}`, ENROLL)).status, 413)
})

test('[C-06] [C-09] renewal asks for the current certificate: none, spoofed, revoked and a used key are refused', async () => {
  await using window = await terminal()
  await window.follow('Whom to trust')
  await window.follow('The first certificate')
  const shown = ['--cert', window.at('terminal.pem'), '--key', window.at('terminal.key')]
  toEndOf(30)
  const used = await curl(...shown, ...CSR, `@${window.at('terminal.csr')}`, RENEWAL_DOOR + REENROLL)
  assert.deepEqual([used.status, /新しい鍵が必要/.test(used.body)], [400, true])
  const { csr } = await signingRequest()
  assert.equal((await curl(...CSR, `@${csr}`, RENEWAL_DOOR + REENROLL)).status, 401)
  const { serial, certificate } = await world.db
    .selectFrom('certificates')
    .select(['serial', 'certificate'])
    .where('request_id', '=', window.issued.id)
    .executeTakeFirstOrThrow()
  const said = ['-H', `Client-Cert: :${certificate?.toString('base64')}:`]
  assert.equal(
    (await curl(...said, ...CSR, `@${csr}`, RENEWAL_DOOR + REENROLL)).status,
    401,
    'TLS of our own knows better',
  )
  const { institution } = window.issued
  await world.transact((work) => revokeCertificate(work, { institution, serial, reason: 1 }))
  assert.equal((await curl(...shown, ...CSR, `@${csr}`, RENEWAL_DOOR + REENROLL)).status, 403)
})

test('[C-06] a trusted proxy says by Client-Cert whose certificate it was: at the door for renewal, never at the download site', async () => {
  await using window = await terminal()
  await window.follow('Whom to trust')
  await window.follow('The first certificate')
  const { certificate } = await world.db
    .selectFrom('certificates')
    .select('certificate')
    .where('request_id', '=', window.issued.id)
    .executeTakeFirstOrThrow()
  toEndOf(30)
  const behindProxy = { ...config, PORT_BASE: await freePortBase(), RENEWAL_ORIGIN: 'https://renewal.example' }
  const plain = await openCertificateDoors({
    ...world.env,
    config: behindProxy,
    practice: false,
    trustedProxies: ['127.0.0.1'],
  })
  const said = ['-H', `Client-Cert: :${certificate?.toString('base64')}:`, ...CSR, `@${(await signingRequest()).csr}`]
  const renewAt = (port: number) => curl(...said, `http://127.0.0.1:${port}${REENROLL}`)
  const refused = await renewAt(portOf(behindProxy, 'certificates'))
  const renewed = await renewAt(mutualTlsPort(behindProxy, 'certificates'))
  for (const door of plain) await door.close()
  assert.deepEqual([refused.status, renewed.status], [401, 200])
})
