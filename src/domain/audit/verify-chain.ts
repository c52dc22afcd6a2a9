import type { Secrets } from '#platform/secrets/secrets.ts'
import { type Anchor, agreesWith } from './anchor.ts'
import { explainBreak, type Suspect } from './explain-break.ts'
import type { Break, Finding } from './finding.ts'
import { hashOf, macOf } from './link.ts'
import type { LinkedEntry } from './read-chain.ts'

export interface Chain {
  readonly chain: number
  readonly entries: AsyncIterable<LinkedEntry>
  readonly head: { readonly seq: number; readonly hash: Buffer } | undefined
  readonly anchors: readonly Anchor[]
}

const BEGINNING = { seq: 0, hash: Buffer.alloc(32) }

/** Follows one chain from its beginning to its head. @returns the first thing that is wrong, if anything is */
export async function verifyChain(
  secrets: Secrets,
  { chain, entries, head, anchors }: Chain,
): Promise<Finding | undefined> {
  const finding = (what: Break, seq: number): Finding => ({ what, chain, seq })
  let last: { seq: number; hash: Buffer } = BEGINNING
  let suspect: Suspect | undefined
  for await (const row of entries) {
    if (suspect) return finding(explainBreak(secrets, suspect, row), suspect.row.seq)
    if (row.seq > last.seq + 1) return finding('removed', last.seq + 1)
    if (row.seq <= last.seq) return finding('inserted', row.seq)
    if (anchors.some((anchor) => anchor.seq === row.seq && !agreesWith(anchor, row.hash)))
      return finding('cut', row.seq)
    suspect = suspectedOf(secrets, last.hash, row)
    if (!suspect) last = row
  }
  if (suspect) return finding(explainBreak(secrets, suspect, { head: head?.hash }), suspect.row.seq)
  if (head && head.seq > last.seq) return finding('removed', last.seq + 1)
  if (anchors.some(({ seq }) => seq > last.seq)) return finding('cut', last.seq + 1)
  if (head?.seq !== last.seq || !head.hash.equals(last.hash)) return finding('head-moved', last.seq)
  return undefined
}

function suspectedOf(secrets: Secrets, previous: Buffer, row: LinkedEntry): Suspect | undefined {
  const mac = macOf(secrets, row)
  const hash = hashOf(secrets, previous, row, mac)
  return mac.equals(row.mac) && hash.equals(row.hash) ? undefined : { row, previous, mac, hash }
}
