import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

const WIDTH = 16
/** Below those that Linux gives to outgoing connections, any of which may take one before it is used. */
const [LOWEST, HIGHEST] = [20_000, 32_000]

/** A PORT_BASE whose ports nobody listens on now. */
export async function freePortBase(): Promise<number> {
  for (;;) {
    const base = randomInt(LOWEST, HIGHEST)
    const free = await Promise.all(Array.from({ length: WIDTH }, (_, offset) => isFree(base + offset)))
    if (free.every(Boolean)) return base
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((tell) => {
    const server = createServer()
    server.once('error', () => tell(false))
    server.listen(port, '127.0.0.1', () => server.close(() => tell(true)))
  })
