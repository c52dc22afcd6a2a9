import { X509Certificate } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

export type AuthorityRole = 'root' | 'issuing' | 'ocsp'

export interface AuthorityCertificate {
  readonly id: string
  readonly certificate: X509Certificate
}

/** The certificate of the authority that is in use for this role; undefined before the ceremony. */
export async function findAuthority(db: Kysely<DB>, role: AuthorityRole): Promise<AuthorityCertificate | undefined> {
  const row = await db
    .selectFrom('authority_certificates')
    .select(['id', 'certificate'])
    .where('role', '=', role)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return row && { id: row.id, certificate: new X509Certificate(row.certificate) }
}

/** Every certificate that ever signed: what a door trusts. Retired ones vouch for what they signed. */
export async function findChain(db: Kysely<DB>): Promise<readonly X509Certificate[]> {
  const rows = await db
    .selectFrom('authority_certificates')
    .select('certificate')
    .where('role', 'in', ['root', 'issuing'])
    .orderBy('installed_at')
    .execute()
  return rows.map(({ certificate }) => new X509Certificate(certificate))
}
