import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A way to a database that can fall silent, as when its machine freezes: connections stay open, nothing comes through. */
export interface WayToDatabase {
  readonly url: string
  /** From now on nothing is passed on. Resolves when something is asked in vain. */
  fallSilent(): Promise<void>
  close(): void
}

export async function openWayTo(database: string): Promise<WayToDatabase> {
  const sockets = new Set<Socket>()
  const inVain = Promise.withResolvers<void>()
  let silent = false
  const way = createServer((client) => {
    const server = connect(addressOf(database))
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(from)
      from.on('data', (bytes) => {
        if (!silent) to.write(bytes)
        else if (from === client) inVain.resolve()
      })
      from.on('close', () => !silent && to.destroy())
      from.on('error', () => undefined)
    }
  })
  way.listen(0, '127.0.0.1')
  await once(way, 'listening')
  const url = new URL(database)
  url.host = `127.0.0.1:${(way.address() as AddressInfo).port}`
  return {
    url: url.href,
    fallSilent() {
      silent = true
      return inVain.promise
    },
    close() {
      way.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

function addressOf(database: string) {
  const { hostname, port } = new URL(database)
  const host = decodeURIComponent(hostname)
  return host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port: Number(port) }
}
