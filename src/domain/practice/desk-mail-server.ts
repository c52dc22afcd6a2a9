import { buffer } from 'node:stream/consumers'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { newId } from '#platform/new-id.ts'
import { transact, type WorkEnvironment } from '#platform/work.ts'

const LARGEST_MESSAGE_BYTES = 10 * 1024 * 1024

export interface DeskMailServer {
  close(): Promise<void>
}

/** The desk's mail server: takes every mail to anybody, on loopback only, and keeps it as received. Practice only. */
export async function openDeskMailServer(env: WorkEnvironment, port: number): Promise<DeskMailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: LARGEST_MESSAGE_BYTES,
    onData(stream, session, accepted) {
      const { mailFrom, rcptTo } = session.envelope
      const envelope = { sender: mailFrom ? mailFrom.address : '', recipients: rcptTo.map(({ address }) => address) }
      buffer(stream)
        .then((raw) => keepMessage(env, envelope, raw))
        .then(() => accepted(), accepted)
    },
  })
  await new Promise<void>((ready, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', ready)
  })
  return { close: () => new Promise((closed) => server.close(() => closed())) }
}

async function keepMessage(
  env: WorkEnvironment,
  { sender, recipients }: { sender: string; recipients: string[] },
  raw: Buffer,
): Promise<void> {
  const { subject = '', text = '', html = '' } = await PostalMime.parse(raw)
  await transact(env, { kind: 'system', id: 'desk-mail-server', via: 'desk' }, async (work) => {
    const kept = {
      id: newId(work),
      received_at: work.now,
      sender,
      recipients,
      subject,
      body_text: text,
      body_html: html,
      raw,
    }
    await work.db.insertInto('desk_messages').values(kept).execute()
  })
}
