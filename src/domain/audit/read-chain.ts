import { sql, type Transaction } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Detail, Entry } from './entry.ts'
import type { Place } from './link.ts'

export interface LinkedEntry extends Entry, Place {
  readonly mac: Buffer
  readonly hash: Buffer
}

const PAGE = 2_000

/** The entries of one chain in order, a page at a time. Two with the same number come one after the other. */
export async function* readChain(db: Transaction<DB>, chain: number): AsyncGenerator<LinkedEntry> {
  let last: Pick<LinkedEntry, 'seq' | 'at'> | undefined
  do {
    let query = db.selectFrom('audit_entries').selectAll().where('chain', '=', chain)
    if (last) query = query.where(sql<boolean>`(seq, at) > (${last.seq}, ${last.at})`)
    const page = await query.orderBy('seq').orderBy('at').limit(PAGE).execute()
    for (const row of page)
      yield { ...row, actor_kind: row.actor_kind as Entry['actor_kind'], detail: row.detail as Detail }
    last = page.length === PAGE ? page.at(-1) : undefined
  } while (last)
}
