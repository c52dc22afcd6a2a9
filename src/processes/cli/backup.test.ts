import assert from 'node:assert/strict'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { record } from '#domain/audit/record.ts'
import { readConfig } from '#platform/config/read-config.ts'
import { newId } from '#platform/new-id.ts'
import { sealContext } from '#platform/secrets/sealed-columns.ts'
import { transact } from '#platform/work.ts'
import { type CommandLine, openCommandLine } from '#test/support/command-line.ts'
import { type Environment, openEnvironment } from '../environment.ts'

const WRITERS = 4
const NAME = 'タブ\tと\n改行と\\N'
const SECRET = 'JBSWY3DPEHPK3PXP'

let source: CommandLine
let env: Environment
before(async () => {
  source = await openCommandLine()
  env = openEnvironment(readConfig({ ...source.settings, LOG_LEVEL: 'error' }), source.url)
})
after(async () => {
  await env.close()
  await source[Symbol.asyncDispose]()
})

/** An operator, the audit entry and a job, in one transaction: a backup holds all three or none. */
const createOperator = () =>
  transact(env, { kind: 'system', via: 'test' }, async (work) => {
    const id = newId(work)
    const totp_secret = work.secrets.seal(SECRET, sealContext('operators.totp_secret', id))
    const row = { id, name: NAME, email: `${id}@example.jp`, password_hash: '\\N', roles: ['auditor', 'editor'] }
    await work.db
      .insertInto('operators')
      .values({ ...row, totp_secret, created_at: work.now })
      .execute()
    record(work, 'create-administrator', { subject: `operator:${id}`, detail: { name: NAME } })
    await work.jobs.send(work, 'deliver-mail', { mail: id })
  })

async function countsOf({ db }: Environment) {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*) from operators) as operators,
      (select count(*) from audit_entries where subject like 'operator:%') as entries,
      (select count(*) from operators o join audit_entries e on e.subject = 'operator:' || o.id) as pairs,
      (select count(*) from pgboss.job where name = 'deliver-mail' and state = 'created') as jobs`.execute(db)
  return rows[0]!
}

test('[X-11] a backup made while people write, restored elsewhere, is consistent and its audit verifies', async () => {
  const stop = new AbortController()
  const writing = Array.from({ length: WRITERS }, async () => {
    while (!stop.signal.aborted) await createOperator()
  })
  while ((await countsOf(env)).operators! < 100) await pause(20)
  const file = `${source.folder}/busy.zip`
  const made = await source.run(['backup', file])
  stop.abort()
  await Promise.all(writing)
  assert.equal(made.status, 0, made.stderr)
  const { operators: written = 0 } = await countsOf(env)

  await using target = await openCommandLine()
  const restored = await target.run(['restore', file])
  assert.equal(restored.status, 0, restored.stderr)
  const there = openEnvironment(readConfig({ ...target.settings, LOG_LEVEL: 'error' }), target.url)
  const { operators = 0, ...others } = await countsOf(there)
  assert.ok(operators >= 100 && operators <= written)
  assert.deepEqual(others, { entries: operators, pairs: operators, jobs: operators })
  const one = await there.db.selectFrom('operators').selectAll().limit(1).executeTakeFirstOrThrow()
  assert.deepEqual([one.name, one.password_hash, one.roles], [NAME, '\\N', ['auditor', 'editor']])
  assert.equal(there.secrets.open(one.totp_secret!, sealContext('operators.totp_secret', one.id)), SECRET)
  await there.close()
  assert.equal((await target.run(['verify-audit'])).status, 0)
})

test('[X-11] a backup is for its owner only, and never overwrites one', async () => {
  const file = `${source.folder}/once.zip`
  assert.equal((await source.run(['backup', file])).status, 0)
  assert.equal((await stat(file)).mode & 0o777, 0o600)
  const again = await source.run(['backup', file])
  assert.equal(again.status, 1)
  assert.match(again.stderr, /once\.zip exists already/)
  const nowhere = await source.run(['backup', '/nowhere/a.zip'])
  assert.equal(nowhere.status, 1)
  assert.match(nowhere.stderr, /^madoguchi backup: ENOENT/)
})

test('[X-11] a database in which something was done is replaced only when asked for', async () => {
  const file = `${source.folder}/replace.zip`
  await source.run(['backup', file])
  await using target = await openCommandLine()
  await target.run(['create-administrator', '--name', 'x', '--email', 'x@example.jp', '--generate'])
  const refused = await target.run(['restore', file])
  assert.equal(refused.status, 1)
  assert.match(refused.stderr, /--replace removes it/)
  const replaced = await target.run(['restore', file, '--replace'])
  assert.equal(replaced.status, 0, replaced.stderr)
  assert.equal(
    (await target.run(['create-administrator', '--name', 'x', '--email', 'x@example.jp', '--generate'])).status,
    0,
  )
})

test('[X-11] a database that the application is connected to is not replaced', async () => {
  const file = `${source.folder}/in-use.zip`
  await source.run(['backup', file])
  const worker = await env.queue.work({ 'deliver-mail': async () => undefined } as never)
  const { status, stderr } = await source.run(['restore', file, '--replace'])
  await worker.stop()
  assert.equal(status, 1)
  assert.match(stderr, /the application is connected/)
})

test('[X-11] a file that is cut off, changed, of other keys or no backup is refused before anything is touched', async () => {
  const file = `${source.folder}/whole.zip`
  await source.run(['backup', file])
  const whole = await readFile(file)
  const cut = whole.subarray(0, whole.length - 100)
  const changed = Buffer.from(whole)
  const at = changed.indexOf('tables/audit_entries.copy') + 200
  changed[at] = changed[at]! ^ 0xff
  await using target = await openCommandLine()
  const otherKeys = { MAC_KEY: Buffer.alloc(32, 3).toString('base64') }
  for (const [content, settings, message] of [
    [cut, {}, /is not a backup, or its end is missing/],
    [Buffer.from('PK nonsense'), {}, /is not a backup/],
    [changed, {}, /is damaged/],
    [whole, otherKeys, /made with another MAC_KEY, or changed since/],
  ] as const) {
    const given = `${target.folder}/given.zip`
    await writeFile(given, content)
    const { status, stderr } = await target.run(['restore', given], { settings })
    assert.equal(status, 1)
    assert.match(stderr, message)
  }
  const former = { ...otherKeys, FORMER_MAC_KEYS: target.settings.MAC_KEY! }
  assert.equal((await target.run(['restore', file], { settings: former })).status, 0)
})
