import { setTimeout as sleep } from 'node:timers/promises'
import { type DeskMessage, findDeskMessages, type MessageFilter } from '#domain/practice/find-desk-messages.ts'
import { mailLinks } from '../inbox/mail-links.ts'
import type { DeskContext } from '../page.ts'
import { apiPage, Unanswerable } from './api-page.ts'
import { inTokyo } from './in-tokyo.ts'

const MESSAGES_MOST = 100
const WAIT_MOST_SECONDS = 30
const LOOK_EVERY_MS = 200

/** Mails, newest first: to one address, after one that is known, and if asked for, waiting until there is one. */
export const messagesApi = apiPage({
  path: '/api/messages',
  async get(c) {
    const to = c.query.get('to') ?? undefined
    const filter = { to, exactly: true, after: numberOf(c, 'after'), most: MESSAGES_MOST }
    const messages = await findWithin(c, filter, Math.min(numberOf(c, 'wait'), WAIT_MOST_SECONDS))
    return messages.map(shown)
  },
})

async function findWithin(c: DeskContext, filter: MessageFilter, seconds: number): Promise<DeskMessage[]> {
  const end = performance.now() + seconds * 1000
  for (;;) {
    const messages = await findDeskMessages(c.env.db, filter)
    if (messages.length > 0 || performance.now() >= end || c.request.signal.aborted) return messages
    await sleep(LOOK_EVERY_MS)
  }
}

function numberOf(c: DeskContext, name: string): number {
  const text = c.query.get(name) ?? '0'
  if (!/^\d{1,9}$/.test(text)) throw new Unanswerable(`${name} is a whole number`)
  return Number(text)
}

const shown = ({ id, recipient, sender, subject, messageId, text, html, receivedAt }: DeskMessage) => ({
  id,
  to: recipient,
  from: sender,
  subject,
  receivedAt: inTokyo(receivedAt),
  messageId,
  links: mailLinks({ text, html }),
  text,
  html,
})
