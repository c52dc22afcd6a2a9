import { record } from '#domain/audit/record.ts'
import { countToReseal, resealColumn } from '#platform/secrets/reseal-column.ts'
import { SEALED_COLUMNS, type SealedColumn } from '#platform/secrets/sealed-columns.ts'
import { transact } from '#platform/work.ts'
import { type Command, CommandFailed } from './command.ts'
import { commandActor } from './command-actor.ts'
import { readArguments } from './read-arguments.ts'

const COLUMNS = Object.keys(SEALED_COLUMNS) as SealedColumn[]

export const rotateKeys: Command = {
  name: 'rotate-keys',
  summary: 'Seal every sealed value anew with the current key',
  usage: `rotate-keys

Put a new key first in SEALING_KEYS, the old ones after it, and restart the application; then run this. When it ends
with status 0, no value needs the old keys any more, and they may go from SEALING_KEYS. Runs beside the application;
stopped half-way, run it again. Keep the old keys with the backups that were made under them.
`,
  async run(args, env) {
    readArguments(args, {})
    const opened = await env.open()
    const counts = await Promise.all(COLUMNS.map((column) => countToReseal(opened, column)))
    const total = counts.reduce((sum, count) => sum + count, 0)
    const bar = env.progress('sealing', total)
    const unreadable: string[] = []
    let visited = 0
    for (const column of COLUMNS) {
      const failed = await resealColumn(opened, column, (rows) => {
        visited += rows
        bar.update(visited)
      })
      unreadable.push(...failed.map((row) => `${column} of ${row}`))
    }
    bar.end()
    const resealed = visited - unreadable.length
    await transact(opened, commandActor(rotateKeys.name), async (work) =>
      record(work, 'rotate-keys', {
        outcome: unreadable.length === 0 ? 'done' : 'some-unreadable',
        detail: { resealed, unreadable: unreadable.length },
      }),
    )
    for (const value of unreadable) env.print(value)
    if (unreadable.length > 0) throw new CommandFailed(`${unreadable.length} values cannot be opened with SEALING_KEYS`)
    env.say(`${resealed} values sealed anew; none needs an old key.`)
  },
}
