import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openLog } from '#platform/log/log.ts'
import { TooBusy } from '#platform/password-hash/two-lane-queue.ts'
import { portal } from '#sites/portal/site.ts'
import { somebody } from '#test/support/people.ts'
import { signedIn, USER_ID } from '#test/support/sign-in.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const visit = () => world.visit(portal)
const origin = world.env.origins.portal ?? ''

test('[X-05] each error has a page in the portal’s look: what happened, what to do, a number', async () => {
  const visitor = await visit().open('/sign-in')
  const form = (more: RequestInit): RequestInit => ({ method: 'POST', ...more, headers: { origin, ...more.headers } })
  const typed = (body: string, type = 'application/x-www-form-urlencoded') =>
    form({ body, headers: { 'content-type': type } })
  const requests: [number, string, RequestInit][] = [
    [400, '/sign-in', typed('user_id=%ff%fe')],
    [400, '/sign-in', typed('user_id=%00')],
    [400, '/sign-in', typed('a=1&'.repeat(600))],
    [403, '/sign-in', { method: 'POST', body: 'a=1', headers: { origin: 'https://elsewhere.example' } }],
    [404, '/nothing/here', {}],
    [404, '/notices/not-an-id', {}],
    [405, '/', form({ body: '' })],
    [405, '/sign-in', { method: 'DELETE' }],
    [413, '/sign-in', typed(`user_id=${'x'.repeat(70_000)}`)],
    [415, '/sign-in', typed('{}', 'application/json')],
    [415, '/sign-in', typed('user_id', 'text/plain')],
  ]
  for (const [status, path, request] of requests) {
    await visitor.open(path, request)
    assert.equal(visitor.status, status, `${status} ${path}`)
    assert.match(visitor.text, /医療機関等向け総合ポータルサイト.*このあとの操作.*[2-9A-Z]{4}-[2-9A-Z]{4}/)
    assert.equal(visitor.document.querySelectorAll('h1').length, 1)
    assert.ok(visitor.headers.get('content-security-policy'))
  }
})

test('[X-05] a page that broke says that it was not the visitor, and nothing of the inside', async () => {
  const bug = new Error('the inside: password=1')
  const away = Object.assign(new Error('terminating connection'), { code: '57P01' })
  for (const [error, status] of [
    [bug, 500],
    [away, 503],
    [new TooBusy(), 429],
  ] as const) {
    const visitor = await world
      .visit(portal, { clock: { now: () => Promise.reject(error) }, log: openLog('silent') })
      .open('/')
    assert.equal(visitor.status, status)
    assert.doesNotMatch(visitor.html, /the inside|terminating/)
    assert.match(visitor.text, /このあとの操作/)
  }
})

test('[X-05] a form whose session had ended goes on after sign-in with all that was typed', async () => {
  const person = await somebody(world)
  const visitor = await signedIn(world, person, '/account/sign-out-everywhere')
  const token = visitor.formToken
  world.clock.advance({ minutes: 31 })
  const note = '長い文章\n<二行目> "引用"'
  await visitor.post('/account/sign-out-everywhere', { form_token: token, note, new_password: 'Secret-Password1' })
  assert.equal(visitor.status, 403)
  assert.equal(visitor.heading, 'ログイン')
  assert.match(visitor.text, /入力された内容は残っています/)
  assert.doesNotMatch(visitor.html, /Secret-Password1/)
  await visitor.press('ログイン', { [USER_ID]: person.email, パスワード: 'Wrong-Password1' })
  await visitor.press('ログイン', { [USER_ID]: person.email, パスワード: person.password })
  assert.equal(visitor.heading, 'もう一度送信してください')
  assert.equal(visitor.document.querySelector('[name=note]')?.getAttribute('value'), note)
  assert.equal(visitor.document.querySelector('main form')?.getAttribute('action'), '/account/sign-out-everywhere')
  await visitor.press('もう一度送信する')
  assert.equal(visitor.heading, 'ログアウトしました')
})

test('[X-06] what waits for the sign-in leads to no other site', async () => {
  const person = await somebody(world)
  const visitor = await visit().open('/sign-in')
  const credentials = { form_token: visitor.formToken, user_id: person.email, password: person.password }
  await visitor.post('/sign-in', { ...credentials, kept_path: '//elsewhere.example/', 'kept.note': 'x' })
  assert.equal(visitor.address, '/')
})
