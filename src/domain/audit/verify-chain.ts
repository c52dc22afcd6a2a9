import type { Mac, Secrets } from '#platform/secrets/secrets.ts'
import { type Anchor, agreesWith } from './anchor.ts'
import { explainBreak, type Suspect } from './explain-break.ts'
import type { Break, Finding } from './finding.ts'
import { hashOf, macOf } from './link.ts'
import type { LinkedEntry } from './read-chain.ts'
import { type VouchedStretch, vouchesFor } from './retirement/stretch.ts'

export interface Chain {
  readonly chain: number
  readonly entries: AsyncIterable<LinkedEntry>
  readonly head: { readonly seq: number; readonly hash: Buffer } | undefined
  readonly anchors: readonly Anchor[]
  /** What left this chain with a month, in order. */
  readonly retired: readonly VouchedStretch[]
}

interface Place {
  readonly seq: number
  readonly hash: Buffer
  /** The key that vouches for the entry here. */
  readonly key: Mac
}

/** Follows one chain from its beginning to its head. @returns the first thing that is wrong, if anything is */
export async function verifyChain(
  secrets: Secrets,
  { chain, entries, head, anchors, retired }: Chain,
): Promise<Finding | undefined> {
  const finding = (what: Break, seq: number): Finding => ({ what, chain, seq })
  const keys = [secrets.mac, ...secrets.formerMacs]
  let last: Place = { seq: 0, hash: Buffer.alloc(32), key: secrets.mac }
  let suspect: Suspect | undefined
  const passed = new Set<VouchedStretch>()
  const passRetired = (): void => {
    for (const stretch of retired) {
      if (stretch.first !== last.seq + 1 || !keys.some((key) => vouchesFor(key, stretch, last.hash))) continue
      last = { ...last, seq: stretch.last, hash: stretch.hashLast }
      passed.add(stretch)
    }
  }
  for await (const row of entries) {
    if (suspect) return finding(explainBreak(suspect, row), suspect.row.seq)
    if (row.seq > last.seq + 1) passRetired()
    if (row.seq > last.seq + 1) return finding('removed', last.seq + 1)
    if (row.seq <= last.seq) return finding('inserted', row.seq)
    if (anchors.some((anchor) => anchor.seq === row.seq && !agreesWith(anchor, row.hash)))
      return finding('cut', row.seq)
    const key = keys.find((candidate) => fits(judge(candidate, last.hash, row)))
    if (key) last = { seq: row.seq, hash: row.hash, key }
    else suspect = judge(last.key, last.hash, row)
  }
  if (suspect) return finding(explainBreak(suspect, { head: head?.hash }), suspect.row.seq)
  if (head && head.seq > last.seq) passRetired()
  if (head && head.seq > last.seq) return finding('removed', last.seq + 1)
  if (anchors.some(({ seq }) => seq > last.seq)) return finding('cut', last.seq + 1)
  if (head?.seq !== last.seq || !head.hash.equals(last.hash)) return finding('head-moved', last.seq)
  const madeUp = retired.find((stretch) => !passed.has(stretch))
  return madeUp && finding('inserted', madeUp.first)
}

function judge(key: Mac, previous: Buffer, row: LinkedEntry): Suspect {
  const mac = macOf(key, row)
  return { row, previous, key, mac, hash: hashOf(key, previous, row, mac) }
}

const fits = ({ row, mac, hash }: Suspect): boolean => mac.equals(row.mac) && hash.equals(row.hash)
