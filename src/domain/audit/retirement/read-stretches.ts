import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { VouchedStretch } from './stretch.ts'

/** Every stretch that was ever retired, by chain and in order: some for each chain and month. */
export async function readStretches(db: Kysely<DB>): Promise<readonly VouchedStretch[]> {
  const rows = await db.selectFrom('audit_retirements').selectAll().orderBy('chain').orderBy('first_seq').execute()
  return rows.map(({ chain, first_seq, last_seq, month, hash_before, hash_last, retired_at, mac }) => ({
    chain,
    first: first_seq,
    last: last_seq,
    month: month.toString(),
    hashBefore: hash_before,
    hashLast: hash_last,
    retiredAt: retired_at,
    mac,
  }))
}
