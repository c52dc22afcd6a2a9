import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { accountOf, type TestAccount } from '#test/support/accounts.ts'
import {
  acceptedUpload,
  bulkFile,
  bulkFileOf,
  bulkRow,
  resultOf,
  runBulk,
  uploadRow,
} from '#test/support/bulk-registration.ts'
import { openWorld } from '#test/support/world.ts'
import { acceptBulkUpload } from './accept-bulk-upload.ts'
import type { BulkKey } from './bulk-upload.ts'
import { draftBulkUpload } from './draft-bulk-upload.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

test('[E-10] of many files that one account sends at once one is kept to be confirmed', async () => {
  const by = await accountOf(world)
  const send = (fileName: string) =>
    world.transact((work) => draftBulkUpload(work, by, { fileName, file: Buffer.of() }))
  await Promise.all(['a.csv', 'b.csv', 'c.csv', 'd.csv', 'e.csv', 'f.csv'].map(send))
  const kept = await world.db.selectFrom('bulk_uploads').select('id').where('uploaded_by', '=', by.id).execute()
  assert.equal(kept.length, 1)
})

/** A transaction at which this happens: before its commit, or after it and before anybody knows. */
type Fault = { readonly at: number; readonly committed: boolean }

/** A database whose connection breaks at one of its transactions. */
function breaking({ at, committed }: Fault) {
  let count = 0
  return new Proxy(world.db, {
    get(db, name) {
      const own = Reflect.get(db, name, db)
      if (name !== 'transaction') return typeof own === 'function' ? own.bind(db) : own
      return () => ({
        async execute(operation: (trx: unknown) => Promise<unknown>) {
          const isFault = ++count === at
          const result = await db.transaction().execute(async (trx) => {
            const done = await operation(trx)
            if (isFault && !committed) throw new Error('the connection broke')
            return done
          })
          if (isFault) throw new Error('the answer was lost')
          return result
        },
      })
    },
  })
}

/** Every row has one account, and the password of the result opens it. */
async function expectWhole(by: TestAccount, key: BulkKey, count: number): Promise<void> {
  assert.equal((await uploadRow(world, key)).state, 'done')
  const rows = await resultOf(world, by, key)
  assert.equal(rows.length, count)
  const accounts = await world.db
    .selectFrom('accounts')
    .select(['user_id', 'password_hash'])
    .where('institution_id', '=', by.institution)
    .where('id', '<>', by.id)
    .execute()
  const hashes = new Map(accounts.map(({ user_id, password_hash }) => [user_id, password_hash ?? '']))
  assert.equal(accounts.length, count)
  assert.equal(new Set(rows.map((row) => row.at(-1))).size, count)
  const verdicts = await Promise.all(
    rows.map((row) => world.env.passwords.verify(hashes.get(row[1] ?? ''), row.at(-1) ?? '', 'batch')),
  )
  assert.ok(verdicts.every(Boolean))
  const left = await world.db
    .selectFrom('bulk_rows')
    .select('number')
    .where('upload_id', '=', key.id)
    .where('initial_password', 'is not', null)
    .execute()
  assert.deepEqual(left, [])
}

test('[E-10] of several uploads of an institution at once exactly one is taken in, whoever sends them', async () => {
  const first = await accountOf(world)
  const people = [
    first,
    ...(await Promise.all([1, 2, 3].map(() => accountOf(world, { institution: first.institution })))),
  ]
  const drafts = []
  for (const by of people) {
    const chosen = { fileName: 'a.csv', file: Buffer.from(bulkFile(bulkRow())) }
    drafts.push({ by, upload: await world.transact((work) => draftBulkUpload(work, by, chosen)) })
  }
  const elsewhere = await acceptedUpload(world, await accountOf(world), bulkFile(bulkRow()))
  const twice = [...drafts, ...drafts]
  const outcomes = await Promise.all(twice.map((draft) => world.transact((work) => acceptBulkUpload(work, draft))))
  assert.equal(outcomes.filter(({ done }) => done).length, 1)
  const jobs = await world.env.database.pool.query<{ data: BulkKey }>(
    `select data from pgboss.job where name = 'register-in-bulk' and data ->> 'institution' = $1`,
    [first.institution],
  )
  assert.equal(jobs.rowCount, 1)
  const [job] = jobs.rows
  assert.ok(job)
  await runBulk(world, job.data)
  const others = drafts.filter(({ upload }) => upload !== job.data.id)
  const [next] = others
  assert.ok(next)
  assert.ok((await world.transact((work) => acceptBulkUpload(work, next))).done, 'its turn came with the end')
  assert.equal((await uploadRow(world, elsewhere)).state, 'waiting')
})

test('[E-10] two workers at one upload do it once', async () => {
  const by = await accountOf(world)
  const key = await acceptedUpload(world, by, bulkFileOf(8))
  await Promise.allSettled([runBulk(world, key), runBulk(world, key)])
  await runBulk(world, key)
  await expectWhole(by, key, 8)
})

test('[E-10] a connection that breaks at any transaction leaves nothing half', async () => {
  for (const committed of [false, true])
    for (const at of [1, 2, 3]) {
      const by = await accountOf(world)
      const key = await acceptedUpload(world, by, bulkFileOf(3))
      await assert.rejects(runBulk(world, key, { db: breaking({ at, committed }) }), /broke|lost/)
      const { state, failures } = await uploadRow(world, key)
      if (state === 'running') assert.equal(failures, 1)
      else assert.deepEqual([state, at, committed], ['done', 3, true])
      await runBulk(world, key)
      await expectWhole(by, key, 3)
    }
})

test('[E-11] what keeps failing is over after three tries: nothing is registered, and the next may come', async () => {
  const by = await accountOf(world)
  const key = await acceptedUpload(world, by, bulkFileOf(60))
  let hashed = 0
  const passwords = {
    ...world.env.passwords,
    async hash(): Promise<string> {
      hashed += 1
      if (hashed > 50) throw new Error('no memory')
      return 'a hash'
    },
  }
  for (let number = 1; number <= 3; number++) await runBulk(world, key, { passwords }).catch(() => undefined)
  assert.equal((await uploadRow(world, key)).state, 'failed-system')
  const { count } = await world.db
    .selectFrom('accounts')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('institution_id', '=', by.institution)
    .executeTakeFirstOrThrow()
  assert.equal(Number(count), 1)
  await acceptedUpload(world, by, bulkFileOf(1))
})

test('[E-10] nothing is registered for who was disabled, deleted or closed meanwhile', async () => {
  const now = await world.clock.now()
  for (const how of ['disabled', 'deleted', 'closed'] as const) {
    const by = await accountOf(world)
    const key = await acceptedUpload(world, by, bulkFileOf(2))
    const passwords = {
      ...world.env.passwords,
      async hash(): Promise<string> {
        if (how === 'closed')
          await world.db.updateTable('institutions').set({ closed_at: now }).where('id', '=', by.institution).execute()
        else
          await world.db
            .updateTable('accounts')
            .set(how === 'disabled' ? { disabled_at: now } : { deleted_at: now })
            .where('id', '=', by.id)
            .execute()
        return 'a hash'
      },
    }
    await runBulk(world, key, { passwords })
    const upload = await uploadRow(world, key)
    assert.deepEqual([upload.state, upload.registered], ['failed-system', 0], how)
    assert.match(upload.problem ?? '', /1件も登録していません/)
  }
})

const KILLS = 5
const KILLED_WITHIN_MS = 800
const ROWS = 120

test('[E-10] a worker that is killed again and again registers every row once, each with its password', async () => {
  const by = await accountOf(world)
  const key = await acceptedUpload(world, by, bulkFileOf(ROWS))
  for (let kill = 1; kill <= KILLS; kill++) {
    const child = start(key)
    await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit')])
    await setTimeout((KILLED_WITHIN_MS * (world.env.random.bytes(1)[0] ?? 0)) / 256)
    const exited = child.exitCode !== null || once(child, 'exit')
    child.kill('SIGKILL')
    await exited
    if ((await uploadRow(world, key)).state === 'done') break
  }
  await runBulk(world, key)
  assert.equal((await uploadRow(world, key)).failures, 0)
  await expectWhole(by, key, ROWS)
})

function start({ institution, id }: BulkKey): ChildProcess {
  const { config, database } = world.env
  const program = 'test/fixtures/register-in-bulk-in-a-process.ts'
  return spawn(process.execPath, ['--import', './src/platform/tsx-loader.ts', program, institution, id], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: database.pool.options.connectionString,
      SEALING_KEYS: (config.SEALING_KEYS ?? []).join(),
      MAC_KEY: config.MAC_KEY,
    },
  })
}
