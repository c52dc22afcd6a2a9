import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Place } from './link.ts'

/** Where a chain stood at some time, kept outside the database. */
export interface Anchor extends Place {
  /** The beginning of the hash, in hexadecimal. */
  readonly hash: string
}

const HASH_DIGITS = 16
const ANCHOR = /\baudit-anchor:([0-9a-f.,]*)/g

/**
 * One line that says where every chain stands. Whoever keeps it elsewhere can prove later that the audit has not been
 * cut back to an earlier state: the one change that the chains themselves cannot show.
 */
export async function takeAnchor(db: Kysely<DB>): Promise<string> {
  const heads = await db.selectFrom('audit_heads').selectAll().where('seq', '>', 0).orderBy('chain').execute()
  const places = heads.map(({ chain, seq, hash }) => [chain, seq, hash.toString('hex').slice(0, HASH_DIGITS)].join('.'))
  return `audit-anchor:${places.join(',')}`
}

/** All anchors in a text, such as a log. */
export function findAnchors(text: string): Anchor[] {
  return [...text.matchAll(ANCHOR)].flatMap(([, places = '']) =>
    places
      .split(',')
      .filter(Boolean)
      .map((place) => {
        const [chain = '', seq = '', hash = ''] = place.split('.')
        return { chain: Number(chain), seq: Number(seq), hash }
      }),
  )
}

export const agreesWith = (anchor: Anchor, hash: Buffer): boolean =>
  anchor.hash.length === HASH_DIGITS && hash.toString('hex').startsWith(anchor.hash)
