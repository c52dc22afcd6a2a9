import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { certificates } from '#sites/certificates/site.ts'
import { issuedRequest, openssl, signingRequest } from '#test/support/certificates.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

/** What openssl writes, without the lines around it. */
async function bare(...args: readonly string[]): Promise<string> {
  const [, base64 = ''] = /-----BEGIN [A-Z ]+-----\n([\s\S]+)-----END/.exec(await openssl(...args)) ?? []
  assert.ok(base64.length > 100)
  return base64
}

test('[C-05] a private key is never shown again, whatever else is wrong with what came', async () => {
  const { key, pem } = await signingRequest()
  const privateKey = await readFile(key, 'utf8')
  const secret = privateKey.split('\n').slice(1, -2).join('\n')
  const locked = await bare('pkcs8', '-topk8', '-in', key, '-passout', 'pass:for tests only')
  const sec1 = await bare('ec', '-in', key)
  const { number, reference } = await issuedRequest(world, await somebody(world))
  const visitor = await world.visit(certificates).open('/')
  await visitor.press('次へ', { リクエストID: number, リファレンスID: reference })
  for (const [name, text] of [
    ['longer than the form allows', `${privateKey}${pem}${'#'.repeat(8_000)}`],
    ['without the lines around it', secret],
    ['without the lines around it, encrypted', locked],
    ['without the lines around it, as SEC 1', sec1],
    ['without the lines around it, longer than the form allows', `${locked}\n${'#'.repeat(20_000)}`],
    ['half a line copied', privateKey.slice(8)],
    ['along with a file', privateKey],
  ] as const) {
    await visitor.open('/certificate/signing-request')
    const body = new FormData()
    body.set('form_token', visitor.formToken)
    body.set('text', text)
    if (name === 'along with a file') body.set('file', new Blob([new Uint8Array(pem)]), 'madoguchi.csr')
    await visitor.open('/certificate/signing-request', { method: 'POST', body })
    assert.equal(visitor.status, 422, name)
    assert.match(visitor.text, /秘密の鍵が含まれていたため/, name)
    for (const shown of [secret, locked, sec1]) assert.ok(!visitor.html.includes(shown.slice(0, 40)), name)
  }
  for (const text of [privateKey, secret, locked, sec1]) {
    await visitor.open('/certificate/signing-request')
    const body = new FormData()
    body.set('form_token', 'of another window')
    body.set('text', text)
    await visitor.open('/certificate/signing-request', { method: 'POST', body })
    assert.deepEqual([visitor.status, visitor.heading], [403, 'もう一度送信してください'])
    assert.ok(!visitor.html.includes(text.slice(0, 40)), 'nor with a form that has gone stale')
  }
  const { rows } = await sql<{ held: string }>`select t::text as held from certificates t
    union all select t::text from certificate_requests t union all select t::text from audit_entries t
    union all select t::text from sessions t`.execute(world.db)
  assert.ok(rows.length > 1)
  for (const key of [secret, locked, sec1])
    assert.ok(!rows.some(({ held }) => held.includes(key.slice(0, 40))), 'nor is it stored')
})
