import { rename, rm } from 'node:fs/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { readWaitingJobs } from '#platform/jobs/waiting-jobs.ts'
import type { Mac } from '#platform/secrets/secrets.ts'
import { listTables } from './list-tables.ts'
import { JOBS_FILE, MAC_FILE, MANIFEST_FILE, type Manifest, tableFile } from './manifest.ts'
import { writeArchive } from './write-archive.ts'

export interface BackupOptions {
  readonly file: string
  readonly madeAt: Temporal.Instant
  readonly mac: Mac
  readonly onProgress: (bytes: number, estimate: number) => void
}

const { escapeIdentifier } = pg

/**
 * Writes everything that matters into one archive, as of one instant: a single snapshot, so it may run beside the
 * application. The file appears when it is complete. docs/decisions/0006-backup.md
 */
export async function writeBackup(pool: pg.Pool, options: BackupOptions): Promise<Manifest> {
  const client = await pool.connect()
  const unfinished = `${options.file}.unfinished`
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0')
    const manifest = await writeSnapshot(client, unfinished, options)
    await rename(unfinished, options.file)
    return manifest
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(unfinished, { force: true })
    throw error
  } finally {
    client.release(true)
  }
}

async function writeSnapshot(client: pg.PoolClient, file: string, options: BackupOptions): Promise<Manifest> {
  const estimate = await sizeOfTables(client)
  const archive = await writeArchive(file)
  const tables: Manifest['tables'] = []
  let done = 0
  for (const { name, columns } of await listTables(client)) {
    const from = `select ${columns.map(escapeIdentifier).join(', ')} from ${escapeIdentifier(name)}`
    const copy = client.query(copyTo(`copy (${from}) to stdout`))
    async function* counted() {
      for await (const chunk of copy as AsyncIterable<Buffer>) {
        done += chunk.length
        options.onProgress(done, estimate)
        yield chunk
      }
    }
    const written = await archive.add(tableFile(name), counted())
    tables.push({ name, columns, rows: copy.rowCount, ...written })
  }
  const jobs = await readWaitingJobs(client)
  const { sha256 } = await archive.add(JOBS_FILE, once(JSON.stringify(jobs)))
  const manifest: Manifest = {
    format: 1,
    madeAt: String(options.madeAt),
    ...(await describeSchema(client)),
    tables,
    jobs: { rows: jobs.length, sha256 },
  }
  const text = JSON.stringify(manifest, null, 2)
  await archive.add(MAC_FILE, once(options.mac('backup', text).toString('hex')))
  await archive.add(MANIFEST_FILE, once(text))
  await archive.close()
  return manifest
}

async function* once(text: string) {
  yield Buffer.from(text)
}

async function sizeOfTables(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ bytes: number }>(
    `select coalesce(sum(pg_relation_size(oid)), 0)::bigint as bytes from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )
  return Math.max(1, rows[0]?.bytes ?? 0)
}

async function describeSchema(
  client: pg.PoolClient,
): Promise<Pick<Manifest, 'migrations' | 'partitions' | 'sequences'>> {
  const migrations = await client.query<Manifest['migrations'][number]>(
    'select name, checksum from migrations order by 1',
  )
  const partitions = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relispartition order by 1`,
  )
  const sequences = await client.query<Manifest['sequences'][number]>(
    `select sequencename as name, last_value as value from pg_sequences
     where schemaname = 'public' and last_value is not null order by 1`,
  )
  return { migrations: migrations.rows, partitions: partitions.rows.map(({ name }) => name), sequences: sequences.rows }
}
