import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Cluster, openFolder } from './cluster.ts'
import { runTool } from './run-tool.ts'

/** The role and the database of the application. The role is no superuser, so a slip in our SQL reaches no file. */
export const NAME = 'madoguchi'

/** The superuser can only be reached through the data folder itself (`postgres --single`). */
const WHO_MAY_CONNECT = `
local all ${NAME} scram-sha-256
host  all ${NAME} 127.0.0.1/32 scram-sha-256
`

/**
 * PostgreSQL's own C.UTF-8: the same order and the same upper case on every machine and after every upgrade of the
 * system's libraries, so indexes stay true. Order that people expect comes from columns of kana.
 */
const LOCALE = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  ...(process.platform === 'linux' ? ['--locale=C.UTF-8'] : ['--locale=C', '--lc-ctype=UTF-8']),
]

/** Makes the data folder beside its final place and moves it there when complete: half of one is never started. */
export async function initialiseCluster({ data, user, binaries }: Cluster, password: string): Promise<void> {
  const unfinished = `${data}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  if (user) await chown(unfinished, user.uid, user.gid)
  const folder = openFolder(unfinished, user)
  const options = { user, folder: folder.descriptor }
  try {
    await runTool(
      binaries.initdb,
      ['-D', folder.argument, '--username=postgres', '--auth=reject', '--data-checksums', ...LOCALE],
      options,
    )
    await writeFile(join(unfinished, 'pg_hba.conf'), WHO_MAY_CONNECT)
    await runTool(binaries.postgres, ['--single', '-D', folder.argument, '-c', 'exit_on_error=on', 'postgres'], {
      ...options,
      input: roleAndDatabase(password),
    })
  } finally {
    folder.close()
  }
  await rename(unfinished, data)
}

/** May create databases (tests, restores), see what the server is doing, and ask for checkpoints. */
const roleAndDatabase = (password: string): string =>
  `create role ${NAME} login createdb password '${password}' in role pg_monitor, pg_checkpoint
   create database ${NAME} owner ${NAME}`.replace(/\n\s+/g, '\n')
