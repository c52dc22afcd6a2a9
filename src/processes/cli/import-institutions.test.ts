import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { connect } from '#platform/database/connect.ts'
import { MADOGUCHI, openCommandLine } from '#test/support/command-line.ts'

const FIXTURE = resolve('test/fixtures/institution-list.csv')

const cli = await openCommandLine()
const database = connect({ url: cli.url, connections: 2 })
beforeEach(() => sql`truncate institution_list, institution_list_imports cascade`.execute(database.db))
after(async () => {
  await database.close()
  await cli[Symbol.asyncDispose]()
})

const importing = (file: string, ...options: string[]) => cli.run(['import-institutions', '--file', file, ...options])

async function kept(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from institution_list where gone_at is null`.execute(
    database.db,
  )
  return rows[0]?.count ?? 0
}

async function written(name: string, text: string): Promise<string> {
  await writeFile(`${cli.folder}/${name}`, text)
  return `${cli.folder}/${name}`
}

test('[B-04] --yes shows what changes and applies it; the same file again changes nothing', async () => {
  const first = await importing(FIXTURE, '--yes')
  assert.equal(first.status, 0, first.stderr)
  assert.match(
    first.stdout,
    /^institution-list\.csv \(utf-8\): 322 rows read, 19 left out, 4 warnings\n303 new, 0 changed, 0 gone, 0 unchanged\n/,
  )
  assert.match(first.stdout, /\n113 without 点数表/)
  assert.match(first.stdout, /\n {2}12 duplicate-same, the first in line 302\n/)
  assert.match(first.stdout, /\nnew, the first 5 of 303:\n {2}\+ 01-1-011000\d /)
  assert.equal(first.stderr, 'Applied.\n')
  assert.equal(await kept(), 303)
  const second = await importing(FIXTURE, '--yes')
  assert.deepEqual([second.status, second.stderr], [0, 'Nothing to change.\n'])
  assert.match(second.stdout, /\n0 new, 0 changed, 0 gone, 303 unchanged\n/)
})

test('[B-04] without a terminal and without --yes the differences are shown, nothing changes, status 2', async () => {
  const { status, stdout, stderr } = await importing(FIXTURE)
  assert.equal(status, 2)
  assert.match(stdout, /303 new/)
  assert.match(stderr, /nothing was changed: no terminal to ask at, use --yes/)
  assert.equal(await kept(), 0)
})

/** At a real terminal (a pseudo-terminal of script(1)), answering the question when it is asked. */
async function importAtTerminal(answer: string): Promise<{ status: number; screen: string }> {
  const child = spawn('script', ['-qec', `${MADOGUCHI} import-institutions --file ${FIXTURE}`, '/dev/null'], {
    env: { PATH: process.env.PATH, TERM: 'xterm', ...cli.settings },
  })
  let screen = ''
  let asked = false
  child.stdout.on('data', (chunk) => {
    screen += chunk
    if (asked || !screen.includes('[y/N]')) return
    asked = true
    child.stdin.write(`${answer}\r`)
  })
  const [status] = await once(child, 'close')
  return { status, screen }
}

test('[B-04] at a terminal it shows a bar, asks, and applies only after a yes', async () => {
  const no = await importAtTerminal('')
  assert.deepEqual([no.status, await kept()], [0, 0], no.screen)
  assert.match(no.screen, /reading \[#{30}\] 100 %/)
  assert.match(no.screen, /Nothing was changed\./)
  const yes = await importAtTerminal('y')
  assert.deepEqual([yes.status, await kept()], [0, 303], yes.screen)
})

test('[B-04] a change is shown old → new', async () => {
  const columns = ['--column', 'code=番号,name=名前', '--column', 'address=場所', '--fee-schedule', '1', '--yes']
  await importing(
    await written('old.csv', '番号,名前,場所\n120110007,旧医院,千葉市\n120110015,消える医院,\n'),
    ...columns,
  )
  const { stdout } = await importing(await written('new.csv', '番号,名前,場所\n120110007,新医院,千葉市\n'), ...columns)
  assert.match(stdout, /\nchanged:\n {2}~ 12-1-0110007 旧医院 → 新医院\ngone:\n {2}- 12-1-0110015 消える医院\n$/)
})

test('[B-04] --errors writes every problem by line, formulas defused', async () => {
  const file = await written('formula.csv', 'code9,name,address\n=1+1,a,b\n19999993,先頭の0がない,\n')
  await importing(file, '--errors', `${cli.folder}/problems.csv`)
  assert.equal(
    await readFile(`${cli.folder}/problems.csv`, 'utf8'),
    '\ufeff行,種類,取込み,説明,ファイルの値,採用した行\r\n' +
      "2,not-digits,しない,コードに数字以外の文字があります。,'=1+1,\r\n" +
      '3,wrong-length,しない,コードの桁数が違います。Excelで先頭の0が消えていないかご確認ください。,19999993,\r\n',
  )
})

test('[B-04] a file that is no list says why and ends with status 1', async () => {
  const cases = [
    ['', /the file has no rows/],
    ['名前,住所\n', /no column for code: say which by --column code=HEADER/],
    ['code,name\n1,"a"b\n', /line 2 cannot be read as CSV/],
  ] as const
  for (const [text, message] of cases) {
    const { status, stderr } = await importing(await written('odd.csv', text), '--yes')
    assert.equal(status, 1, stderr)
    assert.match(stderr, message)
  }
  const absent = await importing(`${cli.folder}/absent.csv`)
  assert.deepEqual([absent.status, /ENOENT/.test(absent.stderr)], [1, true])
})

test('[B-04] wrong options end with status 2', async () => {
  const cases = [
    ['--column', 'kode=a'],
    ['--column', 'code'],
    ['--fee-schedule', '2'],
    ['--encoding', 'utf-16'],
  ]
  for (const options of cases) assert.equal((await importing(FIXTURE, ...options)).status, 2, options.join(' '))
  assert.equal((await cli.run(['import-institutions'])).status, 2)
})
