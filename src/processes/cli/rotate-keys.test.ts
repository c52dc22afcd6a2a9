import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { connect, type Database } from '#platform/database/connect.ts'
import { keyIdOf, readKeyring, secretsFrom } from '#platform/secrets/keyring.ts'
import { sealContext } from '#platform/secrets/sealed-columns.ts'
import { type CommandLine, openCommandLine } from '#test/support/command-line.ts'

const SECRET = 'JBSWY3DPEHPK3PXP'
const MANY = 1_200
const key = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString('base64')}`
const [OLD, NEW] = [key('2025', 1), key('2026', 2)]

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

const secretsBy = (...keys: string[]) => secretsFrom(readKeyring(keys, cli.settings.MAC_KEY!))
const idOf = (number: number) => `0198a000-0000-7000-8000-${String(number).padStart(12, '0')}`
const context = (id: string) => sealContext('operators.totp_secret', id)
const rotate = (...keys: string[]) => cli.run(['rotate-keys'], { settings: { SEALING_KEYS: keys.join(',') } })

async function createOperators(count: number): Promise<void> {
  const secrets = secretsBy(OLD)
  const operators = Array.from({ length: count }, (_, number) => ({
    id: idOf(number),
    name: 'x',
    email: `${number}@example.jp`,
    password_hash: 'x',
    roles: ['auditor'],
    totp_secret: number % 100 === 99 ? null : secrets.seal(SECRET, context(idOf(number))),
    created_at: Temporal.Instant.from('2026-11-20T00:00:00Z'),
  }))
  await database.db.insertInto('operators').values(operators).execute()
}

const sealedValues = () =>
  database.db.selectFrom('operators').select(['id', 'totp_secret']).where('totp_secret', 'is not', null).execute()

test('[X-12] every sealed value is sealed anew; after it the old key is needed by none', async () => {
  await createOperators(MANY)
  const { status, stderr } = await rotate(NEW, OLD)
  assert.deepEqual([status, stderr], [0, `${(MANY * 99) / 100} values sealed anew; none needs an old key.\n`])
  const secrets = secretsBy(NEW)
  for (const { id, totp_secret } of await sealedValues()) assert.equal(secrets.open(totp_secret!, context(id)), SECRET)
})

test('[X-12] run again, it changes nothing', async () => {
  const before = await sealedValues()
  assert.match((await rotate(NEW)).stderr, /^0 values sealed anew/)
  assert.deepEqual(await sealedValues(), before)
})

test('[X-12] what cannot be opened is named, the rest goes on, and the status is 1', async () => {
  const [stranger, moved] = [idOf(5), idOf(6)]
  const update = (id: string, totp_secret: Buffer) =>
    database.db.updateTable('operators').set({ totp_secret }).where('id', '=', id).execute()
  await update(stranger, secretsBy(key('2020', 9)).seal(SECRET, context(stranger)))
  await update(moved, secretsBy(OLD).seal(SECRET, context(idOf(7))))
  await update(idOf(8), secretsBy(OLD).seal(SECRET, context(idOf(8))))
  const { status, stdout, stderr } = await rotate(NEW, OLD)
  assert.equal(status, 1)
  assert.deepEqual(
    stdout.trim().split('\n').sort(),
    [stranger, moved].map((id) => `operators.totp_secret of ${id}`),
  )
  assert.match(stderr, /2 values cannot be opened/)
  const keys = (await sealedValues()).map(({ totp_secret }) => keyIdOf(totp_secret!))
  assert.deepEqual([...new Set(keys)].sort(), ['2020', '2025', '2026'])
  assert.equal(keys.filter((id) => id === '2025').length, 1)
})
