import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openMailer } from '#platform/mail/open-mailer.ts'
import { startMailServer } from '#test/support/mail-server.ts'
import { openWorld } from '#test/support/world.ts'
import { deliverMail } from './deliver-mail.ts'
import { queueMail } from './queue-mail.ts'

test('[X-09] of 50 workers that take up one mail at the same time, one sends it', async () => {
  await using world = await openWorld()
  await using server = await startMailServer()
  const mailer = openMailer({ url: server.url, from: { name: '', address: 'no-reply@desk.example' } })
  const id = await world.transact((work) =>
    queueMail(work, {
      to: 'hanako@clinic.example',
      kind: 'sample',
      subject: '見本',
      text: '見本',
      html: '<p>見本</p>',
    }),
  )
  const tries = Array.from({ length: 50 }, () =>
    deliverMail({ ...world.env, mailer }, id, { number: 1, isLast: false }),
  )
  await Promise.allSettled(tries)
  assert.equal(server.received.length, 1)
  const row = await world.db.selectFrom('mails').select('attempts').where('id', '=', id).executeTakeFirstOrThrow()
  assert.equal(row.attempts, 1)
  mailer.close()
})
