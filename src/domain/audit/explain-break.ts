import type { Mac } from '#platform/secrets/secrets.ts'
import type { Break } from './finding.ts'
import { hashOf } from './link.ts'
import type { LinkedEntry } from './read-chain.ts'

/** An entry that does not fit where it stands. */
export interface Suspect {
  readonly row: LinkedEntry
  /** The hash of the entry before it. */
  readonly previous: Buffer
  readonly key: Mac
  /** What its mac and hash would be, had it been written here as it stands by this key. */
  readonly mac: Buffer
  readonly hash: Buffer
}

/** What was done to a suspect, told from its own columns and from what follows it: an entry, or the head. */
export function explainBreak(suspect: Suspect, next: LinkedEntry | { head: Buffer | undefined }): Break {
  const { row, previous, key, mac, hash } = suspect
  const follows = (candidate: Buffer): boolean =>
    'head' in next ? candidate.equals(next.head ?? previous) : hashOf(key, candidate, next, next.mac).equals(next.hash)
  if (follows(hash)) return 'changed'
  if (hashOf(key, previous, row, row.mac).equals(row.hash)) return 'changed'
  if (mac.equals(row.mac)) return 'reordered'
  if (!('head' in next) && follows(row.hash)) return 'changed'
  return 'inserted'
}
