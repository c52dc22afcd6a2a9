import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'
import type { Detail, Entry } from '../entry.ts'
import { hashOf, macOf, type Place } from '../link.ts'
import type { FoundEntry } from './search-audit.ts'

export interface ExaminedEntry extends FoundEntry {
  /** It says what was written, in this place. Unknown where the entry before it is not there to be asked. */
  readonly genuine: boolean | undefined
}

interface Reader {
  readonly db: Kysely<DB>
  readonly secrets: Secrets
}

/** One entry, and whether its keyed hashes vouch for it. The whole chain is what a verification follows. */
export async function findEntry({ db, secrets }: Reader, { chain, seq }: Place): Promise<ExaminedEntry | undefined> {
  const row = await db
    .selectFrom('audit_entries')
    .selectAll()
    .where('chain', '=', chain)
    .where('seq', '=', seq)
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const entry = { ...row, actor_kind: row.actor_kind as Entry['actor_kind'], detail: row.detail as Detail }
  const previous = await hashBefore(db, { chain, seq })
  const vouches = (key: Secrets['mac']) =>
    macOf(key, entry).equals(row.mac) && previous && hashOf(key, previous, entry, row.mac).equals(row.hash)
  return { ...entry, genuine: previous && [secrets.mac, ...secrets.formerMacs].some(vouches) }
}

async function hashBefore(db: Kysely<DB>, { chain, seq }: Place): Promise<Buffer | undefined> {
  if (seq === 1) return Buffer.alloc(32)
  const { rows } = await sql<{ hash: Buffer }>`
    select hash from audit_entries where chain = ${chain} and seq = ${seq - 1}
    union all
    select hash_last from audit_retirements where chain = ${chain} and last_seq = ${seq - 1}
    limit 1
  `.execute(db)
  return rows[0]?.hash
}
