import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { ensureAuditPartitions } from '#domain/audit/ensure-audit-partitions.ts'
import { record } from '#domain/audit/record.ts'
import { verifyAudit } from '#domain/audit/verify-audit.ts'
import { readConfig } from '#platform/config/read-config.ts'
import { startEmbeddedPostgres } from '#platform/database/embedded/start-embedded-postgres.ts'
import { migrate } from '#platform/database/migrate.ts'
import { newId } from '#platform/new-id.ts'
import { transact } from '#platform/work.ts'
import { type Environment, openEnvironment } from '#processes/environment.ts'
import { describeMachine } from './machine.ts'

/*
 * script/bench audit: what the audit costs. Small durable transactions a second, without an audit entry, with one, and
 * with one where all transactions share a single chain; then how fast a verification reads. All in the same run.
 */

const CONNECTIONS = [1, 2, 8, 16]
/** Short turns, many times: whatever else the machine does meanwhile falls on all alike. */
const ROUNDS = 30
const ROUND_MS = 300

const dataDir = await mkdtemp(join(tmpdir(), 'bench-audit-'))
await using server = await startEmbeddedPostgres({ dataDir })
const KEY = Buffer.alloc(32, 1).toString('base64')
const open = (connections: number) =>
  openEnvironment(
    readConfig({
      LOG_LEVEL: 'error',
      SEALING_KEYS: `bench:${KEY}`,
      MAC_KEY: KEY,
      DATABASE_CONNECTIONS: `${connections}`,
    }),
    server.url,
  )

const env = open(2)
await migrate(env.database.pool)
await ensureAuditPartitions(env.db, await env.clock.now())
await sql`create table bench_rows (id uuid primary key, at timestamptz not null)`.execute(env.db)
await sql`alter function take_audit_head() rename to take_any_head`.execute(env.db)

/** Which chain a transaction may take: what differs between `one chain` and ours. */
const HEADS = {
  'without audit': 'select * from take_any_head()',
  'with audit': 'select * from take_any_head()',
  'one chain': 'select * from audit_heads where chain = 0 for update',
}
type Mode = keyof typeof HEADS
const MODES = Object.keys(HEADS) as Mode[]

interface Measured {
  transactions: number
  seconds: number
}

async function measure(mode: Mode, at: Environment, connections: number): Promise<Measured> {
  const heads = sql.raw(`create or replace function take_audit_head() returns setof audit_heads language plpgsql as
    $$ begin return query ${HEADS[mode]}; end $$`)
  await heads.execute(env.db)
  const began = performance.now()
  let transactions = 0
  async function work(): Promise<void> {
    while (performance.now() - began < ROUND_MS) {
      await transact(at, { kind: 'portal-user', id: 'bench', via: 'portal', address: '192.0.2.1' }, async (unit) => {
        await sql`insert into bench_rows values (${newId(unit)}, ${unit.now})`.execute(unit.db)
        if (mode !== 'without audit') record(unit, 'sign-in', { subject: 'portal-user:bench' })
      })
      transactions += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, work))
  return { transactions, seconds: (performance.now() - began) / 1000 }
}

const rateOf = (measured: Measured[]): number =>
  measured.reduce((sum, { transactions }) => sum + transactions, 0) /
  measured.reduce((sum, { seconds }) => sum + seconds, 0)

console.log(describeMachine())
for (const connections of CONNECTIONS) {
  const at = open(connections)
  const measured: Record<Mode, Measured[]> = { 'without audit': [], 'with audit': [], 'one chain': [] }
  for (const mode of MODES) await measure(mode, at, connections)
  for (let round = 0; round < ROUNDS; round += 1)
    for (const mode of MODES) measured[mode].push(await measure(mode, at, connections))
  await at.close()
  const [without, audited, single] = MODES.map((mode) => rateOf(measured[mode])) as [number, number, number]
  console.log(
    `${String(connections).padStart(2)} connections   without ${without.toFixed(0)}/s   with ${audited.toFixed(0)}/s ` +
      `(${(audited / without).toFixed(2)} of it)   one chain ${single.toFixed(0)}/s   ours ÷ one chain ${(audited / single).toFixed(2)}`,
  )
}

const began = performance.now()
const { entries, findings } = await verifyAudit(env.db, env.secrets)
const seconds = (performance.now() - began) / 1000
console.log(`verify: ${(entries / seconds).toFixed(0)} entries/s, ${entries} entries, ${findings.length} findings`)
await env.close()
await server.stop()
await rm(dataDir, { recursive: true, force: true })
