import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { guestPage, guestSite, noteForm } from '#test/support/guest-site.tsx'
import { openWorld, type World } from '#test/support/world.ts'
import { TooBusy } from '../password-hash/two-lane-queue.ts'
import type { SiteSlug } from '../site-slug.ts'
import { serveSite } from './serve-site.ts'

const pages = [
  guestPage({ path: '/', access: 'anyone', get: (c) => c.html(<main>だれでも</main>) }),
  guestPage({
    path: '/form',
    access: 'anyone',
    get: (c) => c.html(noteForm(c.formToken)),
    post: (c) => c.html(<main>受け取りました {String(c.entries.get('note'))}</main>),
  }),
  guestPage({ path: '/leave', access: 'anyone', endsSession: true, post: (c) => c.html(<main>出ました</main>) }),
  guestPage({ path: '/office', access: 'may:manage', get: (c) => c.html(<main>事務</main>) }),
  guestPage({ path: '/busy', access: 'anyone', get: () => Promise.reject(new TooBusy()) }),
  guestPage({ path: '/bug', access: 'anyone', get: () => Promise.reject(new Error('a bug with a secret')) }),
]

let world: World
before(async () => {
  world = await openWorld()
})
after(() => world[Symbol.asyncDispose]())

const visit = (slug: SiteSlug = 'portal') => world.visit(guestSite(slug, pages))

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
  const response = await serveSite(guestSite('portal', pages), env as never).request('http://localhost/bug')
  assert.equal(response.status, 500)
  assert.doesNotMatch(await response.text(), /secret/)
  assert.equal(logged.length, 1)
})

test('[X-05] while the database is away the answer is 503 in the look of the site', async () => {
  const away = Object.assign(new Error('terminating connection'), { code: '57P01' })
  const clock = { now: () => Promise.reject(away) }
  const log = { error() {}, debug() {} }
  const response = await serveSite(guestSite('portal', pages), { ...world.env, clock, log } as never).request(
    'http://localhost/',
  )
  assert.equal(response.status, 503)
  assert.match(await response.text(), /<main>503/)
})
