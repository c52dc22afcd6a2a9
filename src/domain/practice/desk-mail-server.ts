import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { portProblem } from '#platform/cannot-start.ts'
import type { Log } from '#platform/log/log.ts'
import { transact, type WorkEnvironment } from '#platform/work.ts'
import { recordDeskMessage } from './record-desk-message.ts'

export interface DeskMailServer {
  close(): Promise<void>
}

const SIZE_MOST_BYTES = 10 * 1024 * 1024
const CLOSE_WITHIN_MS = 1_000

/** The desk's own mail server, on loopback: takes every mail for everybody and puts it into the inbox. Practice only. */
export async function openDeskMailServer(
  env: WorkEnvironment & { readonly log: Log },
  port: number,
): Promise<DeskMailServer> {
  const server = new SMTPServer({
    name: 'desk',
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: SIZE_MOST_BYTES,
    closeTimeout: CLOSE_WITHIN_MS,
    onData(stream, { envelope }, answer) {
      const recipients = envelope.rcptTo.map(({ address }) => address)
      buffer(stream)
        .then((raw) =>
          transact(env, { kind: 'system', id: 'desk', via: 'smtp' }, (work) =>
            recordDeskMessage(work, raw, recipients),
          ),
        )
        .then(() => answer(), answer)
    },
  })
  server.on('error', (error) => env.log.warn({ err: error }, 'the desk could not take a mail'))
  await once(server.listen(port, '127.0.0.1'), 'listening').catch((error) => Promise.reject(portProblem(error, port)))
  return { close: () => new Promise((closed) => server.close(() => closed())) }
}
