import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Payment } from './apply-for-certificate.ts'
import type { OrderedCertificate } from './find-certificate.ts'
import { findPayment } from './find-payment.ts'
import { renewableFrom } from './renew-certificate.ts'

/** A certificate that its holder shows in order to renew it. */
export interface Renewable {
  readonly code: string
  readonly terminal: string
  readonly institutionName: string
  readonly notAfter: Temporal.Instant
  readonly renewableFrom: Temporal.Instant
  /** How the institution pays for an issue; the renewal itself costs nothing. C-10 */
  readonly payment: Payment
  /** The next certificate, once it was ordered. */
  readonly next: NextCertificate | undefined
}

export interface NextCertificate extends OrderedCertificate {
  readonly notAfter: Temporal.Instant
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
  if (!row) return undefined
  const [payment, next] = [await findPayment(db, shown.institution), await findNext(db, shown)]
  return { ...row, renewableFrom: renewableFrom(row.notAfter), payment, next }
}

const findNext = (db: Kysely<DB>, { institution, serial }: Shown): Promise<NextCertificate | undefined> =>
  db
    .selectFrom('certificates as c')
    .innerJoin('certificates as next', (join) =>
      join
        .onRef('next.institution_id', '=', 'c.institution_id')
        .onRef('next.request_id', '=', 'c.request_id')
        .on('next.generation', '=', (eb) => eb('c.generation', '+', 1)),
    )
    .select(['next.serial', 'next.certificate', 'next.problem', 'next.not_after as notAfter'])
    .where('c.institution_id', '=', institution)
    .where('c.serial', '=', serial)
    .executeTakeFirst()
