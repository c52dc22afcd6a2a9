import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createConnection, type NetConnectOpts } from 'node:net'
import { join, resolve } from 'node:path'
import { NAME } from './initialise-cluster.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { fitsSocket, socketIn } from './socket.ts'

/**
 * The address of the embedded server that another process of ours runs on this data, so that the command line works
 * beside the application. Undefined when none answers.
 */
export async function findRunningPostgres(dataDir: string): Promise<string | undefined> {
  const home = resolve(dataDir, 'postgres')
  const data = join(home, 'data')
  const server = await readPostmasterFile(data)
  if (!server) return undefined
  const { port } = server
  const bySocket = fitsSocket(data)
  if (!(await answers(bySocket ? { path: socketIn(data, port) } : { host: '127.0.0.1', port }))) return undefined
  const password = await readFile(join(home, 'password'), 'utf8')
  return `postgres://${NAME}:${password}@${bySocket ? encodeURIComponent(data) : '127.0.0.1'}:${port}/${NAME}`
}

async function answers(where: NetConnectOpts): Promise<boolean> {
  const socket = createConnection(where)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
