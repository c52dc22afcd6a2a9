import type { Mac } from '#platform/secrets/secrets.ts'
import { canonicalText, type Entry } from './entry.ts'

/** Vouches for what an entry says. */
export const macOf = (mac: Mac, entry: Entry): Buffer => mac('audit-entry', canonicalText(entry))

export interface Place {
  readonly chain: number
  readonly seq: number
}

/** Vouches for an entry's place: after this one, as number `seq` of `chain`. Without the key nobody can relink. */
export const hashOf = (mac: Mac, previous: Buffer, { chain, seq }: Place, entryMac: Buffer): Buffer =>
  mac('audit-link', `${previous.toString('hex')} ${chain} ${seq} ${entryMac.toString('hex')}`)
