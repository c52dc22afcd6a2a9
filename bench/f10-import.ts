import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import { from as copyFrom } from 'pg-copy-streams'
import { checkDigitAgrees } from '#domain/institutions/institution-code.ts'
import { applyInstitutionList } from '#domain/institutions/list-import/apply-institution-list.ts'
import type { ImportCounts } from '#domain/institutions/list-import/institution-list-import.ts'
import { stageInstitutionList } from '#domain/institutions/list-import/stage-institution-list.ts'
import { PREFECTURES } from '#domain/institutions/prefectures.ts'
import { readConfig } from '#platform/config/read-config.ts'
import { startEmbeddedPostgres } from '#platform/database/embedded/start-embedded-postgres.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openLog } from '#platform/log/log.ts'
import { transact } from '#platform/work.ts'
import { type Environment, openEnvironment } from '#processes/environment.ts'
import { describeMachine } from './machine.ts'

/*
 * F10: import of a list of 100,000 institutions (read, check, compare, apply), and of the same file again. Beside it
 * the least that can be done with the file: what `psql \\copy` does, into a table without any index.
 * Goals: ≥ 10,000 rows/s; no changes.
 */

const ROWS = 100_000
const REPEATS = 3

/** An invented list: 医科 and 歯科 in every prefecture, every check digit right. */
function invent(): string {
  const lines = ['code9,code7,name,postal_code,address']
  for (let index = 0; index < ROWS; index++) {
    const { code: prefecture, name } = PREFECTURES[index % PREFECTURES.length]!
    const six = String(10_000 + Math.floor(index / PREFECTURES.length)).padStart(6, '0')
    const feeSchedule = index % 3 === 0 ? 3 : 1
    const digit = [...'0123456789'].find((last) => checkDigitAgrees({ prefecture, feeSchedule, code7: six + last }))
    const text = `医療法人社団 ひばり会 第${index}クリニック,${prefecture}0${six.slice(2)},${name}中央区１丁目２番${index}号`
    lines.push(`${prefecture}${six}${digit},${six}${digit},${text}`)
  }
  return `${lines.join('\n')}\n`
}

async function importList(env: Environment, path: string): Promise<ImportCounts> {
  const actor = { kind: 'command', via: 'bench' } as const
  const file = { name: 'f10.csv', open: () => createReadStream(path) }
  const staged = await transact(env, actor, (work) =>
    stageInstitutionList(work, file, { columns: {}, feeSchedules: [1, 3] }),
  )
  if (!staged.done) throw new Error(staged.because)
  const applied = await transact(env, actor, (work) => applyInstitutionList(work, staged.value.id))
  if (!applied.done) throw new Error(applied.because)
  return applied.value
}

async function copyList({ database }: Environment, path: string): Promise<void> {
  const client = await database.pool.connect()
  await pipeline(createReadStream(path), client.query(copyFrom('copy bare from stdin with (format csv, header)')))
  client.release()
}

/** Seconds that something took, and by how much the memory of this process grew meanwhile at most. */
async function measure<Result>(run: () => Promise<Result>) {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20)
  const began = performance.now()
  const result = await run()
  const seconds = (performance.now() - began) / 1000
  clearInterval(watch)
  return { result, seconds, megabytes: (most - before) / 2 ** 20 }
}

const rate = (seconds: number) =>
  `${Math.round(ROWS / seconds)
    .toLocaleString('en')
    .padStart(9)} rows/s`

const folder = await mkdtemp(join(tmpdir(), 'f10-'))
const path = join(folder, 'list.csv')
await writeFile(path, invent())
const server = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), log: openLog('error') })
const env = openEnvironment(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'error' }), server.url)
try {
  await migrate(env.database.pool)
  await sql`create table bare (code9 text, code7 text, name text, postal_code text, address text)`.execute(env.db)
  console.log(describeMachine())
  for (let round = 0; round < REPEATS; round++) {
    await sql`truncate bare, institution_list, institution_list_imports cascade`.execute(env.db)
    const bare = await measure(() => copyList(env, path))
    const first = await measure(() => importList(env, path))
    const second = await measure(() => importList(env, path))
    const changes = second.result.new + second.result.changed + second.result.gone
    console.log(
      `F10 first import ${rate(first.seconds)}, memory +${first.megabytes.toFixed(0)} MB   ` +
        `same file again ${rate(second.seconds)}, ${changes} changes   bare COPY ${rate(bare.seconds)}   ` +
        `first import takes ${(first.seconds / bare.seconds).toFixed(1)} × the bare COPY`,
    )
  }
} finally {
  await env.close()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
