import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { createTestDatabase } from '#test/support/database.ts'
import { openWayTo } from '#test/support/falling-silent.ts'
import { until } from '#test/support/until.ts'
import { connect } from './connect.ts'
import { isDatabaseAway } from './is-database-away.ts'

test('[X-09] a server that goes away between two statements fails that transaction and nothing else', async (t) => {
  const server = await createTestDatabase()
  t.after(() => server.drop())
  const lost: Error[] = []
  const { db, close } = connect({ url: server.url, connections: 2, onConnectionLost: (error) => lost.push(error) })
  t.after(close)

  const work = db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction)
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(db)
    await until('the connection is lost', () => lost.length > 0)
    await sql`select 1`.execute(transaction)
  })

  await assert.rejects(work, isDatabaseAway)
  assert.deepEqual((await sql`select 1 as one`.execute(db)).rows, [{ one: 1 }])
})

test('[X-09] a server that falls silent keeps nobody from closing: what was asked fails, what was idle is let go', async (t) => {
  const server = await createTestDatabase()
  const way = await openWayTo(server.url)
  t.after(async () => {
    way.close()
    await server.drop()
  })
  const { db, pool, close } = connect({ url: way.url, connections: 2 })
  await Promise.all([sql`select pg_sleep(0.1)`.execute(db), sql`select pg_sleep(0.1)`.execute(db)])
  assert.equal(pool.totalCount, 2)
  const askedInVain = way.fallSilent()
  const asked = assert.rejects(sql`select 1`.execute(db), isDatabaseAway)
  await askedInVain
  await close()
  await asked
})
