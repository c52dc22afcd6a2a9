import { X509Certificate } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
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
import { fileKeyStore } from '#platform/signer/file-key-store.ts'
import { AUTHORITY_ROLES } from '#platform/signer/signer.ts'
import { transact } from '#platform/work.ts'
import { openEnvironment } from '#processes/environment.ts'
import { listen } from '#processes/listen.ts'
import { statusService } from '#processes/status-service.ts'
import { askFromElsewhere } from './certificates/ask-from-elsewhere.ts'
import { inventRequest, inventRevoked, newPublicKey, orderAll } from './certificates/invent-requests.ts'
import { openOpensslAuthority } from './certificates/openssl-authority.ts'
import { describeMachine } from './machine.ts'

/*
 * F5: script/bench f5-certificates: certificates signed a second (written down, linted, signed, checked, stored, audited),
 * the seconds a revocation list of 100,000 entries takes (read, built, signed, checked, stored), and OCSP answers a
 * second over HTTP, asked by another process: without a nonce (about many certificates in turn), and with one, which is
 * signed each time — each beside openssl doing the same in the same run. Prints the table of docs/figures.md.
 */

const CERTIFICATES = 2_000
const OPENSSL_CERTIFICATES = 100
const REVOKED = 100_000
const ASKED_ABOUT = 50
/** A service that has just been opened has not compiled what it does all day. */
const WARM_UP_MS = 1_000
const ASK_MS = 5_000
const AT_ONCE = 16
const PORT = 27_311

const dataDir = mkdtempSync(join(tmpdir(), 'bench-certificates-'))
await using server = await startEmbeddedPostgres({ dataDir })
const KEY = Buffer.alloc(32, 1).toString('base64')
const config = readConfig({ LOG_LEVEL: 'error', SEALING_KEYS: `bench:${KEY}`, MAC_KEY: KEY })
/** The clock of production: that of practice asks the database. */
const env = { ...openEnvironment(config, server.url), clock: systemClock }
await migrate(env.database.pool)
await ensureAuditPartitions(env.db, await env.clock.now())
const { signer, make } = fileKeyStore({ folder: join(dataDir, 'keys'), passphrase: 'for the bench' })
for (const role of AUTHORITY_ROLES) await make(role)
await transact(env, { kind: 'system', id: 'bench', via: 'bench' }, (work) => holdCeremony(work, signer, 'Bench'))
const addresses = { list: 'http://b.example/l', ocsp: 'http://b.example/o', issuer: 'http://b.example/i' }
const authority: Authority = { ...env, signer, addresses }
const now = await env.clock.now()
const invented = await inventRequest(env.db, now)
const openssl = openOpensslAuthority()

console.log(`${describeMachine()}, PostgreSQL embedded\n`)
console.log('| | ours | openssl | ratio | goal | processor time of one, ours |\n|---|---|---|---|---|---|')

await orderAll(env.db, now, invented, Array.from({ length: CERTIFICATES }, newPublicKey))
const signing = await measured(async () => {
  while ((await signOrders(authority)) > 0);
})
const theirs = OPENSSL_CERTIFICATES / openssl.sign(OPENSSL_CERTIFICATES)
print('certificates a second', CERTIFICATES / signing.seconds, theirs, '≥ 300', signing.processor / CERTIFICATES)

const issuing = (await findAuthority(env.db, 'issuing')) ?? fail('no ceremony')
await inventRevoked(env.db, now, { ...invented, issuer: issuing.id }, REVOKED)
const listing = await measured(() => publishRevocationList(authority, issuing))
print(`seconds for a list of ${REVOKED}`, listing.seconds, openssl.list(REVOKED), '≤ 2', listing.processor)

const service = statusService(env.db, await openStatusResponder(authority))
const listening = await listen(service.fetch, PORT, '127.0.0.1')
const signed = await findSigned(ASKED_ABOUT)
const answers = { without: await askOurs([]), with: await askOurs(['-nonce']) }
await listening.close()
const peer = await openssl.serve(PORT + 1)
const question = openssl.question(['-issuer', 'ca.pem', '-serial', '0x1000', '-no_nonce'])
const theirAnswers = await askFromElsewhere(ASK_MS, `http://127.0.0.1:${PORT + 1}/`, [question], 1)
peer.kill()
print('OCSP answers a second', answers.without.a_second, theirAnswers, '≥ 2,000', answers.without.processor)
print('the same, each with a nonce', answers.with.a_second, theirAnswers, '', answers.with.processor)
await env.close()

async function askOurs(options: readonly string[]) {
  const questions = signed.map((certificate) => questionAbout(certificate, options))
  const ask = (milliseconds: number) =>
    askFromElsewhere(milliseconds, `http://127.0.0.1:${PORT}/ocsp`, questions, AT_ONCE)
  await ask(WARM_UP_MS)
  const asked = await measured(() => ask(ASK_MS))
  return { a_second: asked.result, processor: asked.processor / (asked.result * asked.seconds) }
}

/** Wall-clock seconds, and those of this process's processor: without the database and without whoever asks. */
async function measured<Result>(task: () => Promise<Result>) {
  const [started, used] = [performance.now(), process.cpuUsage()]
  const result = await task()
  const { user, system } = process.cpuUsage(used)
  return { result, seconds: (performance.now() - started) / 1000, processor: (user + system) / 1e6 }
}

function print(what: string, own: number, other: number, goal: string, processor: number): void {
  const round = (figure: number) => figure.toLocaleString('en', { maximumSignificantDigits: 3 })
  const time = processor < 1 ? `${round(processor * 1000)} ms` : `${round(processor)} s`
  console.log(`| ${what} | ${round(own)} | ${round(other)} | ${round(own / other)} | ${goal} | ${time} |`)
}

function findSigned(most: number): Promise<readonly Buffer[]> {
  const signed = env.db.selectFrom('certificates').select('certificate').where('certificate', 'is not', null)
  return signed
    .limit(most)
    .execute()
    .then((rows) => rows.flatMap(({ certificate }) => certificate ?? []))
}

function questionAbout(about: Buffer, options: readonly string[]): Buffer {
  writeFileSync(join(openssl.folder, 'issuing.pem'), issuing.certificate.toString())
  writeFileSync(join(openssl.folder, 'asked.pem'), new X509Certificate(about).toString())
  const nonce = options.length > 0 ? options : ['-no_nonce']
  return openssl.question(['-issuer', 'issuing.pem', '-cert', 'asked.pem', ...nonce])
}

function fail(why: string): never {
  throw new Error(why)
}
