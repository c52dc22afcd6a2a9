import { findDeskMessage } from '#domain/practice/find-desk-messages.ts'
import { page } from '../page.ts'
import { messageId } from './message-id.ts'

/** A mail as it came over the line. */
export const messageRawPage = page({
  path: '/inbox/:id/raw',
  access: 'anyone',
  async get(c) {
    const message = await findDeskMessage(c.env.db, messageId(c.params))
    return message ? c.send(new Uint8Array(message.raw), 'text/plain; charset=utf-8') : c.fail(404)
  },
})
