import type { Server } from 'node:http'
import { createServer as createTlsServer, type ServerOptions as TlsOptions } from 'node:https'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { portProblem } from '#platform/cannot-start.ts'

export interface Listening {
  readonly port: number
  /** Takes no new connections, lets the answers under way finish, then closes. */
  close(): Promise<void>
}

type Fetch = (request: Request, bindings: HttpBindings) => Response | Promise<Response>

/** Headers must have arrived within the first time, whole requests within the second: slow senders hold nothing. */
export interface Patience {
  readonly headersMs: number
  readonly requestMs: number
}

export interface ListenOptions {
  readonly patience?: Patience
  /** Speaks TLS itself. */
  readonly tls?: TlsOptions
}

const PATIENCE: Patience = { headersMs: 10_000, requestMs: 60_000 }
/** Node.js looks for slow senders every half minute unless told otherwise. */
const LOOK_FOR_SLOW_SENDERS_EVERY_MS = 1_000
const DRAIN_WITHIN_MS = 10_000

/** Opens a listener. @throws with a message that names the port when something else has it */
export async function listen(
  fetch: Fetch,
  port: number,
  host: string,
  { patience = PATIENCE, tls }: ListenOptions = {},
): Promise<Listening> {
  const serverOptions = { connectionsCheckingInterval: LOOK_FOR_SLOW_SENDERS_EVERY_MS }
  const server = createAdaptorServer({
    fetch: fetch as never,
    ...(tls ? { createServer: createTlsServer, serverOptions: { ...serverOptions, ...tls } } : { serverOptions }),
  } as Parameters<typeof createAdaptorServer>[0]) as Server
  server.headersTimeout = patience.headersMs
  server.requestTimeout = patience.requestMs
  await new Promise<void>((ready, fail) => {
    server.once('error', (error) => fail(portProblem(error, port)))
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
