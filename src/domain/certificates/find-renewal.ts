import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { OrderedCertificate } from './find-certificate.ts'
import { renewableFrom } from './renew-certificate.ts'

/** A certificate that its holder shows in order to renew it. */
export interface Renewable {
  readonly code: string
  readonly terminal: string
  readonly institutionName: string
  readonly notAfter: Temporal.Instant
  readonly renewableFrom: Temporal.Instant
  /** The next certificate, once it was ordered. */
  readonly next: OrderedCertificate | undefined
}

interface Shown {
  readonly institution: string
  readonly serial: Buffer
}

/** What the renewal page says of a certificate of ours; undefined when there is no such certificate. C-09 */
export async function findRenewal(db: Kysely<DB>, shown: Shown): Promise<Renewable | undefined> {
  const row = await db
    .selectFrom('certificates as c')
    .innerJoin('certificate_requests as r', (join) =>
      join.onRef('r.institution_id', '=', 'c.institution_id').onRef('r.id', '=', 'c.request_id'),
    )
    .select(['r.code', 'r.terminal', 'r.institution_name as institutionName', 'c.not_after as notAfter'])
    .where('c.institution_id', '=', shown.institution)
    .where('c.serial', '=', shown.serial)
    .executeTakeFirst()
  return row && { ...row, renewableFrom: renewableFrom(row.notAfter), next: await findNext(db, shown) }
}

const findNext = (db: Kysely<DB>, { institution, serial }: Shown): Promise<OrderedCertificate | undefined> =>
  db
    .selectFrom('certificates as c')
    .innerJoin('certificates as next', (join) =>
      join
        .onRef('next.institution_id', '=', 'c.institution_id')
        .onRef('next.request_id', '=', 'c.request_id')
        .on('next.generation', '=', (eb) => eb('c.generation', '+', 1)),
    )
    .select(['next.serial', 'next.certificate', 'next.problem'])
    .where('c.institution_id', '=', institution)
    .where('c.serial', '=', serial)
    .executeTakeFirst()
