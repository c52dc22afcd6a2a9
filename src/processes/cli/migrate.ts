import { ensureAuditPartitions } from '#domain/audit/ensure-audit-partitions.ts'
import { migrate as bringUpToDate } from '#platform/database/migrate.ts'
import type { Command } from './command.ts'
import { readArguments } from './read-arguments.ts'

export const migrate: Command = {
  name: 'migrate',
  summary: 'Bring the schema of the database up to date',
  usage: `migrate

Applies the migrations that are missing and prints their names. Nothing is missing: prints nothing. Several at once
are safe: one works, the others wait. Starting the application does the same.
`,
  async run(args, env) {
    readArguments(args, {})
    const { database, queue, db, clock } = await env.connect()
    const applied = await bringUpToDate(database.pool)
    await queue.install()
    await ensureAuditPartitions(db, await clock.now())
    for (const name of applied) env.print(name)
    env.say(applied.length === 0 ? 'The schema is up to date.' : `${applied.length} applied.`)
  },
}
