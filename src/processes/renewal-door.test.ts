import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { after, afterEach, test } from 'node:test'
import { curl, keepSigning, openAuthority, publicKeyOf, signingRequest } from '#test/support/certificates.ts'
import { freePortBase } from '#test/support/free-port-base.ts'
import { openTerminalWindow } from '#test/support/terminal-window.ts'
import { openWorld } from '#test/support/world.ts'
import { openCertificateDoors } from './certificate-doors.ts'
import { mutualTlsOrigin, portOf } from './site-addresses.ts'

const world = await openWorld()
/** openssl verifies at the hour of the machine. */
const toToday = () => world.clock.set(Temporal.Now.instant().toString())
toToday()
afterEach(toToday)
const config = { ...world.env.config, PORT_BASE: await freePortBase() }
const signing = keepSigning(await openAuthority(world))
const doors = await openCertificateDoors({ ...world.env, config })
after(async () => {
  await signing.stop()
  for (const door of doors) await door.close()
  await world[Symbol.asyncDispose]()
})

const DOWNLOAD_SITE = `http://127.0.0.1:${portOf(config, 'certificates')}`
const RENEWAL_DOOR = mutualTlsOrigin(config, 'certificates')
const terminal = () => openTerminalWindow(world, { DOWNLOAD_SITE, RENEWAL_DOOR })

const toEndOf = (days: number) => {
  toToday()
  world.clock.advance({ years: 3, months: 3 })
  world.clock.advance({ days: -days })
}

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
  assert.match(await page(), /新しい電子証明書ができています/)
})

test('[C-05] [E-01] how a certificate gets into a terminal names the site that it opens, at both doors', async () => {
  const door = mutualTlsOrigin(config, 'eligibility')
  for (const origin of [DOWNLOAD_SITE, RENEWAL_DOOR]) {
    const { body } = await curl(`${origin}/install`)
    assert.ok(body.includes(`<a href="${door}">オンライン資格確認等システム</a>`), origin)
  }
})

test('[C-09] [C-10] the page says that a renewal costs nothing, what an issue costs, and how this institution pays', async () => {
  await using window = await terminal()
  await window.follow('Whom to trust')
  await window.follow('The first certificate')
  const shown = ['--cert', window.at('terminal.pem'), '--key', window.at('terminal.key')]
  const page = async () => (await curl(...shown, `${RENEWAL_DOOR}/renewal`)).body
  assert.match(await page(), /更新に発行料はかかりません/, 'too early')
  toEndOf(30)
  assert.match(await page(), /発行料はかかりません[\s\S]*1,500円（税込）[\s\S]*「診療報酬等支払額から控除」/)
  const now = await world.clock.now()
  const usage = { programme: 'eligibility', started_at: now, changed_at: now }
  await world.db
    .insertInto('usages')
    .values({ institution_id: window.issued.institution, ...usage, content: JSON.stringify({ payment: 'transfer' }) })
    .execute()
  assert.match(await page(), /「払込請求書による振込み」/)
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
  assert.match(
    (await at('')).body,
    /新しい電子証明書ができています[\s\S]*href="\/renewal\/file"[\s\S]*openssl pkcs12 -export/,
  )
  const [next] = (await at('/file')).body.split(/(?<=-----END CERTIFICATE-----\n)/)
  const certified = new X509Certificate(next ?? '').publicKey.export({ type: 'spki', format: 'der' })
  assert.deepEqual(certified, await publicKeyOf(key))
  assert.equal((await curl(`${RENEWAL_DOOR}/renewal/file`)).status, 403)
})
