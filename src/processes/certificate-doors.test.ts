import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, afterEach, test } from 'node:test'
import { promisify } from 'node:util'
import { revokeCertificate } from '#domain/certificates/revoke-certificate.ts'
import {
  curl,
  issuedRequest,
  keepSigning,
  openAuthority,
  publicKeyOf,
  signingRequest,
} from '#test/support/certificates.ts'
import { freePortBase } from '#test/support/free-port-base.ts'
import { somebody } from '#test/support/people.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { openWorld } from '#test/support/world.ts'
import { openCertificateDoors } from './certificate-doors.ts'
import { mutualTlsOrigin, mutualTlsPort, portOf } from './site-addresses.ts'

const run = promisify(execFile)

const world = await openWorld()
/** openssl verifies at the hour of the machine. */
const toToday = () => world.clock.set(Temporal.Now.instant().toString())
toToday()
afterEach(toToday)
const config = { ...world.env.config, PORT_BASE: await freePortBase() }
const signing = keepSigning(await openAuthority(world))
const doors = await openCertificateDoors({ ...world.env, config, trustedProxies: ['127.0.0.1'] })
after(async () => {
  await signing.stop()
  for (const door of doors) await door.close()
  await world[Symbol.asyncDispose]()
})

const DOWNLOAD_SITE = `http://127.0.0.1:${portOf(config, 'certificates')}`
const RENEWAL_DOOR = mutualTlsOrigin(config, 'certificates')
const ENROLL = `${DOWNLOAD_SITE}/.well-known/est/simpleenroll`
const REENROLL = '/.well-known/est/simplereenroll'
const CSR = ['-H', 'Content-Type: application/pkcs10', '--data-binary']

/** The commands of the guide under this heading. */
async function commandsOf(heading: string): Promise<string> {
  const guide = await readFile(new URL('../../docs/certificates.md', import.meta.url), 'utf8')
  const [, commands] = /```bash\n([\s\S]*?)```/.exec(guide.split(`## ${heading}\n`)[1] ?? '') ?? []
  assert.ok(commands, heading)
  return commands
}

/** A terminal window in a folder of its own; curl takes the practice door for what it says it is. */
async function terminal() {
  const folder = await temporaryFolder()
  await writeFile(join(folder.path, '.curlrc'), 'insecure\n')
  const issued = await issuedRequest(world, await somebody(world))
  const ids = { REQUEST_ID: issued.number, REFERENCE_ID: issued.reference, FILE_PASSWORD: 'correct-Horse_7~' }
  const env = { ...ids, DOWNLOAD_SITE, RENEWAL_DOOR, CURL_HOME: folder.path, PATH: process.env.PATH }
  return {
    issued,
    at: (name: string) => join(folder.path, name),
    follow: async (heading: string) => {
      const script = `set -euo pipefail\n${await commandsOf(heading)}`
      return (await run('bash', ['-c', script], { cwd: folder.path, env })).stdout
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  }
}

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

test('[C-09] renewal in the browser: the way to its door, too early, then a new key, then it says that it is done', async () => {
  await using window = await terminal()
  await window.follow('Whom to trust')
  await window.follow('The first certificate')
  const shown = ['--cert', window.at('terminal.pem'), '--key', window.at('terminal.key')]
  const page = async () => (await curl(...shown, `${RENEWAL_DOOR}/renewal`)).body
  const guide = await curl(`${DOWNLOAD_SITE}/renewal`)
  assert.deepEqual([guide.status, guide.body.includes(`${RENEWAL_DOOR}/renewal`)], [200, true])
  assert.doesNotMatch(guide.body, /<title>エラー/)
  assert.match((await curl(`${RENEWAL_DOOR}/renewal`)).body, /いまの電子証明書が届きませんでした/)
  assert.match(await page(), /有効期限の90日前にあたる/)
  const request = (await readFile((await signingRequest()).csr)).toString('base64')
  const order = (origin: string, ...more: string[]) =>
    curl(
      ...[...shown, ...more, '-H', `Origin: ${origin}`, '-H', 'Content-Type: application/json'],
      ...['-d', JSON.stringify({ request }), `${RENEWAL_DOOR}/renewal/order`],
    )
  assert.equal((await order(RENEWAL_DOOR)).status, 409, 'too early')
  toEndOf(30)
  assert.match(await page(), /新しい電子証明書をファイルに保存する/)
  assert.equal((await order('https://evil.example')).status, 403)
  const renewed = await order(RENEWAL_DOOR)
  assert.deepEqual([renewed.status, JSON.parse(renewed.body).certificates.length], [200, 2])
  assert.deepEqual(await order(RENEWAL_DOOR), renewed, 'the same key again')
  assert.match(await page(), /すでに更新されています/)
})

/** A form of the page, posted by curl as a browser without scripts does. */
async function handIn(shown: readonly string[], csr: string) {
  const { body } = await curl(...shown, '-c', '-', `${RENEWAL_DOOR}/renewal/signing-request`)
  const [, token = ''] = /name="form_token" value="([^"]+)"/.exec(body) ?? []
  const cookie = body.split('\t').slice(-2).join('=').trim()
  const sent = ['-F', `form_token=${token}`, '-F', 'text=', '-F', `file=@${csr};filename=next.csr`]
  const from = ['-H', `Origin: ${RENEWAL_DOOR}`, '-b', cookie]
  return curl(...shown, ...from, ...sent, `${RENEWAL_DOOR}/renewal/signing-request`)
}

test('[C-09] [C-05] renewal without JavaScript: a CSR is uploaded, and the next certificate downloaded', async () => {
  await using window = await terminal()
  await window.follow('Whom to trust')
  await window.follow('The first certificate')
  const shown = ['--cert', window.at('terminal.pem'), '--key', window.at('terminal.key')]
  const at = (path: string) => curl(...shown, `${RENEWAL_DOOR}/renewal${path}`)
  assert.equal((await at('/signing-request')).status, 303, 'too early')
  assert.equal((await at('/file')).status, 303, 'nothing there')
  toEndOf(30)
  assert.match((await at('')).body, /href="\/renewal\/signing-request"/)
  const used = await handIn(shown, window.at('terminal.csr'))
  assert.deepEqual([used.status, /更新には新しい鍵が必要です/.test(used.body)], [422, true])
  const { csr, key } = await signingRequest()
  const secret = await handIn(shown, key)
  assert.deepEqual([secret.status, /秘密の鍵が含まれていた/.test(secret.body)], [422, true])
  assert.equal((await handIn(shown, csr)).status, 303)
  assert.match((await at('')).body, /すでに更新されています[\s\S]*href="\/renewal\/file"[\s\S]*openssl pkcs12 -export/)
  const [next] = (await at('/file')).body.split(/(?<=-----END CERTIFICATE-----\n)/)
  const certified = new X509Certificate(next ?? '').publicKey.export({ type: 'spki', format: 'der' })
  assert.deepEqual(certified, await publicKeyOf(key))
  assert.equal((await curl(`${RENEWAL_DOOR}/renewal/file`)).status, 403)
})
