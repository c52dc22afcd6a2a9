import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openMailer } from '#platform/mail/open-mailer.ts'
import { openWorld } from '#test/support/world.ts'
import { openDeskMailServer } from './desk-mail-server.ts'
import { findDeskMessage, findDeskMessageLines, findDeskMessages } from './find-desk-messages.ts'

const PORT = 41610

test('[X-02] the desk shows every mail as it came over the line, newest first and by address', async () => {
  await using world = await openWorld()
  const desk = await openDeskMailServer(world.env, PORT)
  const mailer = openMailer({
    url: `smtp://127.0.0.1:${PORT}`,
    from: { name: '窓口', address: 'no-reply@desk.example' },
  })
  const mail = { subject: '見本', text: '本文', html: '<p>本文</p>', at: await world.clock.now() }
  await mailer.send({ ...mail, id: 'first', to: 'Hanako@clinic.example' })
  world.clock.advance({ hours: -1 })
  await mailer.send({ ...mail, id: 'second', to: 'taro@clinic.example' })
  mailer.close()
  await desk.close()

  const lines = await findDeskMessageLines(world.db, { most: 10 })
  assert.deepEqual(
    lines.map(({ recipient }) => recipient),
    ['taro@clinic.example', 'hanako@clinic.example'],
  )
  assert.equal((await findDeskMessages(world.db, { to: 'hanako', exactly: true, most: 10 })).length, 0)
  const [found] = await findDeskMessages(world.db, { to: ' HANAKO@clinic.example', exactly: true, most: 10 })
  assert.ok(found)
  const { id, receivedAt, ...rest } = found
  assert.deepEqual(rest, {
    recipient: 'hanako@clinic.example',
    sender: 'no-reply@desk.example',
    subject: '見本',
    messageId: '<first@desk.example>',
    text: '本文',
    html: '<p>本文</p>',
  })
  assert.equal(receivedAt.toString(), '2026-11-20T00:00:00Z')
  const whole = await findDeskMessage(world.db, id)
  assert.match(whole?.raw.toString() ?? '', /^Message-ID: <first@desk.example>$/im)
})

test('an address is looked for as it is typed, not as a pattern', async () => {
  await using world = await openWorld()
  assert.deepEqual(await findDeskMessageLines(world.db, { to: "%' or true --", most: 10 }), [])
})
