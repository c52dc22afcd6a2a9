import { sql } from 'kysely'
import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Signer } from '#platform/signer/signer.ts'
import type { Work } from '#platform/work.ts'
import { certifyAuthority, installAuthority } from './certify-authority.ts'
import { certifyIssuing } from './certify-issuing.ts'

/**
 * The key ceremony: from the three keys in the signer, the certificates of the root, of the issuing authority and of
 * the OCSP responder. The root's key is not needed afterwards and is kept elsewhere. Returns the fingerprint (SHA-256)
 * of the root, to be written down by those present. Refusal: `held`, when there is an authority already. C-07
 */
export async function holdCeremony(
  work: Work,
  signer: Signer,
  organization: string,
): Promise<Outcome<{ readonly root: string }, 'held'>> {
  await sql`lock table authority_certificates in exclusive mode`.execute(work.db)
  if (await isHeld(work)) return refused('held')
  const part = { role: 'root', number: 1, organization } as const
  const root = await certifyAuthority(work, signer, part)
  await installAuthority(work, part, root)
  await certifyIssuing(work, signer, { number: 1, organization, root })
  record(work, 'hold-ceremony', { detail: { root: root.fingerprint256 } })
  return done({ root: root.fingerprint256 })
}

const isHeld = async ({ db }: Work): Promise<boolean> =>
  (await db.selectFrom('authority_certificates').select('id').limit(1).executeTakeFirst()) !== undefined
