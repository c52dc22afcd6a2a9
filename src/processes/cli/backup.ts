import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { record } from '#domain/audit/record.ts'
import { writeBackup } from '#platform/database/backup/write-backup.ts'
import { transact } from '#platform/work.ts'
import { type Command, CommandFailed } from './command.ts'
import { commandActor } from './command-actor.ts'
import { readArguments } from './read-arguments.ts'

export const backup: Command = {
  name: 'backup',
  summary: 'Write everything in the database to one file, beside the running application',
  usage: `backup FILE

Writes a zip archive with one file a table, as of one instant, that only its owner may read. Not in it: sessions, and
the keys (SEALING_KEYS, MAC_KEY), without which it is of no use: keep those elsewhere. FILE must not exist yet.
`,
  async run(args, env) {
    const { positionals } = readArguments(args, {}, ['FILE'])
    const [file = ''] = positionals
    if (existsSync(file)) throw new CommandFailed(`${file} exists already`)
    const opened = await env.open()
    const bar = env.progress('writing')
    const { tables, jobs } = await writeBackup(opened.database.pool, {
      file,
      madeAt: await opened.clock.now(),
      mac: opened.secrets.mac,
      onProgress: bar.update,
    }).finally(bar.end)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    await transact(opened, commandActor(backup.name), async (work) =>
      record(work, 'backup', { subject: `file:${basename(file)}`, detail: { rows } }),
    )
    env.say(`${rows} rows of ${tables.length} tables and ${jobs.rows} waiting jobs are in ${file}.`)
  },
}
