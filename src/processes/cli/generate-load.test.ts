import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
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

/** Counts, and a digest of what must be the same for the same seed. */
async function contents({ db }: Database) {
  const { rows } = await sql<Record<string, unknown>>`
    select (select count(*) from institutions) as institutions,
      (select md5(string_agg(i::text || u.id || u.email, ',' order by code)) from institutions i
        join portal_users u on u.institution_id = i.id) as digest,
      (select count(*) from mails where sent_at is null) as unsent,
      (select count(*) from audit_entries where via = 'load') as entries`.execute(db)
  return rows[0]
}

test('[X-12] invented institutions come with users, sent mails and audit entries; more can be added', async () => {
  assert.equal(
    (await cli.run(['generate-load', '--institutions', '600'])).stderr,
    '600 institutions invented; 600 in all.\n',
  )
  const more = await cli.run(['generate-load', '--institutions', '50'])
  assert.equal(more.stderr, '50 institutions invented; 650 in all.\n')
  const { institutions, unsent, entries } = (await contents(database))!
  assert.deepEqual({ institutions, unsent, entries }, { institutions: 650, unsent: 0, entries: 1950 })
  assert.equal((await cli.run(['verify-audit'])).status, 0)
})

test('[X-12] the same seed invents the same, however it is divided', async () => {
  await using other = await openCommandLine()
  await other.run(['generate-load', '--institutions', '650', '--seed', 'load'])
  const there = connect({ url: other.url, connections: 1 })
  assert.deepEqual(await contents(there), await contents(database))
  await there.close()
})

test('[X-12] [B-02] with applications in every status, each with its version and its first step', async () => {
  await using other = await openCommandLine()
  const { status } = await other.run(['generate-load', '--institutions', '3', '--applications-each', '8'])
  assert.equal(status, 0)
  const there = connect({ url: other.url, connections: 1 })
  const { rows } = await sql<Record<string, unknown>>`
    select count(*) as applications, count(distinct status) as statuses, count(decided_at) as decided,
      (select count(*) from application_versions) as versions, (select count(*) from application_steps) as steps
    from applications`.execute(there.db)
  assert.deepEqual(rows, [{ applications: 24, statuses: 6, decided: 12, versions: 24, steps: 24 }])
  await there.close()
  for (const each of ['0', '11', 'x'])
    assert.notEqual((await other.run(['generate-load', '--institutions=1', `--applications-each=${each}`])).status, 0)
})

test('[X-12] [E-07] with accounts of the eligibility system, two administrators in each institution', async () => {
  await using other = await openCommandLine()
  assert.equal((await other.run(['generate-load', '--institutions', '3', '--accounts-each', '20'])).status, 0)
  const there = connect({ url: other.url, connections: 1 })
  const { rows } = await sql<Record<string, unknown>>`
    select count(*) as accounts, count(*) filter (where role = 'administrator') as administrators,
      count(searched_kana) as findable from accounts`.execute(there.db)
  assert.deepEqual(rows, [{ accounts: 60, administrators: 6, findable: 60 }])
  await there.close()
  for (const each of ['0', '5001', 'x'])
    assert.notEqual((await other.run(['generate-load', '--institutions=1', `--accounts-each=${each}`])).status, 0)
})

test('[X-12] it is refused in production, and without a sensible number', async () => {
  const key = Buffer.alloc(32, 5).toString('base64')
  const production = {
    MODE: 'production',
    SEALING_KEYS: `a:${key}`,
    MAC_KEY: key,
    SMTP_URL: 'smtp://127.0.0.1:41598',
    MAIL_FROM: 'a@example.jp',
    PORTAL_ORIGIN: 'https://portal.example.jp',
    CERTIFICATES_ORIGIN: 'https://certificates.example.jp',
    ELIGIBILITY_ORIGIN: 'https://eligibility.example.jp',
    ELIGIBILITY_VERIFICATION_ORIGIN: 'https://verification.example.jp',
    LINKAGE_ORIGIN: 'https://linkage.example.jp',
    BACKOFFICE_ORIGIN: 'https://backoffice.example.jp',
  }
  const refused = await cli.run(['generate-load', '--institutions', '5'], { settings: production })
  assert.equal(refused.status, 1)
  assert.match(refused.stderr, /invented data do not belong in production/)
  for (const number of ['', '0', '-1', 'many', '1.5']) {
    const { status } = await cli.run(['generate-load', `--institutions=${number}`])
    assert.equal(status, 2, number)
  }
})
