import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the last server wrote down about itself. It may be long gone, and its process id somebody else's. */
export interface PostmasterFile {
  readonly pid: number
  readonly port: number
}

export async function readPostmasterFile(data: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid, , , port] = text.split('\n').map((line) => Number.parseInt(line, 10))
  return pid && port ? { pid, port } : undefined
}
