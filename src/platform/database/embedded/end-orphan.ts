import { readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import type { OpenFolder } from './cluster.ts'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { isAnswering } from './is-answering.ts'
import { readPostmasterFile } from './postmaster-file.ts'

const LOOK_EVERY_MS = 50
const STOPS_BY_ITSELF_WITHIN_MS = 3_000
const STOPS_WHEN_TOLD_WITHIN_MS = 15_000

/**
 * With the lock in our hands, a server on this data belongs to an application that was killed. It is about to stop by
 * itself (watchdog.sh); one that does not is told to.
 */
export async function endOrphan(data: string, folder: OpenFolder): Promise<void> {
  const orphan = await readPostmasterFile(data)
  if (!orphan) return
  const reach = process.platform === 'linux' ? `/proc/self/fd/${folder.descriptor}` : data
  const gone = async (withinMs: number): Promise<boolean> => {
    for (let waited = 0; await isAnswering(reach, orphan.port); waited += LOOK_EVERY_MS) {
      if (waited >= withinMs) return false
      await delay(LOOK_EVERY_MS)
    }
    return true
  }
  if (await gone(STOPS_BY_ITSELF_WITHIN_MS)) return
  if (await isPostgres(orphan.pid)) process.kill(orphan.pid, 'SIGINT')
  if (await gone(STOPS_WHEN_TOLD_WITHIN_MS)) return
  throw new EmbeddedPostgresError(
    `A server left over from before (process ${orphan.pid}) still uses ${data}. Stop it first.`,
  )
}

/** Seen from a container, the process id of a server in another one is somebody else's. */
async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return true
  return (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim() === 'postgres'
}
