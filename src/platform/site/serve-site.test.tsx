import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { until } from '#test/support/until.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld, type World, type WorldEnvironment } from '#test/support/world.ts'
import { TooBusy } from '../password-hash/two-lane-queue.ts'
import { openSession } from '../session/open-session.ts'
import type { SiteSlug } from '../site-slug.ts'
import { LARGE_BODIES_AT_ONCE, LARGE_BODIES_WAITING, LARGE_BODIES_WAITING_EACH } from './large-bodies.ts'
import { pagesFor } from './page.ts'
import { serveSite } from './serve-site.ts'
import type { Site } from './site.ts'

interface Guest {
  readonly id: string
}

const page = pagesFor<Guest, WorldEnvironment>()
const hours = (count: number) => Temporal.Duration.from({ hours: count })
const POLICY = { idle: hours(1), absolute: hours(8) }

const form = (formToken: string) => (
  <form method="post">
    <input type="hidden" name="form_token" value={formToken} />
    <input name="note" />
    <input name="new_password" />
    <button type="submit">送る</button>
  </form>
)

const newLarge = () => ({ running: 0, most: 0, ...Promise.withResolvers<void>() })
let large = newLarge()

const pages = [
  page({ path: '/', access: 'anyone', get: (c) => c.html(<main>だれでも</main>) }),
  page({
    path: '/form',
    access: 'anyone',
    get: (c) => c.html(form(c.formToken)),
    post: (c) => c.html(<main>受け取りました {String(c.entries.get('note'))}</main>),
  }),
  page({ path: '/leave', access: 'anyone', endsSession: true, post: (c) => c.html(<main>出ました</main>) }),
  page({ path: '/own', access: 'signed-in', get: (c) => c.html(<main>{c.user.id}</main>) }),
  page({ path: '/office', access: 'may:manage', get: (c) => c.html(<main>事務</main>) }),
  page({
    path: '/enter/:id',
    access: 'anyone',
    async get(c) {
      const subject = c.params.id ?? ''
      c.startSession(await c.transact((work) => openSession(work, { site: 'portal', subject, policy: POLICY })))
      return c.redirect('/own')
    },
  }),
  page({
    path: '/large',
    access: 'anyone',
    bodyLimit: 5 * 1024 * 1024,
    get: (c) => c.html(form(c.formToken)),
    async post(c) {
      large.running += 1
      large.most = Math.max(large.most, large.running)
      await large.promise
      large.running -= 1
      return c.html(<main>預かりました</main>)
    },
  }),
  page({ path: '/busy', access: 'anyone', get: () => Promise.reject(new TooBusy()) }),
  page({ path: '/bug', access: 'anyone', get: () => Promise.reject(new Error('a bug with a secret')) }),
]

const siteOf = (slug: SiteSlug): Site<Guest, WorldEnvironment> => ({
  slug,
  pages,
  session: POLICY,
  signInPath: '/sign-in',
  loadUser: async (_db, { subject }) => (subject === 'closed' ? undefined : { id: subject }),
  may: (user, permission) => user.id === 'manager' && permission === 'manage',
  actorOf: (user) => ({ kind: 'portal-user', id: user.id }),
  renderError: (c, status) => (
    <main>
      {status} {c.requestId}
    </main>
  ),
  renderStaleForm: (c) => <main>もう一度 {String(c.entries.get('note'))}</main>,
})

let world: World
before(async () => {
  world = await openWorld()
})
after(() => world[Symbol.asyncDispose]())

const visit = (slug: SiteSlug = 'portal') => world.visit(siteOf(slug))

test('a page for anyone opens, HEAD included, with the security headers', async () => {
  const visitor = await visit().open('/')
  assert.equal(visitor.status, 200)
  assert.match(visitor.headers.get('content-security-policy') ?? '', /default-src 'none'/)
  assert.doesNotMatch(visitor.headers.get('content-security-policy') ?? '', /unsafe/)
  assert.equal(visitor.headers.get('cache-control'), 'no-store')
  assert.equal((await visit().open('/', { method: 'HEAD' })).status, 200)
})

test('[X-05] what is not there is 404, a method that is not there 405, each with a request number', async () => {
  const missing = await visit().open('/nothing')
  assert.equal(missing.status, 404)
  assert.match(missing.text, /404 [2-9A-Z]{4}-[2-9A-Z]{4}/)
  const wrong = await visit().open('/', { method: 'DELETE' })
  assert.equal(wrong.status, 405)
  assert.equal(wrong.headers.get('allow'), 'GET, HEAD')
})

test('[X-07] a page for users sends others to sign in and remembers the way', async () => {
  const response = await visit().send('/own?tab=2')
  assert.equal(response.status, 303)
  assert.equal(response.headers.get('location'), '/sign-in?to=%2Fown%3Ftab%3D2')
})

test('[X-07] a session opens the page, until it has been idle too long', async () => {
  const visitor = await visit().open('/enter/hanako')
  assert.equal(visitor.text, 'hanako')
  world.clock.advance({ minutes: 59 })
  assert.equal((await visitor.send('/own')).status, 200)
  world.clock.advance({ minutes: 59 })
  assert.equal((await visitor.send('/own')).status, 200)
  world.clock.advance({ minutes: 61 })
  assert.equal((await visitor.send('/own')).status, 303)
})

test('[X-07] however busy, a session ends after its absolute time', async () => {
  const visitor = await visit().open('/enter/hanako')
  for (let i = 0; i < 15; i += 1) {
    world.clock.advance({ minutes: 30 })
    assert.equal((await visitor.send('/own')).status, 200, `${i}`)
  }
  world.clock.advance({ minutes: 31 })
  assert.equal((await visitor.send('/own')).status, 303)
})

test('[X-07] a user who was closed is signed out at once', async () => {
  assert.equal((await (await visit().open('/enter/closed')).send('/own')).status, 303)
})

test('[X-06] a session of one site is nothing on another', async () => {
  const visitor = await visit('portal').open('/enter/hanako')
  const token = visitor.cookies.get('__Host-portal-session') ?? ''
  const elsewhere = visit('desk')
  elsewhere.cookies.set('__Host-portal-session', token)
  elsewhere.cookies.set('__Host-desk-session', token)
  assert.equal((await elsewhere.send('/own')).status, 303)
})

test('[X-05] an address with a NUL in it is refused before anything is looked for by it', async () => {
  for (const address of ['/form?q=%00', '/form?q=a&q=b%00c', '/enter/%00', '/own?to=%00'])
    assert.equal((await (await visit().open('/enter/hanako')).send(address)).status, 400, address)
})

test('a permission is asked for, and 403 without it', async () => {
  assert.equal((await (await visit().open('/enter/hanako')).send('/office')).status, 403)
  assert.equal((await (await visit().open('/enter/manager')).send('/office')).status, 200)
})

test('[X-06] a form is taken with its token, and not with that of another browser', async () => {
  const visitor = await visit().open('/form')
  assert.match((await visitor.press('送る')).text, /受け取りました/)
  const { formToken } = await visit().open('/form')
  const thief = await visit().open('/form')
  assert.equal((await thief.post('/form', { note: 'x', form_token: formToken })).status, 403)
})

test('[X-06] a form sent from another origin is refused, even with a good token', async () => {
  const visitor = await visit().open('/form')
  const fields = new URLSearchParams({ note: 'x', form_token: visitor.formToken })
  for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
    const response = await visitor.send('/form', { method: 'POST', body: fields, headers })
    assert.equal(response.status, 403, JSON.stringify(headers))
  }
})

/** Sends a form to the page for large bodies, as somebody who is signed in at the site where this visitor is. */
async function largeSender(anybody: Visitor, name: string) {
  const visitor = await anybody.twin().open(`/enter/${name}`)
  const { formToken } = await visitor.open('/large')
  return () => visitor.send('/large', { method: 'POST', body: new URLSearchParams({ form_token: formToken }) })
}

test('[X-06] large bodies are taken in turn, a few at a time; who comes when many wait is told to come again', async () => {
  large = newLarge()
  const anybody = visit()
  const everybody = LARGE_BODIES_AT_ONCE + LARGE_BODIES_WAITING
  const senders = await Promise.all(
    Array.from({ length: everybody + 1 }, (_, at) => largeSender(anybody, `many-${at}`)),
  )
  const [last, ...others] = senders
  const taken = others.map((send) => send())
  await until('the first are taken', () => large.running === LARGE_BODIES_AT_ONCE)
  const refused = await Promise.race([last?.(), ...taken])
  assert.equal(refused?.status, 429)
  assert.equal(refused.headers.get('retry-after'), '5')
  large.resolve()
  assert.deepEqual([...new Set((await Promise.all(taken)).map(({ status }) => status))], [200])
  assert.equal(large.most, LARGE_BODIES_AT_ONCE)
})

test('[X-06] who sends many large bodies that never end has one turn, and keeps nobody else back', async () => {
  large = newLarge()
  const anybody = visit()
  const [slow, other] = [await largeSender(anybody, 'slow'), await largeSender(anybody, 'other')]
  const sent = Array.from({ length: 2 + LARGE_BODIES_WAITING_EACH }, slow)
  assert.equal((await Promise.race(sent)).status, 429)
  assert.equal(large.running, 1)
  sent.push(other())
  await until('another sender is taken too', () => large.running === 2)
  large.resolve()
  const answers = (await Promise.all(sent)).map(({ status }) => status)
  assert.deepEqual(answers.toSorted(), [...Array(2 + LARGE_BODIES_WAITING_EACH).fill(200), 429])
  assert.equal(large.most, 2)
})

test('[X-05] leaving twice is leaving once; who is in needs the token to leave', async () => {
  const visitor = await visit('portal').open('/form')
  await visitor.post('/leave', { form_token: 'of the session before' })
  assert.match(visitor.text, /出ました/)
  await visitor.open('/enter/somebody')
  await visitor.post('/leave', { form_token: 'old' })
  assert.equal(visitor.status, 403)
})

test('[X-05] a stale form comes back with what was typed', async () => {
  const visitor = await visit().open('/form')
  const stale = await visitor.post('/form', { note: '大事なメモ', form_token: 'old' })
  assert.equal(stale.status, 403)
  assert.match(stale.text, /もう一度 大事なメモ/)
})

test('[X-05] a full queue is 429 with the time to wait, a bug 500 that tells nothing', async () => {
  const busy = await visit().open('/busy')
  assert.equal(busy.status, 429)
  assert.equal(busy.headers.get('retry-after'), '5')
  const logged: unknown[] = []
  const env = { ...world.env, log: { ...world.env.log, error: (...line: unknown[]) => logged.push(line), debug() {} } }
  const response = await serveSite(siteOf('portal'), env as never).request('http://localhost/bug')
  assert.equal(response.status, 500)
  assert.doesNotMatch(await response.text(), /secret/)
  assert.equal(logged.length, 1)
})

test('[X-05] while the database is away the answer is 503 in the look of the site', async () => {
  const away = Object.assign(new Error('terminating connection'), { code: '57P01' })
  const clock = { now: () => Promise.reject(away) }
  const log = { error() {}, debug() {} }
  const response = await serveSite(siteOf('portal'), { ...world.env, clock, log } as never).request('http://localhost/')
  assert.equal(response.status, 503)
  assert.match(await response.text(), /<main>503/)
})
