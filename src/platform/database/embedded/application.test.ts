import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'node:test'
import pg from 'pg'
import { type Application, startApplication } from '#test/support/application.ts'
import { folderWithData } from '#test/support/data-folder.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { isAlive, until } from '#test/support/until.ts'

const databaseOf = (application: Application) => application.database ?? assert.fail(application.output())

async function ask(application: Application, sql: string): Promise<unknown> {
  const client = new pg.Client(databaseOf(application).url)
  await client.connect()
  try {
    return (await client.query(sql)).rows[0]
  } finally {
    await client.end()
  }
}

test('[X-01] a second application on the same data is refused and told who is there', async () => {
  await using folder = await folderWithData()
  await using first = await startApplication(folder.path)
  await using second = await startApplication(folder.path)
  assert.equal(await second.ended, 1)
  assert.match(second.output(), new RegExp(`in use by process ${first.pid}\\. Stop that one first, or set DATA_DIR`))
  assert.deepEqual(await ask(first, 'select 1 as one'), { one: 1 })
  first.kill('SIGTERM')
  assert.equal(await first.ended, 0)
})

test('[X-01] of ten applications that start at once on the same new data, one runs', async () => {
  await using folder = await temporaryFolder()
  const all = await Promise.all(Array.from({ length: 10 }, () => startApplication(folder.path)))
  const running = all.filter((application) => application.database)
  assert.equal(running.length, 1)
  for (const application of running) application.kill('SIGTERM')
  const statuses = await Promise.all(all.map((application) => application.ended))
  assert.deepEqual(statuses.sort(), [0, ...Array(9).fill(1)])
})

test('[X-01] Ctrl-C reaches the application alone: it finishes its work, then its server stops, once', async () => {
  await using folder = await folderWithData()
  await using application = await startApplication(folder.path)
  application.kill('SIGINT')
  assert.equal(await application.ended, 0)
  assert.equal(await isAlive(databaseOf(application).pid), false)
  assert.match(application.output(), /finished its work/)
  assert.equal(application.output().match(/received fast shutdown request/g)?.length, 1)
  assert.doesNotMatch(application.output(), /ended by itself/)
})

test('[X-01] when the application is killed its server stops by itself, and the next one goes on with the data', async () => {
  await using folder = await folderWithData()
  await using killed = await startApplication(folder.path)
  await ask(killed, 'create table kept as select 7 as number')
  killed.kill('SIGKILL')
  assert.equal(await killed.ended, 'SIGKILL')
  await using next = await startApplication(folder.path)
  assert.equal(await isAlive(databaseOf(killed).pid), false)
  assert.deepEqual(await ask(next, 'select number from kept'), { number: 7 })
  next.kill('SIGKILL')
  await until('the server stops by itself', async () => !(await isAlive(databaseOf(next).pid)))
})

test('[X-01] when the application, its server and the watchdog are all killed, the next one recovers', async () => {
  await using folder = await folderWithData()
  await using killed = await startApplication(folder.path)
  await ask(killed, 'create table kept as select 7 as number')
  const { pid } = databaseOf(killed)
  const session = await sessionOf(pid)
  killed.kill('SIGKILL')
  // Some of them go by themselves, as soon as the application has gone.
  for (const member of session) killIfAlive(member)
  await using next = await startApplication(folder.path)
  assert.deepEqual(await ask(next, 'select number from kept'), { number: 7 })
  next.kill('SIGTERM')
  assert.equal(await next.ended, 0)
})

test('[X-01] a server that nobody watches any more is stopped by the next application', async () => {
  await using folder = await folderWithData()
  await using killed = await startApplication(folder.path)
  await ask(killed, 'create table kept as select 7 as number')
  const { pid } = databaseOf(killed)
  for (const watchdog of await sessionOf(pid, 'sh')) process.kill(watchdog, 'SIGKILL')
  killed.kill('SIGKILL')
  await using next = await startApplication(folder.path)
  assert.equal(await isAlive(pid), false)
  assert.deepEqual(await ask(next, 'select number from kept'), { number: 7 })
  next.kill('SIGTERM')
  assert.equal(await next.ended, 0)
})

/** The processes (of this name) that share the server's session: itself, its children, the watchdog. */
async function sessionOf(pid: number, name?: string): Promise<number[]> {
  const all = await Promise.all((await readdir('/proc')).filter((entry) => /^\d+$/.test(entry)).map(readStat))
  const session = all.find((one) => one?.pid === pid)?.session
  return all.flatMap((one) => (one && one.session === session && (!name || one.name === name) ? [one.pid] : []))
}

async function readStat(entry: string) {
  const text = await readFile(join('/proc', entry, 'stat'), 'utf8').catch(() => '')
  const [, pid, name, rest] = /^(\d+) \((.*)\) (.*)/s.exec(text) ?? []
  return rest === undefined ? undefined : { pid: Number(pid), name, session: Number(rest.split(' ')[3]) }
}

function killIfAlive(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    assert.equal((error as NodeJS.ErrnoException).code, 'ESRCH')
  }
}
