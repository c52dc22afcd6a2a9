import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openSession } from '#platform/session/open-session.ts'
import { portal } from '#sites/portal/site.ts'
import { somebody } from '#test/support/people.ts'
import { signedIn, USER_ID } from '#test/support/sign-in.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const SESSION = '__Host-portal-session'

const isIn = async (visitor: Visitor) => (await visitor.open('/my-list')).heading === 'マイリスト'

function withSession(token: string): Visitor {
  const visitor = world.visit(portal)
  visitor.cookies.set(SESSION, token)
  return visitor
}

test('[X-07] the session cookie is host-only, out of the reach of scripts, and random', async () => {
  const visitor = await world.visit(portal).open('/sign-in')
  const { email, password } = await somebody(world)
  const fields = { form_token: visitor.formToken, user_id: email, password }
  const response = await visitor.send('/sign-in', {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: world.env.origins.portal ?? '' },
  })
  for (const line of response.headers.getSetCookie())
    assert.match(line, /^__Host-portal-\w+=[\w-]{43}; (Max-Age=\d+; )?Path=\/; HttpOnly; Secure; SameSite=Lax$/)
})

test('[X-07] a session of another site of ours opens nothing here', async () => {
  const { institution, user } = await somebody(world)
  const { session: policy } = portal
  const token = await world.transact((work) =>
    openSession(work, { site: 'backoffice', subject: user, institution, policy }),
  )
  assert.equal(await isIn(withSession(token)), false)
})

test('[X-07] a token that was tampered with, is empty or too long opens nothing', async () => {
  const visitor = await signedIn(world, await somebody(world))
  const token = visitor.cookies.get(SESSION) ?? ''
  assert.equal(await isIn(withSession(token)), true)
  const flipped = token.slice(0, -2) + (token.endsWith('AA') ? 'BB' : 'AA')
  for (const changed of [flipped, token.slice(1), `${token}A`, 'x'.repeat(5_000), "' or 1=1", '%00'])
    assert.equal(await isIn(withSession(changed)), false, changed.slice(0, 60))
})

test('[X-07] half an hour without action ends it, and twelve hours end it in any case', async () => {
  const person = await somebody(world)
  const idle = await signedIn(world, person)
  world.clock.advance({ minutes: 29 })
  assert.equal(await isIn(idle), true)
  world.clock.advance({ minutes: 31 })
  assert.equal(await isIn(idle), false)
  const busy = await signedIn(world, person)
  for (let time = 0; time < 35; time++) {
    world.clock.advance({ minutes: 20 })
    assert.equal(await isIn(busy), true, `after ${(time + 1) * 20} minutes`)
  }
  world.clock.advance({ minutes: 20 })
  assert.equal(await isIn(busy), false)
})

test('[X-07] it ends at once when the user or the institution is closed', async () => {
  const [one, other] = [await somebody(world), await somebody(world)]
  const visitors = [await signedIn(world, one), await signedIn(world, other)]
  const closed_at = await world.clock.now()
  await world.db.updateTable('portal_users').set({ closed_at }).where('id', '=', one.user).execute()
  await world.db.updateTable('institutions').set({ closed_at }).where('id', '=', other.institution).execute()
  for (const visitor of visitors) assert.equal(await isIn(visitor), false)
})

test('[X-06] signing in replaces the session of the browser: a token planted before is worth nothing', async () => {
  const [attacker, victim] = [await somebody(world), await somebody(world)]
  const planted = (await signedIn(world, attacker)).cookies.get(SESSION) ?? ''
  const browser = withSession(planted)
  await browser.open('/my-list')
  const fields = { form_token: browser.formToken, user_id: victim.email, password: victim.password }
  await browser.post('/sign-in', fields)
  assert.notEqual(browser.cookies.get(SESSION), planted)
  assert.equal(await isIn(browser), true)
  assert.equal(await isIn(withSession(planted)), false)
})

test('[X-07] 「すべての端末からログアウト」 ends every session of the user and no other', async () => {
  const [person, other] = [await somebody(world), await somebody(world)]
  const [here, there, stranger] = [
    await signedIn(world, person),
    await signedIn(world, person),
    await signedIn(world, other),
  ]
  await here.open('/account/sign-out-everywhere')
  assert.equal(here.document.querySelectorAll('tbody tr').length, 2)
  assert.match(here.text, /この端末/)
  await here.press('すべての端末からログアウト')
  assert.equal(here.heading, 'ログアウトしました')
  assert.equal(await isIn(here), false)
  assert.equal(await isIn(there), false)
  assert.equal(await isIn(stranger), true)
})

test('[X-06] a form token of another browser, or of before the sign-in, sends nothing', async () => {
  const person = await somebody(world)
  const thief = await world.visit(portal).open('/sign-in')
  const stolen = thief.formToken
  const visitor = await world.visit(portal).open('/sign-in')
  await visitor.post('/sign-in', { form_token: stolen, user_id: person.email, password: person.password })
  assert.equal(visitor.status, 403)
  assert.equal(visitor.heading, 'もう一度送信してください')
  await visitor.open('/sign-in')
  const before = visitor.formToken
  await visitor.press('ログイン', { [USER_ID]: person.email, パスワード: person.password })
  await visitor.post('/account/sign-out-everywhere', { form_token: before })
  assert.equal(visitor.status, 403)
  assert.equal(await isIn(visitor), true)
})

test('[X-06] a form that another site sends is refused, token or not', async () => {
  const visitor = await signedIn(world, await somebody(world))
  const body = () => new URLSearchParams({ form_token: visitor.formToken })
  for (const headers of [
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: world.env.origins.portal ?? '' },
  ]) {
    const response = await visitor.send('/account/sign-out-everywhere', { method: 'POST', body: body(), headers })
    assert.equal(response.status, 403)
    assert.match(await response.text(), /ほかのサイトからの送信は受け付けていません/)
  }
  assert.equal(await isIn(visitor), true)
})
