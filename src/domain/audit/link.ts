import type { Secrets } from '#platform/secrets/secrets.ts'
import { canonicalText, type Entry } from './entry.ts'

/** Vouches for what an entry says. */
export const macOf = (secrets: Secrets, entry: Entry): Buffer => secrets.mac('audit-entry', canonicalText(entry))

export interface Place {
  readonly chain: number
  readonly seq: number
}

/** Vouches for an entry's place: after this one, as number `seq` of `chain`. Without the key nobody can relink. */
export const hashOf = (secrets: Secrets, previous: Buffer, { chain, seq }: Place, mac: Buffer): Buffer =>
  secrets.mac('audit-link', `${previous.toString('hex')} ${chain} ${seq} ${mac.toString('hex')}`)
