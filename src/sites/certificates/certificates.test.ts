import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import { revokeCertificate } from '#domain/certificates/revoke-certificate.ts'
import { dayOf, startOf } from '#platform/clock/clock.ts'
import { certificates } from '#sites/certificates/site.ts'
import { expectValidHtml } from '#test/support/browser.ts'
import { issuedRequest, keepSigning, openAuthority, publicKeyOf, signingRequest } from '#test/support/certificates.ts'
import { somebody } from '#test/support/people.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
const authority = await openAuthority(world)
const signing = keepSigning(authority)
after(async () => {
  await signing.stop()
  await world[Symbol.asyncDispose]()
})

type Issued = Awaited<ReturnType<typeof issuedRequest>>

const issued = async (terminal?: string) => issuedRequest(world, await somebody(world), terminal)

const give = (visitor: Visitor, { number, reference }: Pick<Issued, 'number' | 'reference'>) =>
  visitor.press('次へ', { リクエストID: number, リファレンスID: reference })

/** A visitor who gave the two IDs. */
async function entered(request: Issued): Promise<Visitor> {
  const visitor = await world.visit(certificates).open('/')
  return give(visitor, request)
}

const paste = (visitor: Visitor, csr: string) => visitor.press('CSRを送る', { CSRの内容: csr })

const actionsOf = async ({ id }: Issued) => {
  const rows = await world.db
    .selectFrom('audit_entries')
    .select(['action', 'outcome'])
    .where('subject', '=', `certificate-request:${id}`)
    .where('via', '=', 'certificates')
    .orderBy('at')
    .execute()
  return rows.map(({ action, outcome }) => `${action} ${outcome}`)
}

test('[C-05] the two IDs of the letter show whose certificate it is, for comparison', async () => {
  const request = await issued('総合受付 端末01')
  const visitor = await world.visit(certificates).open('/')
  assert.equal(visitor.heading.replaceAll(/\s/g, ''), '電子証明書ダウンロードサイト')
  await expectValidHtml(visitor.html)
  await give(visitor, { ...request, reference: request.reference.toUpperCase().replaceAll('-', '　') })
  assert.equal(visitor.heading, '内容の確認と取得')
  for (const fact of [request.number, '総合受付 端末01', '0119999999', '2027年5月19日', '2030年2月20日'])
    assert.ok(visitor.text.includes(fact), fact)
  await expectValidHtml(visitor.html)
  await visitor.press('終了する')
  assert.equal((await visitor.open('/certificate')).document.querySelectorAll('input[name=request_id]').length, 1)
})

test('[C-05] wrong pairs are told, locked after five, and say nothing of the request', async () => {
  const request = await issued()
  const visitor = await world.visit(certificates).open('/')
  for (let times = 0; times < 4; times++) {
    await give(visitor, { number: request.number, reference: 'aaaa-bbbb-cccc-dddd' })
    assert.equal(visitor.status, 422)
    assert.match(visitor.text, /組合せが違います/)
    assert.ok(!visitor.text.includes('見本医院'))
  }
  await give(visitor, { number: request.number, reference: 'aaaa-bbbb-cccc-dddd' })
  assert.deepEqual([visitor.status, visitor.heading], [429, '30分間使えません'])
  await visitor.open('/')
  await give(visitor, request)
  assert.equal(visitor.status, 429, 'the right pair too')
})

test('[C-05] without JavaScript: a CSR is pasted, the certificate comes as PEM with its issuer, as often as wanted', async () => {
  const request = await issued('受付/端末:01')
  const { key, pem } = await signingRequest()
  const visitor = await entered(request)
  await visitor.open('/certificate/signing-request')
  await expectValidHtml(visitor.html)
  await paste(visitor, pem.toString())
  assert.equal(visitor.heading, '電子証明書は作成済みです')
  await expectValidHtml(visitor.html)
  for (const again of [
    await visitor.send('/certificate/file'),
    await (await entered(request)).send('/certificate/file'),
  ]) {
    const [own = '', issuer = ''] = (await again.text()).split(/(?<=-----END CERTIFICATE-----\n)/)
    assert.deepEqual(new X509Certificate(own).publicKey.export({ type: 'spki', format: 'der' }), await publicKeyOf(key))
    assert.ok(new X509Certificate(own).checkIssued(new X509Certificate(issuer)))
    const name = decodeURIComponent(again.headers.get('content-disposition') ?? '')
    assert.match(name, /attachment; filename\*=UTF-8''madoguchi-0119999999-受付-端末-01\.pem/)
  }
  const row = await world.db
    .selectFrom('certificate_requests')
    .select('downloaded_at')
    .where('id', '=', request.id)
    .executeTakeFirstOrThrow()
  assert.ok(row.downloaded_at)
  assert.deepEqual((await actionsOf(request)).sort(), [
    'hand-out-certificate done',
    'hand-out-certificate done',
    'open-certificate-download done',
    'open-certificate-download done',
  ])
})

test('[C-05] every fault of a CSR has plain words, and costs nothing', async () => {
  const visitor = await entered(await issued())
  await visitor.open('/certificate/signing-request')
  const weak = (await signingRequest(['-newkey', 'rsa:2048'])).pem.toString()
  const old = (await signingRequest(['-newkey', 'rsa:3072', '-sha1'])).pem.toString()
  for (const [sent, words] of [
    ['', /貼り付けるか、CSRのファイルを選んで/],
    ['hello', /読み取れませんでした/],
    ['0'.repeat(9_000), /8,000文字以内/],
    [weak, /この種類または長さの鍵は使えません/],
    [old, /署名の方式が古い/],
  ] as const) {
    await paste(visitor, sent)
    assert.equal(visitor.status, 422)
    assert.match(visitor.text, words)
  }
  const { key, pem } = await signingRequest()
  await paste(visitor, `${await readFile(key, 'utf8')}${pem}`)
  assert.match(visitor.text, /秘密の鍵が含まれていたため/)
  assert.ok(!visitor.html.includes('PRIVATE KEY'), 'what nobody should see is not shown again')
  await paste(visitor, (await signingRequest()).pem.toString())
  assert.equal(visitor.heading, '電子証明書は作成済みです')
  await visitor.open('/certificate/signing-request')
  await paste(visitor, (await signingRequest()).pem.toString())
  assert.match(visitor.text, /別の鍵ですでに作られています/)
})

test('[C-05] a file may be uploaded instead; a megabyte of rubbish is told, not read', async () => {
  const request = await issued()
  const upload = async (bytes: Uint8Array<ArrayBuffer>) => {
    const visitor = await entered(request)
    await visitor.open('/certificate/signing-request')
    const body = new FormData()
    body.set('form_token', visitor.formToken)
    body.set('file', new Blob([bytes]), 'madoguchi.csr')
    return visitor.open('/certificate/signing-request', { method: 'POST', body })
  }
  const rubbish = await upload(new Uint8Array(1_000_000).fill(0x30))
  assert.deepEqual([rubbish.status, /16KBまで/.test(rubbish.text)], [422, true])
  assert.equal((await upload(new Uint8Array(3_000_000))).status, 413)
  assert.match((await upload(new Uint8Array(2_000).fill(0x30))).text, /読み取れませんでした/)
  assert.equal(
    (await upload(new Uint8Array(await readFile((await signingRequest()).csr)))).heading,
    '電子証明書は作成済みです',
  )
})

test('[C-05] on day 181 there is a page of its own, and sessions end with the day', async () => {
  const request = await issued()
  const midnight = startOf(dayOf(await world.clock.now()).add({ days: 181 }))
  world.clock.set(midnight.subtract({ minutes: 1 }).toString())
  const visitor = await entered(request)
  assert.equal(visitor.heading, '内容の確認と取得')
  world.clock.advance({ minutes: 1 })
  assert.match((await visitor.send('/certificate')).headers.get('location') ?? '', /^\/\?to=/)
  const late = await entered(request)
  assert.deepEqual([late.status, late.heading], [403, 'ダウンロード有効期限を過ぎています'])
})

test('[C-09] a revoked certificate is not handed out again', async () => {
  const request = await issued()
  const visitor = await entered(request)
  await visitor.open('/certificate/signing-request')
  await paste(visitor, (await signingRequest()).pem.toString())
  const { serial } = await world.db
    .selectFrom('certificates')
    .select('serial')
    .where('request_id', '=', request.id)
    .executeTakeFirstOrThrow()
  await world.transact((work) => revokeCertificate(work, { institution: request.institution, serial, reason: 1 }))
  assert.equal((await visitor.send('/certificate/file')).status, 303)
  assert.equal((await entered(request)).heading, 'この電子証明書は失効しています')
})

test('[C-05] what the page orders by program: the same request twice is the same certificate', async () => {
  const visitor = await entered(await issued())
  const request = (await signingRequest()).pem.toString('base64')
  const order = async (body: unknown, type = 'application/json') => {
    const headers = { 'content-type': type, origin: world.env.origins.certificates ?? '' }
    const response = await visitor.send('/certificate/order', { method: 'POST', body: JSON.stringify(body), headers })
    return { status: response.status, body: await response.text() }
  }
  const first = await order({ request })
  assert.equal(first.status, 200)
  assert.equal(JSON.parse(first.body).certificates.length, 2)
  assert.deepEqual(await order({ request }), first)
  assert.equal((await order({ request: 'AAAA' })).status, 409)
  assert.equal((await order({ wrong: 1 })).status, 400)
  assert.equal((await order({ request }, 'text/plain')).status, 415)
  const elsewhere = await visitor.send('/certificate/order', {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
  })
  assert.equal(elsewhere.status, 403)
})

test('[C-05] the guide for each system is open to all', async () => {
  const visitor = await world.visit(certificates).open('/install')
  await expectValidHtml(visitor.html)
  for (const system of ['Windows', 'macOS', 'Linux', 'Firefox']) assert.ok(visitor.text.includes(system))
  assert.doesNotMatch(visitor.text, /（完了）/, 'nothing is ticked for somebody who did nothing')
})
