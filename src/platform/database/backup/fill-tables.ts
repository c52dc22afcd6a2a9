import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { tableFile } from './manifest.ts'
import type { Backup } from './open-backup.ts'

export interface RestoreOptions {
  readonly onProgress: (rows: number, total: number) => void
}

const { escapeIdentifier } = pg

/** Fills the tables of a schema of the backup's own version, in one transaction: all of it or nothing. */
export async function fillTables(pool: pg.Pool, backup: Backup, { onProgress }: RestoreOptions): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0')
    await setTriggers(client, 'disable')
    await copyTables(client, backup, onProgress)
    for (const { name, value } of backup.manifest.sequences)
      await client.query('select setval(quote_ident($1)::regclass, $2)', [name, value])
    await setTriggers(client, 'enable')
    await client.query('commit; analyze')
  } finally {
    client.release(true)
  }
}

async function copyTables(
  client: pg.PoolClient,
  backup: Backup,
  onProgress: RestoreOptions['onProgress'],
): Promise<void> {
  const { tables } = backup.manifest
  const total = tables.reduce((sum, { rows }) => sum + rows, 0)
  await client.query(`truncate ${tables.map(({ name }) => escapeIdentifier(name)).join(', ')} cascade`)
  let restored = 0
  for (const { name, columns, rows } of tables) {
    const target = `${escapeIdentifier(name)} (${columns.map(escapeIdentifier).join(', ')})`
    const copy = client.query(copyFrom(`copy ${target} from stdin`))
    await pipeline(Readable.fromWeb(backup.read(tableFile(name))), copy)
    if (copy.rowCount !== rows) throw new Error(`${name}: ${copy.rowCount} rows arrived of ${rows}`)
    restored += rows
    onProgress(restored, total)
  }
}

/** Our own triggers guard against changes by mistake; the rows of a backup have been through them. */
async function setTriggers(client: pg.PoolClient, state: 'enable' | 'disable'): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  )
  for (const { name } of rows) await client.query(`alter table ${escapeIdentifier(name)} ${state} trigger user`)
}
