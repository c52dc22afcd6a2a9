import type { Kysely, Transaction } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'
import type { Anchor } from './anchor.ts'
import type { Finding } from './finding.ts'
import { type LinkedEntry, readChain } from './read-chain.ts'
import { readStretches } from './retirement/read-stretches.ts'
import { verifyChain } from './verify-chain.ts'

export const CHAINS = 64

export interface AuditReport {
  readonly entries: number
  /** So many more left with months that were retired. */
  readonly retired: number
  /** At most one of each chain. None: the audit is whole. */
  readonly findings: Finding[]
}

export interface VerifyOptions {
  readonly anchors?: readonly Anchor[]
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Follows every chain and finds removed, changed, inserted and reordered entries; with anchors also a cut end. Reads
 * one snapshot in pages, so it may run beside the sites, in bounded memory. B-10
 */
export async function verifyAudit(
  db: Kysely<DB>,
  secrets: Secrets,
  { anchors = [], onProgress }: VerifyOptions = {},
): Promise<AuditReport> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (snapshot) => {
      const heads = await snapshot.selectFrom('audit_heads').selectAll().execute()
      const retired = await readStretches(snapshot)
      const gone = retired.reduce((sum, { first, last }) => sum + last - first + 1, 0)
      const total = heads.reduce((sum, { seq }) => sum + seq, 0) - gone
      const findings = await strayEntries(snapshot)
      let entries = 0
      async function* counted(rows: AsyncIterable<LinkedEntry>) {
        for await (const row of rows) {
          entries += 1
          onProgress?.(entries, total)
          yield row
        }
      }
      for (let chain = 0; chain < CHAINS; chain += 1) {
        const finding = await verifyChain(secrets, {
          chain,
          entries: counted(readChain(snapshot, chain)),
          head: heads.find((head) => head.chain === chain),
          anchors: anchors.filter((anchor) => anchor.chain === chain),
          retired: retired.filter((stretch) => stretch.chain === chain),
        })
        if (finding) findings.push(finding)
      }
      return { entries, retired: gone, findings }
    })
}

/** Entries of a chain that does not exist can only come from somebody who took the table's checks away. */
async function strayEntries(snapshot: Transaction<DB>): Promise<Finding[]> {
  const stray = await snapshot
    .selectFrom('audit_entries')
    .select(['chain', 'seq'])
    .where((row) => row.or([row('chain', '<', 0), row('chain', '>=', CHAINS)]))
    .limit(1)
    .execute()
  return stray.map((place) => ({ ...place, what: 'inserted' }))
}
