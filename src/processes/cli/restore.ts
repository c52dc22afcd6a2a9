import { basename } from 'node:path'
import { ensureAuditPartitions } from '#domain/audit/ensure-audit-partitions.ts'
import { ensurePartitionsNamed } from '#domain/audit/ensure-partitions-named.ts'
import { record } from '#domain/audit/record.ts'
import { clearDatabase, isInUse, isUnused } from '#platform/database/backup/clear-database.ts'
import { fillTables } from '#platform/database/backup/fill-tables.ts'
import { JOBS_FILE } from '#platform/database/backup/manifest.ts'
import { type Backup, openBackup, type UnusableBackup } from '#platform/database/backup/open-backup.ts'
import { migrate, readMigrations } from '#platform/database/migrate.ts'
import { sendAgain, type WaitingJob } from '#platform/jobs/waiting-jobs.ts'
import { transact } from '#platform/work.ts'
import type { Environment } from '../environment.ts'
import { type Command, type CommandEnvironment, CommandFailed } from './command.ts'
import { commandActor } from './command-actor.ts'
import { readArguments } from './read-arguments.ts'

const UNUSABLE: Record<UnusableBackup, string> = {
  'not-a-backup': 'is not a backup, or its end is missing',
  'another-key': 'was made with another MAC_KEY, or changed since',
  damaged: 'is damaged: a file in it is not what was written',
}

export const restore: Command = {
  name: 'restore',
  summary: 'Fill the database from a backup',
  usage: `restore FILE [--replace]

  --replace  remove what is in the database first

Checks the whole file before touching the database. Refuses a database in which anything was ever done, and one that
the application is connected to. A backup of an older version is brought up to date. Everybody has to sign in again.
Then check it: madoguchi verify-audit
`,
  async run(args, env) {
    const { values, positionals } = readArguments(args, { replace: { type: 'boolean', default: false } }, ['FILE'])
    const [file = ''] = positionals
    const opened = await env.connect()
    const backup = await openUsable(file, opened, env)
    await refuseUnsuitable(opened, values.replace)
    const jobs = await rebuild(opened, backup, env)
    const { madeAt, tables } = backup.manifest
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    await transact(opened, commandActor(restore.name), async (work) =>
      record(work, 'restore', { subject: `file:${basename(file)}`, detail: { rows, made_at: madeAt } }),
    )
    env.say(`${rows} rows of ${tables.length} tables as of ${madeAt}, and ${jobs} waiting jobs, are back.`)
  },
}

async function openUsable(file: string, { secrets }: Environment, env: CommandEnvironment): Promise<Backup> {
  const bar = env.progress('checking')
  const backup = await openBackup(file, secrets, bar.update).finally(bar.end)
  if (!backup.done) throw new CommandFailed(`${file} ${UNUSABLE[backup.because]}`)
  const known = new Map((await readMigrations()).map(({ name, checksum }) => [name, checksum]))
  const unknown = backup.value.manifest.migrations.find(({ name, checksum }) => known.get(name) !== checksum)
  if (unknown)
    throw new CommandFailed(`${file} is of another version of the program: ${unknown.name} is not the one here`)
  return backup.value
}

async function refuseUnsuitable({ database: { pool } }: Environment, replace: boolean): Promise<void> {
  if (!replace && !(await isUnused(pool)))
    throw new CommandFailed('there is something in this database: --replace removes it')
  if (await isInUse(pool)) throw new CommandFailed('the application is connected to this database: stop it first')
}

/** The schema as it was, its rows, and then what has been added to the schema since. @returns how many jobs wait again */
async function rebuild(
  { db, database, clock, queue }: Environment,
  backup: Backup,
  env: CommandEnvironment,
): Promise<number> {
  const { pool } = database
  const { migrations, partitions } = backup.manifest
  await clearDatabase(pool)
  await migrate(pool, undefined, new Set(migrations.map(({ name }) => name)))
  await ensurePartitionsNamed(db, partitions)
  const bar = env.progress('restoring')
  await fillTables(pool, backup, { onProgress: bar.update }).finally(bar.end)
  await migrate(pool)
  await queue.install()
  await ensureAuditPartitions(db, await clock.now())
  return sendAgain(pool, JSON.parse(await new Response(backup.read(JOBS_FILE)).text()) as WaitingJob[])
}
