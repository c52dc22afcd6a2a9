import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { setClock } from '#platform/clock/practice-clock.ts'
import { connect, type Database } from '#platform/database/connect.ts'
import { type CommandLine, openCommandLine } from '#test/support/command-line.ts'

let cli: CommandLine
let database: Database
before(async () => {
  cli = await openCommandLine()
  database = connect({ url: cli.url, connections: 2 })
})
after(async () => {
  await database.close()
  await cli[Symbol.asyncDispose]()
})

test('[B-10] [X-12] old months leave by command, and the audit is still proved whole', async () => {
  const thisMonth = Temporal.Now.plainDateISO('Asia/Tokyo').toPlainYearMonth()
  const old = thisMonth.subtract({ months: 3 })
  await sql`select ensure_audit_partitions(${`${old}-01`}, 4)`.execute(database.db)
  await setClock(database.db, Temporal.Instant.from(`${old}-15T00:00:00Z`))
  const actor = ['--name', 'a', '--email', 'a@example.jp', '--generate']
  assert.equal((await cli.run(['create-administrator', ...actor])).status, 0)
  await setClock(database.db)
  assert.equal((await cli.run(['retire-audit'])).status, 2, 'says how many months')
  assert.equal((await cli.run(['retire-audit', '--months', '0'])).status, 2)
  assert.equal((await cli.run(['retire-audit', '--months', '1'])).status, 2, 'nobody is there to be asked')
  assert.match((await cli.run(['retire-audit', '--months', '12'])).stderr, /There is no older month/)
  const { status, stderr } = await cli.run(['retire-audit', '--months', '1', '--yes'])
  assert.deepEqual([status, stderr], [0, `1 entries of ${old}, ${old.add({ months: 1 })} are removed.\n`])
  const verified = await cli.run(['verify-audit'])
  assert.deepEqual(
    [verified.status, verified.stderr],
    [0, '2 entries, all in order. 1 more left with retired months.\n'],
  )
})
