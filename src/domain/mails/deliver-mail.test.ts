import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { Hopeless } from '#platform/jobs/jobs.ts'
import { openMailer } from '#platform/mail/open-mailer.ts'
import { type MailServer, startMailServer } from '#test/support/mail-server.ts'
import { openWorld, type World } from '#test/support/world.ts'
import { type DeliveryEnvironment, deliverMail } from './deliver-mail.ts'
import { queueMail } from './queue-mail.ts'

const FIRST = { number: 1, isLast: false }
const LAST = { number: 871, isLast: true }
const mail = {
  to: 'hanako@clinic.example',
  kind: 'sample',
  subject: '見本',
  text: 'https://portal.example/reset/secret-token',
  html: '<p>見本</p>',
}

let world: World
let server: MailServer
let env: DeliveryEnvironment

before(async () => {
  world = await openWorld()
  server = await startMailServer()
  env = { ...world.env, mailer: openMailer({ url: server.url, from: { name: '', address: 'no-reply@desk.example' } }) }
})
after(async () => {
  env.mailer.close()
  await server.close()
  await world[Symbol.asyncDispose]()
})
beforeEach(() => {
  server.behave({})
  server.received.length = 0
})

const queue = () => world.transact((work) => queueMail(work, mail))
const rowOf = (id: string) => world.db.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('[X-09] a mail is queued with the change it speaks of, or not at all', async () => {
  await assert.rejects(
    world.transact(async (work) => {
      await queueMail(work, { ...mail, to: 'nobody@clinic.example' })
      throw new Error('the change failed')
    }),
  )
  assert.deepEqual(await world.mailsTo('nobody@clinic.example'), [])
})

test('a copy of the database holds no link of a mail', async () => {
  const { body } = await rowOf(await queue())
  assert.ok(!body.includes('secret-token'))
})

test('[X-09] a mail is sent once, however often its job is done', async () => {
  const id = await queue()
  await deliverMail(env, id, FIRST)
  await deliverMail(env, id, FIRST)
  assert.equal(server.received.length, 1)
  const row = await rowOf(id)
  assert.deepEqual([row.sent_at, row.attempts, row.claimed_until], [await world.clock.now(), 1, null])
})

test('[X-09] a mail outlives a server that is down, and is then sent once', async () => {
  const port = Number(new URL(server.url).port)
  await server.close()
  const id = await queue()
  for (let number = 1; number <= 12; number++) await assert.rejects(deliverMail(env, id, { number, isLast: false }))
  const waiting = await rowOf(id)
  assert.deepEqual([waiting.attempts, waiting.sent_at, waiting.given_up_at], [12, null, null])
  assert.match(waiting.last_error ?? '', /ECONNREFUSED/)
  server = await startMailServer(port)
  await deliverMail(env, id, { number: 13, isLast: false })
  assert.equal(server.received.length, 1)
  assert.equal((await rowOf(id)).last_error, null)
})

test('a mail that will never be taken is given up at once', async () => {
  server.behave({ recipient: 550 })
  const id = await queue()
  await assert.rejects(deliverMail(env, id, FIRST), Hopeless)
  const row = await rowOf(id)
  assert.deepEqual([row.given_up_at, row.sent_at], [await world.clock.now(), null])
  await deliverMail(env, id, FIRST)
  assert.equal((await rowOf(id)).attempts, 1)
})

test('a mail is given up when the last try fails', async () => {
  server.behave({ recipient: 451 })
  const id = await queue()
  await assert.rejects(deliverMail(env, id, LAST))
  assert.notEqual((await rowOf(id)).given_up_at, null)
})

test('what a killed worker had in hand is sent by another after its claim has passed, under the same Message-ID', async () => {
  const id = await queue()
  await assert.rejects(deliverMail({ ...env, mailer: killedAfterAcceptance(env) }, id, FIRST))
  await assert.rejects(deliverMail(env, id, FIRST), /another worker/)
  const earlier = Temporal.Instant.from('2020-01-01T00:00:00Z')
  await world.db.updateTable('mails').set({ claimed_until: earlier }).where('id', '=', id).execute()
  await deliverMail(env, id, FIRST)
  const [first, second] = server.received
  assert.equal(server.received.length, 2)
  assert.equal(first?.messageId, second?.messageId)
})

/** Hands the mail over and never comes back to note it. */
const killedAfterAcceptance = ({ mailer }: DeliveryEnvironment): DeliveryEnvironment['mailer'] => ({
  ...mailer,
  async send(posting) {
    await mailer.send(posting)
    throw new Error('killed')
  },
})
