import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { after, beforeEach, test } from 'node:test'
import { pino } from 'pino'
import { portal } from '#sites/portal/site.ts'
import { activationTokens } from '#test/support/registrants.ts'
import { answers, CODE7, freshCode7, PASSWORD, sendRegistration } from '#test/support/registration-form.ts'
import { USER_ID } from '#test/support/sign-in.ts'
import type { Answers, Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())
beforeEach(() => world.clock.advance({ hours: 12 }))

const visit = () => world.visit(portal)
const activate = (token: string) => `/register/activate/${token}`
const COMPLETE = '登録を完了する'

interface Registered {
  readonly visitor: Visitor
  readonly email: string
  readonly token: string
}

/** Up to the mail. */
async function register(given: Answers = {}): Promise<Registered> {
  const typed = answers(given)
  const visitor = await sendRegistration(visit(), typed)
  await visitor.press('OK')
  const email = String(typed.メールアドレス)
  world.clock.advance({ milliseconds: 1 })
  return { visitor, email, token: (await activationTokens(world, email)).at(-1) ?? '' }
}

const isUser = async (email: string) =>
  (await world.db.selectFrom('portal_user_emails').select('email').where('email', '=', email).execute()).length === 1

test('[P-07] [P-08] the link asks for one click, and then one can sign in', async () => {
  const { visitor, email, token } = await register()
  await visitor.open(activate(token))
  assert.equal(visitor.status, 200)
  assert.match(visitor.text, new RegExp(`ユーザーID ?${email}`))
  await visitor.press(COMPLETE)
  assert.match(visitor.address, /^\/register\/completed\//)
  assert.equal(visitor.heading, 'ユーザー登録が完了しました')
  assert.match(visitor.text, new RegExp(`ユーザーID ?${email}`))
  const mails = await world.mailsTo(email)
  assert.equal(mails.at(-1)?.kind, 'registration-completed')
  await visitor.open('/sign-in')
  await visitor.press('ログイン', { [USER_ID]: email, パスワード: PASSWORD })
  assert.equal(visitor.address, '/')
  assert.match(visitor.text, /基金 太郎/)
})

test('[P-07] the link works in another browser than the one that registered', async () => {
  const { email, token } = await register()
  const phone = await visit().open(activate(token))
  await phone.press(COMPLETE)
  assert.equal(phone.heading, 'ユーザー登録が完了しました')
  assert.ok(await isUser(email))
})

test('[P-07] a mail scanner that opens the link by GET and HEAD changes nothing', async () => {
  const { email, token } = await register()
  const scanner = visit()
  for (const method of ['HEAD', 'GET', 'GET', 'HEAD']) {
    const response = await scanner.send(activate(token), { method })
    assert.equal(response.status, 200)
    assert.equal(response.headers.get('cache-control'), 'no-store')
  }
  assert.equal(await isUser(email), false)
  const person = await visit().open(activate(token))
  await person.press(COMPLETE)
  assert.ok(await isUser(email))
})

test('[P-07] a link cut short says so and how to copy it whole', async () => {
  const { visitor, token } = await register()
  for (const cut of [token.slice(0, 30), '']) {
    await visitor.open(activate(cut))
    assert.equal(visitor.status, 404)
    assert.equal(visitor.heading, 'リンクの一部が欠けています')
    assert.match(visitor.text, /はじめから最後まで選んでコピー/)
  }
  await visitor.open('/register/activate')
  assert.equal(visitor.heading, 'リンクの一部が欠けています')
})

test('[P-07] a link used already says that the registration is complete and leads to sign-in', async () => {
  const { visitor, token } = await register()
  await visitor.open(activate(token))
  await visitor.press(COMPLETE)
  const again = await visit().open(activate(token))
  assert.equal(again.status, 410)
  assert.equal(again.heading, 'このリンクは使用済みです')
  assert.ok(again.document.querySelector('main a[href="/sign-in"]'))
})

test('[P-07] a link older than 24 hours says so and leads to a new registration', async () => {
  const { visitor, email, token } = await register()
  await visitor.open(activate(token))
  world.clock.advance({ hours: 24 })
  await visitor.press(COMPLETE)
  assert.equal(visitor.status, 410)
  assert.equal(visitor.heading, 'リンクの期限が切れています')
  assert.ok(visitor.document.querySelector('main a[href="/register"]'))
  assert.equal(await isUser(email), false)
})

test('[P-07] a link superseded by a newer registration of the address says which mail to open', async () => {
  const { visitor, email, token } = await register()
  const newer = await register({ メールアドレス: email })
  await visitor.open(activate(token))
  assert.equal(visitor.status, 410)
  assert.equal(visitor.heading, 'もっと新しいメールがあります')
  await visitor.open(activate(newer.token))
  await visitor.press(COMPLETE)
  assert.ok(await isUser(email))
})

test('[P-07] a link whose letters were changed is told from one cut short', async () => {
  const { visitor, token } = await register()
  await visitor.open(activate(`${token.slice(0, 42)}${token.endsWith('A') ? 'B' : 'A'}`))
  assert.equal(visitor.heading, 'このリンクを確かめられませんでした')
})

test('[P-07] a double click completes once and ends on the same page', async () => {
  const { visitor, email, token } = await register()
  await visitor.open(activate(token))
  const form = visitor.html
  await visitor.press(COMPLETE)
  const completed = visitor.address
  visitor.html = form
  await visitor.press(COMPLETE)
  assert.equal(visitor.address, completed)
  assert.equal((await world.mailsTo(email)).length, 2)
})

test('[P-05] whoever is second for an institution is told on the page and by mail', async () => {
  const code7 = freshCode7()
  const one = await register({ [CODE7]: code7 })
  const other = await register({ [CODE7]: code7 })
  for (const { visitor, token } of [one, other]) {
    await visitor.open(activate(token))
    await visitor.press(COMPLETE)
  }
  assert.equal(one.visitor.status, 200)
  assert.equal(other.visitor.status, 409)
  assert.equal(other.visitor.heading, 'この医療機関等は、すでに登録されています')
  assert.equal((await world.mailsTo(other.email)).at(-1)?.kind, 'institution-already-registered')
})

test('[P-08] the completion is shown in the browser that completed it and in no other', async () => {
  const { visitor, token } = await register()
  await visitor.open(activate(token))
  await visitor.press(COMPLETE)
  const stranger = await visit().open(visitor.address)
  assert.equal(stranger.status, 404)
})

test('[P-07] the token is in no log, whatever happens to the request', async () => {
  const { token } = await register()
  const lines: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, next) {
      lines.push(String(chunk))
      next()
    },
  })
  const broken = { ...world.env.passwords }
  const visitor = world.visit(portal, { log: pino({ level: 'trace' }, stream), passwords: broken })
  await visitor.open(activate(token))
  await visitor.post(activate(token), { form_token: 'stolen' })
  await visitor.open(activate(token))
  await visitor.press(COMPLETE)
  await visitor.open(activate(token))
  const clock = { now: () => Promise.reject(new Error('the clock stopped')) }
  await world.visit(portal, { log: pino({ level: 'trace' }, stream), clock }).open(activate(token))
  assert.ok(lines.some((line) => line.includes('the clock stopped')))
  assert.ok(lines.length >= 5)
  assert.ok(!lines.join('').includes(token))
})
