import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'

/** Whom the server runs as; `undefined` where that is simply the person who starts it. */
export type ServerUser = { readonly uid: number; readonly gid: number } | undefined

const NAME = 'madoguchi'
const run = promisify(execFile)

/**
 * PostgreSQL refuses to run as root. Started by root it runs as the owner of the data, which for new data (and for
 * data that root copied here) is the system user `madoguchi`, created when missing.
 */
export async function findServerUser(data: string): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return undefined
  const owner = await stat(data).catch(() => undefined)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const user = (await lookUp()) ?? (await create())
  if (owner) await run('chown', ['-R', `${user.uid}:${user.gid}`, data])
  return user
}

async function lookUp(): Promise<ServerUser> {
  const ask = async (which: string): Promise<number> => Number((await run('id', [which, NAME])).stdout)
  return Promise.all([ask('-u'), ask('-g')]).then(
    ([uid, gid]) => ({ uid, gid }),
    () => undefined,
  )
}

async function create(): Promise<NonNullable<ServerUser>> {
  const refusal = await run('useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/', NAME]).then(
    () => '',
    (error: Error) => ` (${error.message.trim()})`,
  )
  const user = await lookUp()
  if (user) return user
  throw new EmbeddedPostgresError(
    `PostgreSQL does not run as root, and the system user ${NAME} could not be created${refusal}. ` +
      'Create it, start as a normal user, or set DATABASE_URL.',
  )
}
