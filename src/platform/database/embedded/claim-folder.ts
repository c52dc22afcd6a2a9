import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'

const SQLITE_BUSY = 5

/**
 * Makes the folder, and keeps every other application off it. The lock is one of the kernel's file locks, which end
 * with the process however that ends; SQLite is simply the portable way to them from Node. `lock.pid` beside it only
 * says whose it is.
 * @returns the release
 */
export async function claimFolder(folder: string): Promise<() => void> {
  const holder = join(folder, 'lock.pid')
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const release = lock(join(folder, 'lock'))
    rmSync(holder, { force: true })
    writeFileSync(holder, String(process.pid))
    return () => {
      rmSync(holder, { force: true })
      release()
    }
  } catch (error) {
    const { errcode, message } = error as Error & { errcode?: number }
    throw new EmbeddedPostgresError(
      errcode === SQLITE_BUSY
        ? `The database in ${folder} is in use by process ${readHolder(holder)}. Stop that one first, or set DATA_DIR to another folder.`
        : `The database folder ${folder} cannot be used (${message}). Was it made by another user? Start as that one, or set DATA_DIR to another folder.`,
    )
  }
}

function lock(file: string): () => void {
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    database.exec('pragma journal_mode = memory; begin exclusive')
    return () => database.close()
  } catch (error) {
    database.close()
    throw error
  }
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '(unknown)'
  }
}
