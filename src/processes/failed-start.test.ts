import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CannotStart } from '#platform/cannot-start.ts'
import { freePortBase } from '#test/support/free-port-base.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { until } from '#test/support/until.ts'
import { openWorld } from '#test/support/world.ts'
import { listen } from './listen.ts'
import { start } from './start.ts'

const nothing = () => new Response()

test('[X-09] a start that fails halfway ends its worker and its authority before the database goes, and frees its ports', async () => {
  await using world = await openWorld()
  await using folder = await temporaryFolder()
  const base = await freePortBase()
  const [desk, mail, health, status] = [base + 7, base + 9, base + 10, base + 11]
  const taken = await listen(nothing, desk, '127.0.0.1')
  Object.assign(process.env, {
    MODE: 'practice',
    LOG_LEVEL: 'silent',
    DATABASE_URL: world.env.database.pool.options.connectionString,
    DATA_DIR: folder.path,
    PORT_BASE: String(base),
  })
  await assert.rejects(start([]), (error) => error instanceof CannotStart && error.message.includes(String(desk)))
  for (const port of [mail, health, status]) await (await listen(nothing, port, '127.0.0.1')).close()
  await until('the worker holds no connection', async () => {
    const others = "select from pg_stat_activity where datname = current_database() and application_name <> 'madoguchi'"
    return (await world.env.database.pool.query(others)).rowCount === 0
  })
  await taken.close()
})
