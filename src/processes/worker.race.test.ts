import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { PgBoss } from 'pg-boss'
import { queueMail } from '#domain/mails/queue-mail.ts'
import { readConfig } from '#platform/config/read-config.ts'
import { databaseOf } from '#platform/jobs/pool-database.ts'
import { startMailServer } from '#test/support/mail-server.ts'
import { openWorld, type World } from '#test/support/world.ts'
import { startWorker } from './worker.ts'

test('[X-09] a mail whose worker was killed while it sent is taken up by another and sent once', async () => {
  await using world = await openWorld()
  await using server = await startMailServer()
  server.behave({ message: 451, thinksUntil: new Promise(() => undefined) })
  const settings = { ...settingsOf(world), SMTP_URL: server.url }
  const killed = spawn(process.execPath, [...process.execArgv, 'test/support/run-worker.ts'], {
    env: settings,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const id = await world.transact((work) =>
    queueMail(work, {
      to: 'hanako@clinic.example',
      kind: 'sample',
      subject: '見本',
      text: '見本',
      html: '<p>見本</p>',
    }),
  )
  await server.untilReceived(1)
  killed.kill('SIGKILL')
  await once(killed, 'exit')

  server.behave({})
  await letTimePass(world)
  const config = readConfig(settings)
  const worker = await startWorker({ ...world.env, config })
  await server.untilReceived(2)
  await worker.stop()

  const row = await world.db.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  assert.equal(server.received.length, 2)
  assert.deepEqual([row.attempts, row.sent_at], [2, await world.clock.now()])
  assert.deepEqual(await jobStates(world), ['completed'])
})

const settingsOf = ({ env }: World): NodeJS.ProcessEnv => ({
  MODE: 'practice',
  LOG_LEVEL: 'error',
  DATABASE_URL: env.database.pool.options.connectionString,
  SEALING_KEYS: (env.config.SEALING_KEYS ?? []).join(),
  MAC_KEY: env.config.MAC_KEY,
})

/** So long that the dead worker's heartbeat is missed, its job is due again and its claim on the mail is over. */
async function letTimePass({ env, db }: World): Promise<void> {
  const { pool } = env.database
  await pool.query("update pgboss.job set heartbeat_on = heartbeat_on - interval '1 hour' where state = 'active'")
  await pool.query('update pgboss.queue set monitor_on = null')
  await new PgBoss({ db: databaseOf(pool) }).supervise('deliver-mail')
  await pool.query("update pgboss.job set start_after = start_after - interval '1 hour' where state = 'retry'")
  await db
    .updateTable('mails')
    .set({ claimed_until: Temporal.Instant.from('2020-01-01T00:00:00Z') })
    .execute()
}

const jobStates = async ({ env }: World) =>
  (
    await env.database.pool.query<{ state: string }>("select state from pgboss.job where name = 'deliver-mail'")
  ).rows.map(({ state }) => state)
