import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { renewableFrom } from './renew-certificate.ts'

/** A certificate that its holder shows in order to renew it. */
export interface Renewable {
  readonly code: string
  readonly terminal: string
  readonly institutionName: string
  readonly notAfter: Temporal.Instant
  readonly renewableFrom: Temporal.Instant
  /** There is a next certificate already. */
  readonly renewed: boolean
}

/** What the renewal page says of a certificate of ours; undefined when there is no such certificate. C-09 */
export async function findRenewal(
  db: Kysely<DB>,
  { institution, serial }: { readonly institution: string; readonly serial: Buffer },
): Promise<Renewable | undefined> {
  const row = await db
    .selectFrom('certificates as c')
    .innerJoin('certificate_requests as r', (join) =>
      join.onRef('r.institution_id', '=', 'c.institution_id').onRef('r.id', '=', 'c.request_id'),
    )
    .select(['r.code', 'r.terminal', 'r.institution_name as institutionName', 'c.not_after as notAfter'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('certificates as next')
          .select('next.serial')
          .whereRef('next.institution_id', '=', 'c.institution_id')
          .whereRef('next.request_id', '=', 'c.request_id')
          .whereRef('next.generation', '>', 'c.generation'),
      ).as('renewed'),
    )
    .where('c.institution_id', '=', institution)
    .where('c.serial', '=', serial)
    .executeTakeFirst()
  return row && { ...row, renewed: Boolean(row.renewed), renewableFrom: renewableFrom(row.notAfter) }
}
