import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { createPublicKey, randomInt, X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { verifyAudit } from '#domain/audit/verify-audit.ts'
import { applyForCertificate } from '#domain/certificates/apply-for-certificate.ts'
import { issueRequests } from '#domain/certificates/issue-requests.ts'
import { orderCertificate } from '#domain/certificates/order-certificate.ts'
import { revokeRequest } from '#domain/certificates/revoke-request.ts'
import { applicationOf, newPublicKey, openssl } from '#test/support/certificates.ts'
import { freePortBase } from '#test/support/free-port-base.ts'
import { somebody } from '#test/support/people.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { until } from '#test/support/until.ts'
import { openWorld } from '#test/support/world.ts'

const KILLS = 3
const ORDERS_A_ROUND = 30
const REVOCATIONS_A_ROUND = 4
/** Counted from where so many of a round are written down: some kills come before they are signed, some after. */
const KILLED_WITHIN_MS = 100

const [world, folder] = await Promise.all([openWorld(), temporaryFolder()])
const settings: NodeJS.ProcessEnv = {
  MODE: 'practice',
  LOG_LEVEL: 'silent',
  DATABASE_URL: world.env.database.pool.options.connectionString,
  SEALING_KEYS: (world.env.config.SEALING_KEYS ?? []).join(),
  MAC_KEY: world.env.config.MAC_KEY,
  DATA_DIR: folder.path,
  PORT_BASE: String(await freePortBase()),
}
const children: ChildProcess[] = []
after(async () => {
  for (const child of children) await kill(child)
  await world[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})
const person = await somebody(world)

async function startAuthority(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...process.execArgv, 'test/support/run-authority.ts'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const [printed] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  assert.match(String(printed), /running/)
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

interface Moment {
  /** So many certificates are written down, of all, signed or not. */
  readonly written: number
  readonly ms: number
}

async function killAt(authority: ChildProcess, { written, ms }: Moment): Promise<void> {
  await until(`${written} are written down`, async () => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from certificates where to_be_signed is not null`.execute(world.db)
    return (rows[0]?.count ?? 0) >= written
  })
  await pause(ms)
  await kill(authority)
}

/** By serial number, the key that was handed in. */
const ordered = new Map<string, Buffer>()
const requests: string[] = []
let revocations = 0

/** Approved terminals hand in their keys, each in a transaction of its own, while the authority is at work. */
async function order(ids: readonly string[]): Promise<void> {
  const { institution } = person
  for (const id of ids) {
    const publicKey = newPublicKey()
    const made = await world.transact((work) => orderCertificate(work, { institution, id, publicKey }))
    assert.ok(made.done)
    ordered.set(made.value.toString('hex'), publicKey)
    requests.push(id)
  }
}

const approve = () =>
  world.transact(async (work) => {
    const ids: string[] = []
    for (let count = 0; count < ORDERS_A_ROUND; count += 1) {
      const applied = await applyForCertificate(work, applicationOf(person))
      assert.ok(applied.done)
      ids.push(applied.value)
    }
    await issueRequests(work, { institution: person.institution, ids, fee: 1500 })
    return ids
  })

async function revokeSome(): Promise<void> {
  for (let count = 0; count < REVOCATIONS_A_ROUND; count += 1) {
    const [id = ''] = requests.splice(randomInt(requests.length), 1)
    const revoked = await world.transact((work) =>
      revokeRequest(work, { institution: person.institution, id, reason: 1 }),
    )
    assert.ok(revoked.done)
    revocations += 1
  }
}

/** What a terminal could have fetched until now: it must stay the same. */
const delivered = new Map<string, Buffer>()
async function fetchAll(): Promise<void> {
  const rows = await world.db.selectFrom('certificates').select(['serial', 'certificate']).execute()
  for (const { serial, certificate } of rows) {
    const before = delivered.get(serial.toString('hex'))
    if (before) assert.deepEqual(certificate, before, 'stored is what was delivered')
    if (certificate) delivered.set(serial.toString('hex'), certificate)
  }
}

const isAllDone = async () => {
  const { rows } = await sql<{ left: number }>`
    select count(*)::int as left from certificates
    where certificate is null or (revoked_at is not null and revocation_listed_at is null)`.execute(world.db)
  return rows[0]?.left === 0
}

/** How many certificates of these are in the list, as openssl reads it. */
async function serialsIn(list: Buffer): Promise<readonly string[]> {
  const file = join(folder.path, 'list.crl')
  await writeFile(file, list)
  const text = await openssl('crl', '-inform', 'DER', '-in', file, '-noout', '-text')
  return [...text.matchAll(/Serial Number: ([0-9A-F]+)/g)].map(([, serial = '']) => serial.toLowerCase())
}

test('[C-07] [C-08] killed at random moments, the authority signs each order once, and lists all that was revoked', async (t) => {
  for (let round = 0; round < KILLS; round += 1) {
    const authority = await startAuthority()
    // The first one holds the ceremony by the real time: nothing is issued from before it.
    world.clock.set(Temporal.Now.instant().toString())
    const ids = await approve()
    const moment = { written: ordered.size + randomInt(ORDERS_A_ROUND), ms: randomInt(KILLED_WITHIN_MS) }
    const killed = killAt(authority, moment)
    await order(ids)
    await revokeSome()
    await killed
    await fetchAll()
    t.diagnostic(`killed ${moment.ms} ms after ${moment.written}: ${delivered.size} of ${ordered.size} were signed`)
  }
  await startAuthority()
  await until('everything is signed and listed', isAllDone)
  await fetchAll()

  assert.deepEqual([...delivered.keys()].sort(), [...ordered.keys()].sort(), 'one for each order, and no other')
  for (const [serial, der] of delivered) {
    const certificate = new X509Certificate(der)
    assert.equal(certificate.serialNumber.toLowerCase(), serial)
    const key = createPublicKey({ key: ordered.get(serial) ?? Buffer.of(), type: 'spki', format: 'der' })
    assert.ok(certificate.publicKey.equals(key), 'for the key that was handed in')
  }
  const { rows: signings } = await sql<{ subject: string }>`
    select subject from audit_entries where action = 'sign-certificate' order by subject`.execute(world.db)
  assert.deepEqual(
    signings.map(({ subject }) => subject),
    [...ordered.keys()].sort().map((serial) => `certificate:${serial}`),
    'each noted once',
  )
  assert.deepEqual((await verifyAudit(world.db, world.env.secrets)).findings, [])

  const lists = await world.db.selectFrom('revocation_lists').select(['list', 'entries']).orderBy('number').execute()
  const revoked = await world.db
    .selectFrom('certificates')
    .select('serial')
    .where('revoked_at', 'is not', null)
    .execute()
  assert.equal(revoked.length, revocations)
  const newest = await serialsIn(lists.at(-1)?.list ?? Buffer.of())
  assert.deepEqual(newest.toSorted(), revoked.map(({ serial }) => serial.toString('hex')).sort())
  const counts = lists.map(({ entries }) => entries)
  assert.deepEqual(
    counts,
    counts.toSorted((one, other) => one - other),
    'a later list knows no less',
  )
})
