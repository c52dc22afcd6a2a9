import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { connect, type Database } from '#platform/database/connect.ts'
import { type CommandLine, openCommandLine } from '#test/support/command-line.ts'

let cli: CommandLine
let database: Database
before(async () => {
  cli = await openCommandLine()
  database = connect({ url: cli.url, connections: 2 })
  for (const name of ['a', 'b', 'c'])
    await cli.run(['create-administrator', '--name', name, '--email', `${name}@example.jp`, '--generate'])
})
after(async () => {
  await database.close()
  await cli[Symbol.asyncDispose]()
})

const statement = (text: string) => sql.raw(text).execute(database.db)

test('[B-10] a whole audit ends with status 0 and prints an anchor that it accepts again', async () => {
  const first = await cli.run(['verify-audit'])
  assert.deepEqual([first.status, first.stderr], [0, '3 entries, all in order.\n'])
  assert.match(first.stdout, /^audit-anchor:[0-9a-f.,]+\n$/)
  const log = `${cli.folder}/log.json`
  await writeFile(log, JSON.stringify({ level: 30, anchor: first.stdout.trim() }))
  const again = await cli.run(['verify-audit', '--anchor', first.stdout.trim(), '--anchors', log])
  assert.deepEqual([again.status, again.stderr], [0, '4 entries, all in order.\n'])
})

test('[X-12] an anchor that is none ends with status 2, a file that is missing with status 1', async () => {
  assert.equal((await cli.run(['verify-audit', '--anchor', 'nonsense'])).status, 2)
  const missing = await cli.run(['verify-audit', '--anchors', 'nowhere.log'])
  assert.equal(missing.status, 1)
  assert.match(missing.stderr, /^madoguchi verify-audit: ENOENT.*nowhere\.log'\n$/)
})

test('[B-10] a changed entry ends with status 1 and names chain and entry', async () => {
  await statement('alter table audit_entries disable trigger user')
  await statement(`update audit_entries set actor_id = 'somebody else' where (chain, seq) = (
    select chain, seq from audit_entries where action = 'create-administrator' order by at limit 1)`)
  const { status, stdout, stderr } = await cli.run(['verify-audit'])
  assert.equal(status, 1)
  assert.match(stdout, /^chain \d+ entry 1: changed: what it says is not what was written\n$/)
  assert.match(stderr, /1 of the chains are broken/)
})
