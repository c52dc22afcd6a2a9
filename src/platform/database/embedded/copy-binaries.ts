import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Copies the programs once to a folder that everybody may read and only we may write. @returns that folder */
export async function copyBinaries(native: string, cache: string): Promise<string> {
  const about = await readFile(join(native, '../package.json'))
  const copy = join(cache, `postgresql-${createHash('sha256').update(about).digest('hex').slice(0, 16)}`)
  if (existsSync(copy)) return copy
  await mkdir(cache, { recursive: true })
  await chmod(cache, 0o755)
  const unfinished = await mkdtemp(join(cache, 'unfinished-'))
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') })
  await promisify(execFile)('chmod', ['-R', 'a+rX,go-w', unfinished])
  await rename(unfinished, copy).catch(async (error: NodeJS.ErrnoException) => {
    await rm(unfinished, { recursive: true })
    if (!existsSync(copy)) throw error
  })
  return copy
}
