import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureAuditPartitions } from '#domain/audit/ensure-audit-partitions.ts'
import type { Authority } from '#domain/certificates/authority.ts'
import { findAuthority } from '#domain/certificates/authority-chain.ts'
import { holdCeremony } from '#domain/certificates/hold-ceremony.ts'
import { publishRevocationList } from '#domain/certificates/publish-revocation-list.ts'
import { signOrders } from '#domain/certificates/sign-orders.ts'
import { openStatusResponder } from '#domain/certificates/status-responder.ts'
import { systemClock } from '#platform/clock/clock.ts'
import { readConfig } from '#platform/config/read-config.ts'
import { startEmbeddedPostgres } from '#platform/database/embedded/start-embedded-postgres.ts'
import { migrate } from '#platform/database/migrate.ts'
import { fileSigner, makeFileKeys } from '#platform/signer/file-key-store.ts'
import { transact } from '#platform/work.ts'
import { openEnvironment } from '#processes/environment.ts'
import { listen } from '#processes/listen.ts'
import { statusService } from '#processes/status-service.ts'
import { askFor } from './certificates/ask.ts'
import { inventRequest, inventRevoked, newPublicKey, orderAll } from './certificates/invent-requests.ts'
import { openOpensslAuthority } from './certificates/openssl-authority.ts'
import { describeMachine } from './machine.ts'

/*
 * script/bench f5-certificates: certificates signed a second (written down, linted, signed, checked, stored, audited), the
 * seconds a revocation list of 100,000 entries takes, and OCSP answers a second over HTTP — each beside openssl doing
 * the same in the same run.
 */

const CERTIFICATES = 2_000
const OPENSSL_CERTIFICATES = 200
const REVOKED = 100_000
const ASK_MS = 5_000
const AT_ONCE = 16
const PORT = 47_311

const dataDir = mkdtempSync(join(tmpdir(), 'bench-certificates-'))
await using server = await startEmbeddedPostgres({ dataDir })
const KEY = Buffer.alloc(32, 1).toString('base64')
const config = readConfig({ LOG_LEVEL: 'error', SEALING_KEYS: `bench:${KEY}`, MAC_KEY: KEY })
/** The clock of production: that of practice asks the database. */
const env = { ...openEnvironment(config, server.url), clock: systemClock }
await migrate(env.database.pool)
await ensureAuditPartitions(env.db, await env.clock.now())
const keys = { folder: join(dataDir, 'keys'), passphrase: 'for the bench' }
await makeFileKeys(keys)
const signer = fileSigner(keys)
await transact(env, { kind: 'system', id: 'bench', via: 'bench' }, (work) => holdCeremony(work, signer, 'Bench'))
const addresses = { list: 'http://b.example/l', ocsp: 'http://b.example/o', issuer: 'http://b.example/i' }
const authority: Authority = { ...env, signer, addresses }
const now = await env.clock.now()
const invented = await inventRequest(env.db, now)
const openssl = openOpensslAuthority()

console.log(`${describeMachine()}, PostgreSQL embedded\n`)

await orderAll(env.db, now, invented, Array.from({ length: CERTIFICATES }, newPublicKey))
const signing = await seconds(async () => {
  while ((await signOrders(authority)) > 0);
})
const ours = CERTIFICATES / signing
const theirs = OPENSSL_CERTIFICATES / openssl.sign(OPENSSL_CERTIFICATES)
console.log(row('certificates a second', ours, theirs, '≥ 300'))

await inventRevoked(env.db, now, invented, REVOKED)
const listing = await seconds(() => publishRevocationList(authority))
console.log(row(`seconds for a list of ${REVOKED}`, listing, openssl.list(REVOKED), '≤ 2'))

const service = statusService(env.db, await openStatusResponder(authority))
const listening = await listen(service.fetch, PORT, '127.0.0.1')
const { certificate } = await env.db
  .selectFrom('certificates')
  .select('certificate')
  .where('certificate', 'is not', null)
  .limit(1)
  .executeTakeFirstOrThrow()
const answers = await askFor(ASK_MS, `http://127.0.0.1:${PORT}/ocsp`, await questionAbout(certificate), AT_ONCE)
await listening.close()
const peer = await openssl.serve(PORT + 1)
const question = readQuestion(openssl.folder, ['-issuer', 'ca.pem', '-serial', '0x1000'])
const peerAnswers = await askFor(ASK_MS, `http://127.0.0.1:${PORT + 1}/`, question, 1).catch(() => Number.NaN)
peer.kill()
console.log(row('OCSP answers a second', answers, peerAnswers, '≥ 2,000'))
await env.close()

async function seconds(task: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await task()
  return (performance.now() - started) / 1000
}

function row(what: string, own: number, other: number, goal: string): string {
  return `${what.padEnd(32)} ${own.toFixed(2).padStart(10)}   openssl ${other.toFixed(2).padStart(10)}   ratio ${(own / other).toFixed(2)}   goal ${goal}`
}

async function questionAbout(about: Buffer | null): Promise<Buffer> {
  const issuing = await findAuthority(env.db, 'issuing')
  writeFileSync(join(dataDir, 'issuing.pem'), issuing?.certificate.toString() ?? '')
  writeFileSync(join(dataDir, 'asked.pem'), new X509Certificate(about ?? Buffer.alloc(0)).toString())
  return readQuestion(dataDir, ['-issuer', 'issuing.pem', '-cert', 'asked.pem'])
}

function readQuestion(folder: string, about: readonly string[]): Buffer {
  execFileSync('openssl', ['ocsp', ...about, '-no_nonce', '-reqout', 'question.der'], { cwd: folder, stdio: 'ignore' })
  return readFileSync(join(folder, 'question.der'))
}
