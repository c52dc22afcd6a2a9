import { once } from 'node:events'
import { createConnection } from 'node:net'
import { socketIn } from './socket.ts'

/** Whether a server is alive on this data folder: the kernel knows, whatever files say. */
export async function isAnswering(folder: string, port: number): Promise<boolean> {
  const socket = createConnection(socketIn(folder, port))
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
