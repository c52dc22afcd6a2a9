import { X509Certificate } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { dayOf, startOf } from '#platform/clock/clock.ts'
import type { AuthorityRole } from '#platform/signer/signer.ts'
import { LIST_GOOD_FOR, VALIDITY } from './profile.ts'

export interface AuthorityCertificate {
  readonly id: string
  /** Which issuing authority it is, or belongs to; the root's is 1. */
  readonly number: number
  readonly certificate: X509Certificate
}

/** The root, or the issuing authority that signs what is new; undefined before the ceremony. */
export async function findAuthority(
  db: Kysely<DB>,
  role: Exclude<AuthorityRole, 'ocsp'>,
): Promise<AuthorityCertificate | undefined> {
  const row = await certificates(db).where('role', '=', role).where('retired_at', 'is', null).executeTakeFirst()
  return row && opened(row)
}

/** Every issuing authority that has signed, the one in force first. */
export async function findIssuers(db: Kysely<DB>): Promise<readonly AuthorityCertificate[]> {
  const rows = await certificates(db).where('role', '=', 'issuing').orderBy('number', 'desc').execute()
  return rows.map(opened)
}

/**
 * The issuing authorities whose lists and answers go on: the one in force, and each former one until what it signed
 * has ended and no list is believed any more. The newest first. C-08
 */
export async function findServing(db: Kysely<DB>, now: Temporal.Instant): Promise<readonly AuthorityCertificate[]> {
  const since = startOf(dayOf(now.subtract(LIST_GOOD_FOR)).subtract(VALIDITY))
  const rows = await certificates(db)
    .where('role', '=', 'issuing')
    .where(({ eb, or }) => or([eb('retired_at', 'is', null), eb('retired_at', '>=', since)]))
    .orderBy('number', 'desc')
    .execute()
  return rows.map(opened)
}

/** The responder that answers for the issuing authority of this number. */
export async function findResponder(db: Kysely<DB>, number: number): Promise<AuthorityCertificate | undefined> {
  const row = await certificates(db)
    .where('role', '=', 'ocsp')
    .where('number', '=', number)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return row && opened(row)
}

/** How many certificates of the authority itself there are: it grows with each that is put in force. */
export async function countAuthorityCertificates(db: Kysely<DB>): Promise<number> {
  const { count } = await db
    .selectFrom('authority_certificates')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

const certificates = (db: Kysely<DB>) => db.selectFrom('authority_certificates').select(['id', 'number', 'certificate'])

const opened = ({ id, number, certificate }: { id: string; number: number; certificate: Buffer }) => ({
  id,
  number,
  certificate: new X509Certificate(certificate),
})
