import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { type CommandLine, openCommandLine, runMadoguchi } from '#test/support/command-line.ts'

let cli: CommandLine
before(async () => {
  cli = await openCommandLine()
})
after(() => cli[Symbol.asyncDispose]())

const NO_DATABASE = { DATABASE_URL: 'postgres://nobody@127.0.0.1:41599/none' }
const COMMANDS = [
  'migrate',
  'import-institutions',
  'create-administrator',
  'verify-audit',
  'backup',
  'restore',
  'rotate-keys',
  'generate-load',
  'config',
]

test('[X-12] --help lists every command, without a database', async () => {
  const { status, stdout } = await runMadoguchi(['--help'], { settings: NO_DATABASE })
  assert.equal(status, 0)
  for (const name of COMMANDS) assert.match(stdout, new RegExp(`^  ${name} +[A-Z]`, 'm'))
})

test('[X-12] COMMAND --help says how to use each, without a database', async () => {
  for (const name of COMMANDS) {
    const { status, stdout } = await runMadoguchi([name, '--help'], { settings: NO_DATABASE })
    assert.equal(status, 0)
    assert.match(stdout, new RegExp(`^madoguchi ${name}\\b`, 'm'))
  }
})

test('[X-12] no command, one that does not exist, a wrong option and a surplus argument end with status 2', async () => {
  for (const [args, message] of [
    [[], /^ {2}migrate/m],
    [['migrat'], /there is no command "migrat"/],
    [['migrate', '--force'], /Unknown option '--force'/],
    [['migrate', 'now'], /unexpected argument: now/],
  ] as const) {
    const { status, stdout, stderr } = await cli.run([...args])
    assert.deepEqual([status, stdout], [2, ''], args.join(' '))
    assert.match(stderr, message)
  }
})

test('[X-12] wrong settings and a database that does not answer end with status 1 and a sentence', async () => {
  const wrong = await cli.run(['migrate'], { settings: { PORT_BASE: 'door' } })
  assert.equal(wrong.status, 1)
  assert.match(wrong.stderr, /^Settings to mend:\n(.*\n)*.*PORT_BASE/)
  const away = await cli.run(['migrate'], { settings: NO_DATABASE })
  assert.equal(away.status, 1)
  assert.match(away.stderr, /^madoguchi migrate: the database does not answer: .*41599\n$/)
})

test('every command of the folder is in the list', async () => {
  const files = readdirSync(new URL('.', import.meta.url)).map((file) => file.replace(/\.ts$/, ''))
  const { stdout } = await runMadoguchi(['--help'], { settings: {} })
  const listed = [...stdout.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name)
  assert.deepEqual(
    listed.filter((name = '') => !files.includes(name)),
    [],
  )
})
