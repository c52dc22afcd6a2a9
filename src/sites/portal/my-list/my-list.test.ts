import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { queueMail } from '#domain/mails/queue-mail.ts'
import { askPasswordReset } from '#domain/portal-users/ask-password-reset.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const send = ({ institution, email }: Person, subject: string) =>
  world.transact((work) =>
    queueMail(work, { to: email, kind: 'test', institution, subject, text: `${subject}の本文 <b>1</b>`, html: '<p>' }),
  )

test('[P-29] マイリスト lists the mails sent to the institution, newest first, and shows each as it was sent', async () => {
  const person = await somebody(world)
  await send(person, '一通目')
  world.clock.advance({ minutes: 5 })
  await send(person, '二通目')
  const visitor = await signedIn(world, person, '/my-list')
  const links = visitor.document.querySelectorAll('tbody a')
  assert.deepEqual(
    links.map((link) => link.textContent),
    ['二通目', '一通目'],
  )
  assert.match(visitor.text, /2026\/11\/20 09:05/)
  await visitor.open(links[1]?.getAttribute('href') ?? '')
  assert.equal(visitor.heading, '一通目')
  assert.match(visitor.text, /一通目の本文 <b>1<\/b>/)
})

test('[P-29] a mail of another institution is not found', async () => {
  const [person, other] = [await somebody(world), await somebody(world)]
  const mail = await send(other, '他院あて')
  const visitor = await signedIn(world, person, `/my-list/mails/${mail}`)
  assert.equal(visitor.status, 404)
  assert.doesNotMatch(visitor.text, /他院あて/)
  await visitor.open('/my-list')
  assert.doesNotMatch(visitor.text, /他院あて/)
  for (const id of ['1', 'x', "' or true --", '00000000-0000-0000-0000-000000000000'])
    assert.equal((await visitor.open(`/my-list/mails/${encodeURIComponent(id)}`)).status, 404)
})

test('[P-29] a one-time link is not shown again on the screen', async () => {
  const person = await somebody(world)
  await world.transact((work) => askPasswordReset(work, person.email))
  const token = /\/password-reset\/([\w-]{43})\n/.exec((await world.mailsTo(person.email))[0]?.text ?? '')?.[1] ?? ''
  assert.ok(token)
  const visitor = await signedIn(world, person, '/my-list')
  await visitor.open(visitor.document.querySelector('tbody a')?.getAttribute('href') ?? '')
  assert.match(visitor.text, /password-reset\/（このあとは表示しません）/)
  assert.ok(!visitor.html.includes(token))
})

test('[P-29] older mails are a page further', async () => {
  const person = await somebody(world)
  for (let number = 1; number <= 21; number++) {
    await send(person, `${number}通目`)
    world.clock.advance({ seconds: 1 })
  }
  const visitor = await signedIn(world, person, '/my-list')
  assert.equal(visitor.document.querySelectorAll('tbody tr').length, 20)
  const older = visitor.document.querySelectorAll('a').find((link) => link.textContent === 'これより前のメール')
  await visitor.open(older?.getAttribute('href') ?? '')
  assert.deepEqual(
    visitor.document.querySelectorAll('tbody a').map((link) => link.textContent),
    ['1通目'],
  )
  assert.equal((await visitor.open('/my-list?before=x')).status, 404)
})

test('[P-01] マイリスト shows what the institution is registered with', async () => {
  const person = await somebody(world)
  const visitor = await signedIn(world, person, '/my-list')
  for (const text of ['医科', '見本 太郎', '〒530-0001', '0612345678', person.email, '2026年11月20日（金）'])
    assert.ok(visitor.text.includes(text), text)
  assert.match(visitor.text, /お送りしたメールはまだありません/)
})
