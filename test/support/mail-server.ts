import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** How the server behaves: an SMTP code at a step, silence, or hanging up once it has the whole message. */
export interface Behaviour {
  readonly sender?: number
  readonly recipient?: number
  readonly message?: number
  readonly hangsUpAfterData?: boolean
  /** The answer to the message waits for this. */
  readonly thinksUntil?: Promise<unknown>
}

export interface MailServer extends AsyncDisposable {
  readonly url: string
  /** Every message that was handed over whole, accepted or not. */
  readonly received: Email[]
  behave(behaviour: Behaviour): void
  /** Until so many messages have been handed over. */
  untilReceived(count: number): Promise<void>
  close(): Promise<void>
}

/** A real SMTP server on loopback. Give it the port of one that was closed to have that one come back. */
export async function startMailServer(port = 0): Promise<MailServer> {
  let behaviour: Behaviour = {}
  const received: Email[] = []
  const arrivals = new EventTarget()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: (_auth, _session, answer) => answer(null, { user: 'anybody' }),
    onMailFrom: (_address, _session, answer) => answer(refusal(behaviour.sender)),
    onRcptTo: (_address, _session, answer) => answer(refusal(behaviour.recipient)),
    onData(stream, _session, answer) {
      const { message, hangsUpAfterData, thinksUntil } = behaviour
      void (async () => {
        const chunks: Buffer[] = []
        for await (const chunk of stream) chunks.push(chunk as Buffer)
        received.push(await PostalMime.parse(Buffer.concat(chunks)))
        arrivals.dispatchEvent(new Event('arrival'))
        await thinksUntil
        if (hangsUpAfterData) for (const connection of server.connections) socketOf(connection).destroy()
        else answer(refusal(message))
      })()
    },
  })
  server.on('error', () => undefined)
  await once(server.listen(port, '127.0.0.1'), 'listening')
  const address = server.server.address() as AddressInfo
  const close = async () => {
    for (const connection of server.connections) socketOf(connection).destroy()
    await new Promise<void>((done) => void server.close(done))
  }
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    behave: (next) => {
      behaviour = next
    },
    async untilReceived(count) {
      while (received.length < count) await once(arrivals, 'arrival')
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

const refusal = (code: number | undefined) =>
  code ? Object.assign(new Error(`says ${code}`), { responseCode: code }) : null

const socketOf = (connection: unknown) => (connection as { _socket: Socket })._socket
