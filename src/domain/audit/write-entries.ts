import { sql } from 'kysely'
import { prepared } from '#platform/database/prepared.ts'
import type { Work } from '#platform/work.ts'
import type { Entry } from './entry.ts'
import { hashOf, macOf } from './link.ts'

interface Head {
  readonly chain: number
  readonly seq: number
  readonly hash: Buffer
}

const TAKE = prepared('audit-take')
const APPEND = prepared('audit-append')

/**
 * Takes a free chain, links the entries to its head, appends them and moves the head. The head stays locked until the
 * commit that follows; as it is the last lock taken, and one only, it cannot be part of a deadlock.
 */
export async function writeEntries({ db, secrets }: Pick<Work, 'db' | 'secrets'>, entries: Entry[]): Promise<void> {
  const { rows } = await sql<Head>`${TAKE} select chain, seq, hash from take_audit_head()`.execute(db)
  let head = rows[0] as Head
  const linked = entries.map((entry) => {
    const mac = macOf(secrets.mac, entry)
    const place = { chain: head.chain, seq: head.seq + 1 }
    head = { ...place, hash: hashOf(secrets.mac, head.hash, place, mac) }
    return { ...entry, ...place, mac: bytea(mac), hash: bytea(head.hash) }
  })
  await sql`${APPEND}
    with head as (update audit_heads set seq = ${head.seq}, hash = ${head.hash} where chain = ${head.chain})
    insert into audit_entries select * from jsonb_populate_recordset(null::audit_entries, ${JSON.stringify(linked)})
  `.execute(db)
}

const bytea = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`
