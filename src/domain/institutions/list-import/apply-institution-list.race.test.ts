import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { after, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { fileAt, LIST_FIXTURE, openListWorld } from '#test/support/list-imports.ts'

const ROWS = 303
const KEY = Buffer.alloc(32, 7).toString('base64')

const { world, apply, empty, listed, ...lists } = await openListWorld()
beforeEach(empty)
after(() => world[Symbol.asyncDispose]())

const staged = async () => (await lists.staged(fileAt(LIST_FIXTURE))).id
const applied = (outcomes: readonly { done: boolean }[]) => outcomes.filter(({ done }) => done).length

async function countOf(table: 'institution_list_imports' | 'institution_list_problems') {
  const { n } = await world.db
    .selectFrom(table)
    .select((on) => on.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** A process on the same database. */
function start(...args: string[]): ChildProcess {
  const program = ['--import', './src/platform/tsx-loader.ts', 'test/fixtures/import-in-a-process.ts', ...args]
  const DATABASE_URL = world.env.database.pool.options.connectionString
  return spawn(process.execPath, program, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL, SEALING_KEYS: `test:${KEY}`, MAC_KEY: KEY },
  })
}

/** Kills a process without warning when it is half done, and waits until the database has noticed. */
async function killHalfway(...args: string[]): Promise<void> {
  const child = start(...args)
  await Promise.race([once(child.stdout!, 'data'), once(child, 'exit')])
  assert.equal(child.exitCode, null, 'it ended before it could be killed')
  child.kill('SIGKILL')
  await once(child, 'exit')
  await sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`.execute(world.db)
}

test('[B-04] an import applied 50 times at once is applied once', async () => {
  const id = await staged()
  assert.equal(applied(await Promise.all(Array.from({ length: 50 }, () => apply(id)))), 1)
  assert.equal(await listed(), ROWS)
})

test('[B-04] of several imports staged against one list and applied at once, one is', async () => {
  const ids = [await staged(), await staged(), await staged()]
  const outcomes = await Promise.all(ids.map(apply))
  assert.equal(applied(outcomes), 1)
  assert.deepEqual(
    outcomes.flatMap((outcome) => (outcome.done ? [] : [outcome.because])),
    ['list-changed', 'list-changed'],
  )
  assert.equal(await listed(), ROWS)
})

test('[B-04] two processes that apply the same import at once apply it once', async () => {
  const id = await staged()
  const outputs = await Promise.all([start('apply', id), start('apply', id)].map((child) => text(child.stdout!)))
  const outcomes = outputs.map((output) => JSON.parse(output))
  assert.equal(applied(outcomes), 1)
  assert.equal(outcomes.find(({ done }) => !done).because, 'already-applied')
  assert.equal(await listed(), ROWS)
})

test('[B-04] a process killed while it applies leaves nothing half done, and the import can be applied', async () => {
  const id = await staged()
  await killHalfway('half-apply', id)
  assert.equal(await listed(), 0)
  assert.equal((await apply(id)).done, true)
  assert.equal(await listed(), ROWS)
})

test('[B-04] a process killed while it reads the file leaves nothing behind', async () => {
  await killHalfway('half-stage')
  assert.equal(await countOf('institution_list_imports'), 0)
  assert.equal(await countOf('institution_list_problems'), 0)
})
