import { readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

const PATIENCE_MS = 20_000
const LOOK_EVERY_MS = 25

/** Waits until something is so. @throws when it is not after twenty seconds */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await isSo()); waited += LOOK_EVERY_MS) {
    if (waited > PATIENCE_MS) throw new Error(`still not so: ${what}`)
    await delay(LOOK_EVERY_MS)
  }
}

/** Whether a process runs; one that is dead and merely not yet fetched by its parent does not. */
export async function isAlive(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return status !== '' && !/^State:\tZ/m.test(status)
}
