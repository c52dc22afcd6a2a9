import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startMailServer } from '#test/support/mail-server.ts'
import type { Posting } from './mailer.ts'
import { openMailer, type Timeouts } from './open-mailer.ts'

const from = { name: 'オンライン資格確認 実施機関', address: 'no-reply@madoguchi.example' }
const posting: Posting = {
  id: '019aa000-0000-7000-8000-000000000001',
  to: 'hanako@clinic.example',
  subject: '【総合ポータルサイト】ユーザー登録のお手続き',
  text: '窓口クリニック　山田 花子 様\n',
  html: '<p>窓口クリニック　山田 花子 様</p>',
  at: Temporal.Instant.from('2026-11-20T09:05:00+09:00'),
}

const short = Temporal.Duration.from({ milliseconds: 300 })
const IMPATIENT: Timeouts = { connect: short, silence: short, all: short }

function mailerTo(url: string, timeouts?: Timeouts): Disposable & ReturnType<typeof openMailer> {
  const mailer = openMailer({ url, from, ...(timeouts && { timeouts }) })
  return { ...mailer, [Symbol.dispose]: () => mailer.close() }
}

test('[P-29] a mail arrives as text and HTML, from our name, with a Message-ID that is the same at every try', async () => {
  await using server = await startMailServer()
  using mailer = mailerTo(server.url)
  assert.deepEqual(await mailer.send(posting), { kind: 'accepted' })
  assert.deepEqual(await mailer.send(posting), { kind: 'accepted' })
  const [mail, again] = server.received
  assert.ok(mail && again)
  assert.equal(mail.subject, posting.subject)
  assert.equal(mail.text?.trim(), posting.text.trim())
  assert.equal(mail.html?.trim(), posting.html)
  assert.deepEqual(mail.from, from)
  assert.deepEqual(mail.to, [{ name: '', address: posting.to }])
  assert.equal(mail.messageId, `<${posting.id}@madoguchi.example>`)
  assert.equal(again.messageId, mail.messageId)
  assert.equal(headerOf(mail, 'date'), 'Fri, 20 Nov 2026 09:05:00 +0900')
  assert.equal(headerOf(mail, 'auto-submitted'), 'auto-generated')
})

const headerOf = ({ headers }: { headers: { key: string; value: string }[] }, name: string) =>
  headers.find(({ key }) => key === name)?.value

test('a server that puts us off is tried later', async () => {
  await using server = await startMailServer()
  using mailer = mailerTo(server.url)
  for (const step of ['sender', 'recipient', 'message'] as const) {
    server.behave({ [step]: 451 })
    assert.equal((await mailer.send(posting)).kind, 'later', step)
  }
})

test('a recipient or a message that will never be taken is refused', async () => {
  await using server = await startMailServer()
  using mailer = mailerTo(server.url)
  for (const step of ['recipient', 'message'] as const) {
    server.behave({ [step]: 550 })
    const delivery = await mailer.send(posting)
    assert.equal(delivery.kind, 'refused', step)
    assert.match('reason' in delivery ? delivery.reason : '', /says 550/)
  }
  assert.equal((await mailer.send({ ...posting, to: 'no address at all' })).kind, 'refused')
})

test('a server that will not take our sender is tried later: that is ours to mend', async () => {
  await using server = await startMailServer()
  using mailer = mailerTo(server.url)
  server.behave({ sender: 550 })
  assert.equal((await mailer.send(posting)).kind, 'later')
})

test('a server that is down is tried later, and taken up again when it is back', async () => {
  const down = await startMailServer()
  await down.close()
  using mailer = mailerTo(down.url)
  assert.equal((await mailer.send(posting)).kind, 'later')
  await using back = await startMailServer(Number(new URL(down.url).port))
  assert.equal((await mailer.send(posting)).kind, 'accepted')
  assert.equal(back.received.length, 1)
})

test('a server that never answers is left after a while', async () => {
  await using server = await startMailServer()
  using mailer = mailerTo(server.url, IMPATIENT)
  server.behave({ thinksUntil: new Promise(() => undefined) })
  assert.equal((await mailer.send(posting)).kind, 'later')
})

test('a connection that breaks after the message is tried later, not at once by the transport', async () => {
  await using server = await startMailServer()
  using mailer = mailerTo(server.url)
  server.behave({ hangsUpAfterData: true })
  assert.equal((await mailer.send(posting)).kind, 'later')
  assert.equal(server.received.length, 1)
})

test('what is noted of a failure names neither the password nor what the mail says', async () => {
  await using server = await startMailServer()
  server.behave({ message: 451 })
  using mailer = mailerTo(server.url.replace('//', '//user:open-sesame@'))
  const delivery = await mailer.send(posting)
  assert.equal(delivery.kind, 'later')
  assert.doesNotMatch(JSON.stringify(delivery), /open-sesame|花子/)
})
