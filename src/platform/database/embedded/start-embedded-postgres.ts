import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Log, openLog } from '#platform/log/log.ts'
import { randomToken, systemRandom } from '#platform/random.ts'
import { claimFolder } from './claim-folder.ts'
import { type Cluster, openFolder } from './cluster.ts'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { endOrphan } from './end-orphan.ts'
import { findBinaries } from './find-binaries.ts'
import { findFreePort } from './find-free-port.ts'
import { initialiseCluster, NAME } from './initialise-cluster.ts'
import { keepRunning } from './keep-running.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { runServer } from './run-server.ts'
import { type ServerSettings, serverSettings } from './server-settings.ts'
import { findServerUser } from './server-user.ts'
import { fitsSocket, SOCKET_PORT } from './socket.ts'

export interface EmbeddedPostgresOptions {
  /** The data live in the folder `postgres` below this one. */
  readonly dataDir: string
  /** Listen on this port of 127.0.0.1 rather than on a private socket. */
  readonly port?: number
  /** PostgreSQL's settings by name, over ours; tests trade safety for speed. */
  readonly settings?: ServerSettings
  /** Default: warnings and errors to standard output. */
  readonly log?: Pick<Log, 'debug' | 'info' | 'warn' | 'error'>
}

export interface EmbeddedPostgres extends AsyncDisposable {
  /** For `pg`, as the owner of the application's database; it holds a password. */
  readonly url: string
  /** Where the private socket is; absent when the server listens on 127.0.0.1. */
  readonly socketDir?: string
  /** The server's process id now: it changes when the server had to be started again. */
  pid(): Promise<number | undefined>
  /** Ends connections, writes everything out, stops the server. May be called more than once. */
  stop(): Promise<void>
}

/**
 * Runs a PostgreSQL 18 of our own on `dataDir/postgres`, making the data at the first start. The server is started
 * again whenever it dies, and stops when this process does, however that ends. docs/decisions/0004
 * @throws EmbeddedPostgresError when the data are in use, of another version, or out of reach
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const home = resolve(options.dataDir, 'postgres')
  const release = await claimFolder(home)
  try {
    return await start(home, release, options)
  } catch (error) {
    release()
    throw error
  }
}

async function start(
  home: string,
  release: () => void,
  { port, settings, log = openLog('warn') }: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const data = join(home, 'data')
  const user = await findServerUser(data)
  const cluster: Cluster = { data, user, binaries: await findBinaries(user) }
  const password = await prepareData(home, cluster, log)
  const folder = openFolder(data, user)
  await endOrphan(data, folder)

  const loopbackPort = port ?? (fitsSocket(data) ? undefined : await findFreePort())
  const all = serverSettings(loopbackPort, settings)
  const stop = await keepRunning(() => runServer(cluster, folder, all, log), log)
  const host = loopbackPort === undefined ? encodeURIComponent(data) : '127.0.0.1'
  let stopped: Promise<void> | undefined
  const stopOnce = (): Promise<void> => {
    stopped ??= stop().finally(() => {
      folder.close()
      release()
    })
    return stopped
  }
  return {
    url: `postgres://${NAME}:${password}@${host}:${loopbackPort ?? SOCKET_PORT}/${NAME}`,
    ...(loopbackPort === undefined ? { socketDir: data } : {}),
    pid: async () => (await readPostmasterFile(data))?.pid,
    stop: stopOnce,
    [Symbol.asyncDispose]: stopOnce,
  }
}

/** @returns the password of the application's role */
async function prepareData(home: string, cluster: Cluster, log: Pick<Log, 'info'>): Promise<string> {
  const file = join(home, 'password')
  if (existsSync(cluster.data)) {
    await refuseOtherVersion(cluster)
    return readFile(file, 'utf8')
  }
  log.info({ folder: cluster.data }, `making the data folder of PostgreSQL ${cluster.binaries.version}`)
  const password = randomToken(systemRandom)
  await writeFile(file, password, { mode: 0o600 })
  await initialiseCluster(cluster, password)
  return password
}

async function refuseOtherVersion({ data, binaries }: Cluster): Promise<void> {
  const theirs = (await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => 'an unknown version')).trim()
  const [ours] = binaries.version.split('.')
  if (theirs === ours) return
  throw new EmbeddedPostgresError(
    `The data in ${data} are of PostgreSQL ${theirs}; this program brings PostgreSQL ${ours}. ` +
      'Start the program version that wrote them and make a backup to restore here, or set DATA_DIR to another folder.',
  )
}
