import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import pg from 'pg'
import { MIGRATIONS } from '#platform/database/migrate.ts'
import { openCommandLine } from '#test/support/command-line.ts'

test('[X-11] several migrations at once apply each file once; then nothing is left to do', async () => {
  await using cli = await openCommandLine()
  const client = new pg.Client(cli.url)
  await client.connect()
  await client.query('drop schema public cascade; create schema public; drop schema pgboss cascade')
  await client.end()

  const unmigrated = await cli.run(['verify-audit'])
  assert.equal(unmigrated.status, 1)
  assert.match(unmigrated.stderr, /0001-platform\.sql, .*run "madoguchi migrate" first/)

  const ended = await Promise.all([1, 2, 3].map(() => cli.run(['migrate'])))
  assert.deepEqual(
    ended.map(({ status, stderr }) => (status === 0 ? 0 : stderr)),
    [0, 0, 0],
  )
  const files = readdirSync(MIGRATIONS)
    .filter((file) => file.endsWith('.sql'))
    .sort()
  assert.deepEqual(
    ended.flatMap(({ stdout }) => stdout.split('\n').filter(Boolean)),
    files,
  )

  const again = await cli.run(['migrate'])
  assert.deepEqual(again, { status: 0, stdout: '', stderr: 'The schema is up to date.\n' })
})
