import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Signer } from '#platform/signer/signer.ts'
import type { Work } from '#platform/work.ts'
import { findAuthority } from './authority-chain.ts'
import { certifyIssuing } from './certify-issuing.ts'
import { instantOf } from './instant-of.ts'
import { validUntil } from './issue-times.ts'

export interface Rekeying {
  /** Of the new issuing authority: one more than that in force. */
  readonly number: number
  readonly organization: string
}

/** Why the issuing key was not exchanged. */
export type RekeyRefusal = 'no-authority' | 'rekeyed-meanwhile' | 'other-root' | 'root-ends'

/**
 * A new issuing authority with a responder of its own, under the same root, from keys that are in the signer. What is
 * approved from now on is signed by it; what was approved before by the former one, whose certificates stay valid and
 * whose lists and answers go on until the last of them has ended. Returns the fingerprint (SHA-256) of its certificate.
 * Refusals: `no-authority` before the ceremony; `rekeyed-meanwhile`, when the number is not the next; `other-root`, when
 * the root's key is not that of its certificate; `root-ends` before a certificate that is issued now. C-07, X-12
 */
export async function rekeyAuthority(
  work: Work,
  signer: Signer,
  { number, organization }: Rekeying,
): Promise<Outcome<{ readonly issuing: string }, RekeyRefusal>> {
  const root = (await findAuthority(work.db, 'root'))?.certificate
  if (!root) return refused('no-authority')
  if (Temporal.Instant.compare(instantOf(root.validToDate), validUntil(work.now)) < 0) return refused('root-ends')
  const known = root.publicKey.export({ type: 'spki', format: 'der' })
  if (!known.equals(await signer.publicKey('root'))) return refused('other-root')
  if (!(await retire(work, number - 1))) return refused('rekeyed-meanwhile')
  const issuing = await certifyIssuing(work, signer, { number, organization, root })
  record(work, 'rekey-authority', { detail: { number, issuing: issuing.fingerprint256 } })
  return done({ issuing: issuing.fingerprint256 })
}

/** One of two that exchange the key at the same moment wins. */
async function retire({ db, now }: Work, number: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('authority_certificates')
    .set({ retired_at: now })
    .where('role', '=', 'issuing')
    .where('number', '=', number)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
