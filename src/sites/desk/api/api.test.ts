import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import { queueLetter } from '#domain/letters/queue-letter.ts'
import { recordDeskMessage } from '#domain/practice/record-desk-message.ts'
import { sampleLetter } from '#notices/letters/sample.ts'
import { serveSite } from '#platform/site/serve-site.ts'
import { mailSource } from '#test/support/mail-source.ts'
import { openWorld, type World } from '#test/support/world.ts'
import { desk } from '../site.ts'

const ORIGIN = 'http://localhost:8407'

let world: World
let app: Pick<Hono, 'request'>

before(async () => {
  world = await openWorld()
  app = serveSite(desk, world.env) as never
})
after(() => world[Symbol.asyncDispose]())

const receive = (to: string, subject = '見本') =>
  world.transact((work) => recordDeskMessage(work, mailSource({ to, subject }), [to]))

async function ask(path: string, init?: RequestInit): Promise<{ status: number; json: unknown }> {
  const response = await app.request(ORIGIN + path, init)
  return { status: response.status, json: await response.json() }
}

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })

test('[X-02] messages to an address come newest first, with text, HTML, links and the time they came', async () => {
  await receive('hanako@clinic.example', '最初')
  await receive('taro@clinic.example')
  await receive('hanako@clinic.example', '次')
  const { status, json } = await ask('/api/messages?to=Hanako@clinic.example')
  assert.equal(status, 200)
  const [newest, oldest, ...rest] = json as Record<string, unknown>[]
  assert.deepEqual([newest?.subject, oldest?.subject, rest.length], ['次', '最初', 0])
  assert.deepEqual(newest?.links, ['https://portal.example/register/abc'])
  assert.equal(newest?.to, 'hanako@clinic.example')
  assert.equal(newest?.receivedAt, '2026-11-20T09:00:00+09:00')
  assert.match(String(newest?.text), /次のアドレスを開いてください/)
  assert.match(String(newest?.html), /登録に進む/)
  assert.equal(((await ask('/api/messages?to=hanako')).json as unknown[]).length, 0)
})

test('[X-02] who waits for a message after the last one has it when it comes', async () => {
  const [known] = (await ask('/api/messages?to=hanako@clinic.example')).json as { id: number }[]
  const waiting = ask(`/api/messages?to=hanako@clinic.example&after=${known?.id}&wait=30`)
  await receive('hanako@clinic.example', '待っていた')
  const [message, ...rest] = (await waiting).json as { subject: string }[]
  assert.deepEqual([message?.subject, rest.length], ['待っていた', 0])
})

test('[X-02] the clock is read and moved', async () => {
  const moved = await post('/api/clock', '{"at":"2026-12-01T09:00:00+09:00"}')
  assert.equal(moved.status, 200)
  assert.match((moved.json as { now: string }).now, /^2026-12-01T09:00:0\d\+09:00$/)
  const advanced = await post('/api/clock', '{"advance":"P30D"}')
  assert.match((advanced.json as { now: string }).now, /^2026-12-31T09:00:\d\d\+09:00$/)
  assert.match(((await ask('/api/clock')).json as { now: string }).now, /^2026-12-31T09:0\d:\d\d\+09:00$/)
  assert.equal(((await post('/api/clock', '{"reset":true}')).json as { offsetSeconds: number }).offsetSeconds, 0)
})

test('[X-02] [C-09] moving the clock sends the notices that fall due then, without waiting for the real morning', async () => {
  const queued = async () =>
    (await sql`select from pgboss.job where name = 'send-expiry-notices'`.execute(world.db)).rows.length
  const before = await queued()
  assert.equal((await post('/api/clock', '{"advance":"P90D"}')).status, 200)
  assert.equal(await queued(), before + 1)
  assert.equal((await post('/api/clock', '{"advance":"P200Y"}')).status, 400)
  assert.equal(await queued(), before + 1)
  await post('/api/clock', '{"reset":true}')
})

test('[X-02] what the clock cannot do is answered with 400 and why', async () => {
  const bodies = [
    '{"advance":"soon"}',
    '{"advance":30}',
    '{"at":"2026-12-01"}',
    '{"at":"2026-12-01T09:00:00+09:00","advance":"P1D"}',
    '{"at":"1999-12-31T00:00:00Z"}',
    '{"advance":"P400000Y"}',
    '{"reset":false}',
    '{}',
    '[]',
    'null',
    '{"advance":',
    '',
  ]
  for (const body of bodies) {
    const { status, json } = await post('/api/clock', body)
    assert.equal(status, 400, body)
    assert.ok((json as { error: string }).error.length > 10, body)
  }
  assert.equal((await post('/api/clock', ' '.repeat(10_000))).status, 413)
  assert.equal((await ask('/api/messages?wait=soon')).status, 400)
})

test('[X-06] nothing that a page of another site sends is answered', async () => {
  const advance = '{"advance":"P1D"}'
  const foreign = [{ origin: 'https://attacker.example' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'null' }]
  for (const headers of foreign) {
    const response = await app.request(`${ORIGIN}/api/clock`, {
      method: 'POST',
      body: advance,
      headers: { 'content-type': 'application/json', ...headers } as Record<string, string>,
    })
    assert.equal(response.status, 403, JSON.stringify(headers))
    const read = await app.request(`${ORIGIN}/api/people`, { headers: headers as Record<string, string> })
    assert.equal(read.status, 403, JSON.stringify(headers))
  }
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])
    assert.equal((await post('/api/clock', advance, { 'content-type': type })).status, 415, type)
  assert.equal((await world.db.selectFrom('practice_clock').select('offset_ms').executeTakeFirst())?.offset_ms, 0)
})

test('an address that a person follows is shown to them', async () => {
  const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
  assert.equal((await ask('/api/people', { headers })).status, 200)
})

test('[X-02] letters come with what they say, first passwords included, and the address of their PDF', async () => {
  const content = sampleLetter(Temporal.PlainDate.from('2026-11-20'), 'https://portal.example')
  const id = await world.transact((work) => queueLetter(work, { kind: 'sample', content }))
  const [letter] = (await ask('/api/letters')).json as Record<string, unknown>[]
  assert.deepEqual(letter?.secrets, content.secrets)
  assert.equal(letter?.pdf, `${ORIGIN}/letters/${id}`)
})

test('[X-02] people come with what signs them in', async () => {
  const row = {
    name: '窓口 花子',
    site: 'portal',
    role: '受付',
    sign_in_id: 'hanako@x.example',
    password: 'Renshu-2026',
  }
  await world.db.insertInto('practice_people').values(row).execute()
  assert.deepEqual((await ask('/api/people')).json, [
    {
      name: '窓口 花子',
      site: 'portal',
      role: '受付',
      signIn: { id: 'hanako@x.example', password: 'Renshu-2026' },
    },
  ])
})
