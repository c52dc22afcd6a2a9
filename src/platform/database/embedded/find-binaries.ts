import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { copyBinaries } from './copy-binaries.ts'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { runTool } from './run-tool.ts'
import type { ServerUser } from './server-user.ts'

export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  /** `18.4` */
  readonly version: string
}

/**
 * PostgreSQL's programs for this machine, somewhere the server's user may run them: in node_modules, or, when that
 * lies below a folder closed to that user (a clone in /root), copied to `cache`.
 */
export async function findBinaries(
  user: ServerUser,
  native = findPackage(),
  cache = '/var/cache/madoguchi',
): Promise<Binaries> {
  const inPlace = await tryBinaries(native, user)
  if (!(inPlace instanceof Error)) return inPlace
  const copied = user ? await tryBinaries(await copyBinaries(native, cache), user) : inPlace
  if (!(copied instanceof Error)) return copied
  throw new EmbeddedPostgresError(`PostgreSQL cannot be run: ${copied.message}`)
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return fileURLToPath(new URL('../native', import.meta.resolve(name)))
  } catch {
    throw new EmbeddedPostgresError(
      `The package ${name} is not installed, so there is no embedded PostgreSQL for this machine. Set DATABASE_URL.`,
    )
  }
}

async function tryBinaries(native: string, user: ServerUser): Promise<Binaries | Error> {
  const postgres = join(native, 'bin/postgres')
  try {
    const printed = await runTool(postgres, ['--version'], { user })
    return { postgres, initdb: join(native, 'bin/initdb'), version: /[\d.]+/.exec(printed)?.[0] ?? '' }
  } catch (error) {
    return error as Error
  }
}
