import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { verify } from '@node-rs/argon2'
import { connect, type Database } from '#platform/database/connect.ts'
import { type CommandLine, MADOGUCHI, openCommandLine } from '#test/support/command-line.ts'

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

const create = (email: string, options: string[], input?: string) =>
  cli.run(
    ['create-administrator', '--name', '髙橋 花子', '--email', email, ...options],
    input === undefined ? {} : { input },
  )
const operator = (email: string) =>
  database.db.selectFrom('operators').selectAll().where('email', '=', email).executeTakeFirst()

test('[X-12] --generate creates an administrator and prints the password alone', async () => {
  const { status, stdout, stderr } = await create('Hanako@Example.JP', ['--generate'])
  assert.equal(status, 0, stderr)
  const created = await operator('hanako@example.jp')
  assert.deepEqual(created?.roles, ['administrator'])
  assert.match(stdout, /^\S{20}\n$/)
  assert.ok(await verify(created.password_hash ?? '', stdout.trim()))
  assert.doesNotMatch(stderr, new RegExp(stdout.trim()))
})

test('[X-12] a second one with the same address is refused, and both attempts are in the audit', async () => {
  await create('twice@example.jp', ['--generate'])
  const { status, stderr } = await create('TWICE@example.jp', ['--generate'])
  assert.equal(status, 1)
  assert.match(stderr, /an operator with the address twice@example\.jp exists already/)
  const entries = await database.db
    .selectFrom('audit_entries')
    .select(['outcome', 'actor_kind', 'via'])
    .where('action', '=', 'create-administrator')
    .where('outcome', '=', 'email-taken')
    .execute()
  assert.deepEqual(entries, [{ outcome: 'email-taken', actor_kind: 'command', via: 'cli' }])
})

test('[X-12] five at once with one address create one', async () => {
  const ended = await Promise.all([1, 2, 3, 4, 5].map(() => create('race@example.jp', ['--generate'])))
  assert.deepEqual(ended.map(({ status }) => status).sort(), [0, 1, 1, 1, 1])
})

test('[X-12] --password-stdin takes the first line', async () => {
  const { status, stdout } = await create('stdin@example.jp', ['--password-stdin'], 'correct horse battery\n')
  assert.deepEqual([status, stdout], [0, ''])
  assert.ok(await verify((await operator('stdin@example.jp'))!.password_hash ?? '', 'correct horse battery'))
})

for (const [what, email, options, input, message] of [
  ['a short password', 'a@example.jp', ['--password-stdin'], 'twelve chars\n', /at least 13 characters/],
  ['one character repeated', 'a@example.jp', ['--password-stdin'], 'aaaaaaaaaaaaaaaa\n', /different characters/],
  ['no address', 'not-an-address', ['--generate'], '', /email: not an e-mail address/],
  ['two sources', 'a@example.jp', ['--generate', '--password-stdin'], 'x', /either --generate or --password-stdin/],
  ['no terminal', 'a@example.jp', [], '', /no terminal to ask at/],
] as const)
  test(`[X-12] ${what} is refused with status 2`, async () => {
    const { status, stderr } = await create(email, [...options], input)
    assert.equal(status, 2)
    assert.match(stderr, message)
    assert.equal(await operator(email), undefined)
  })

/** At a real terminal (a pseudo-terminal of script(1)), answering each question when it is asked. */
async function createAtTerminal(email: string, answers: string[]): Promise<{ status: number; screen: string }> {
  const command = `${MADOGUCHI} create-administrator --name 花子 --email ${email}`
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    env: { PATH: process.env.PATH, TERM: 'xterm', ...cli.settings },
  })
  let screen = ''
  child.stdout.on('data', (chunk) => {
    screen += chunk
    if (screen.endsWith(': ')) child.stdin.write(`${answers.shift() ?? ''}\r`)
  })
  const [status] = await once(child, 'close')
  return { status, screen }
}

test('[X-12] at a terminal the password is asked twice and never shown', async () => {
  const password = 'nobody sees this one'
  const { status, screen } = await createAtTerminal('tty@example.jp', [password, password])
  assert.equal(status, 0, screen)
  assert.doesNotMatch(screen, /nobody/)
  assert.ok(await verify((await operator('tty@example.jp'))!.password_hash ?? '', password))
})

test('[X-12] two passwords that differ are refused', async () => {
  const { status, screen } = await createAtTerminal('typo@example.jp', ['one long password', 'another long one'])
  assert.equal(status, 2)
  assert.match(screen, /the two passwords differ/)
})
