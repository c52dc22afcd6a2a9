import type { Server } from 'node:http'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'

export interface Listening {
  readonly port: number
  /** Takes no new connections, lets the answers under way finish, then closes. */
  close(): Promise<void>
}

type Fetch = (request: Request, bindings: HttpBindings) => Response | Promise<Response>

/** Headers must have arrived within this time, whole requests within the next: slow senders hold nothing. */
const HEADERS_WITHIN_MS = 10_000
const REQUEST_WITHIN_MS = 60_000
const DRAIN_WITHIN_MS = 10_000

/** Opens a listener. @throws with a message that names the port when something else has it */
export async function listen(fetch: Fetch, port: number, host: string): Promise<Listening> {
  const server = createAdaptorServer({ fetch: fetch as never }) as Server
  server.headersTimeout = HEADERS_WITHIN_MS
  server.requestTimeout = REQUEST_WITHIN_MS
  await new Promise<void>((ready, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'EADDRINUSE' ? new Error(`port ${port} is taken: set PORT_BASE to another`) : error),
    )
    server.listen(port, host, ready)
  })
  return { port, close: () => drain(server) }
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()))
  server.closeIdleConnections()
  const impatient = setTimeout(() => server.closeAllConnections(), DRAIN_WITHIN_MS)
  await closed
  clearTimeout(impatient)
}
