import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { deliverMail } from '#domain/mails/deliver-mail.ts'
import { queueMail } from '#domain/mails/queue-mail.ts'
import { DEAD_LETTERS } from '#platform/jobs/install-queues.ts'
import type { Delivery } from '#platform/mail/mailer.ts'
import { newId } from '#platform/new-id.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const administrator = await operator(world, 'administrator')
const visit = () => signedInOperator(world, administrator, '/stopped')

/** A mail that its server refused. */
async function refusedMail(to: string): Promise<string> {
  const mail = { to, kind: 'sample', subject: `${to}へのお知らせ`, text: 'x', html: 'x' }
  const id = await world.transact((work) => queueMail(work, mail))
  const refusal: Delivery = { kind: 'refused', reason: '550 no such mailbox' }
  const mailer = { send: async () => refusal, close: () => undefined }
  await deliverMail({ ...world.env, mailer }, id, { number: 1, isLast: false }).catch(() => undefined)
  return id
}

/** A job as pg-boss leaves it among the dead letters. */
async function deadJob(queue: string, data: object): Promise<string> {
  const id = await world.transact(async (work) => newId(work))
  await sql`insert into pgboss.job (id, name, data, output, source_name, source_retry_count)
    values (${id}, ${DEAD_LETTERS}, ${JSON.stringify(data)}, '{"message": "disk full"}', ${queue}, 3)`.execute(world.db)
  return id
}

const waiting = async (queue: string) => {
  const { rows } = await sql<{ data: object }>`
    select data from pgboss.job where name = ${queue} and state = 'created' order by created_on`.execute(world.db)
  return rows.map(({ data }) => data)
}

const recorded = async (subject: string) =>
  (
    await world.db.selectFrom('audit_entries').select(['action', 'actor_id']).where('subject', '=', subject).execute()
  ).map(({ action, actor_id }) => [action, actor_id])

test('[X-09] 「止まった処理」 shows mails and jobs that were given up, each with its reason', async () => {
  await refusedMail('gone@clinic.example')
  await deadJob('keep-audit', {})
  const { text } = await visit()
  assert.match(text, /メール「gone@clinic.exampleへのお知らせ」gone@clinic.example550 no such mailbox1/)
  assert.match(text, /監査記録の手入れ－disk full4/)
})

test('[X-09] a mail is sent again; what is chosen twice happens once', async () => {
  const mail = await refusedMail('again@clinic.example')
  await deadJob('deliver-mail', { mail })
  const [one, other] = [await visit(), await visit()]
  assert.equal(one.document.querySelectorAll(`input[value$="${mail}"]`).length, 1)
  await one.press('選んだものをやり直す', { 'メール「again@clinic.exampleへのお知らせ」': true })
  assert.match(one.text, /もう一度、処理するようにしました/)
  assert.doesNotMatch(one.text, /again@clinic/)
  await other.press('選んだものをやり直す', { 'メール「again@clinic.exampleへのお知らせ」': true })
  assert.equal(other.status, 409)
  assert.equal((await waiting('deliver-mail')).filter((data) => 'mail' in data && data.mail === mail).length, 2)
  assert.deepEqual(await recorded(`mail:${mail}`), [['retry-stopped', administrator.id]])
})

test('[X-09] a mail that is set aside stays given up and leaves the list', async () => {
  const mail = await refusedMail('closed@clinic.example')
  const visitor = await visit()
  await visitor.press('選んだものを対応済みにする', { 'メール「closed@clinic.exampleへのお知らせ」': true })
  assert.doesNotMatch(visitor.text, /closed@clinic/)
  assert.deepEqual(await recorded(`mail:${mail}`), [['set-stopped-aside', administrator.id]])
})

test('[X-09] a job goes back to its queue with its data', async () => {
  const job = await deadJob('verify-audit', { verification: '0198' })
  const visitor = await visit()
  await visitor.press('選んだものをやり直す', { 監査記録の検証: true })
  assert.deepEqual(await waiting('verify-audit'), [{ verification: '0198' }])
  assert.deepEqual(await recorded(`job:${job}`), [['retry-stopped', administrator.id]])
})

test('[X-09] a job of a kind that no longer exists stays until it is set aside', async () => {
  const job = await deadJob('gone-with-an-old-version', {})
  const visitor = await visit()
  await visitor.press('選んだものをやり直す', { 'gone-with-an-old-version': true })
  assert.equal(visitor.status, 409)
  await visitor.press('選んだものを対応済みにする', { 'gone-with-an-old-version': true })
  assert.deepEqual(await recorded(`job:${job}`), [['set-stopped-aside', administrator.id]])
})

test('[X-09] nothing chosen, or nonsense, changes nothing', async () => {
  const visitor = await visit()
  await visitor.press('選んだものをやり直す')
  assert.equal(visitor.status, 422)
  const { formToken } = visitor
  await visitor.post('/stopped', { form_token: formToken, deed: 'retry', item: "mail:' or 1=1" })
  assert.equal(visitor.status, 422)
})
