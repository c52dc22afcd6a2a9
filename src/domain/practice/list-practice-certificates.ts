import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

export interface PracticeCertificate {
  readonly serial: string
  readonly institution: string
  readonly institutionName: string
  readonly terminal: string
}

const MOST = 50

/** Certificates to pick from at the door of practice, newest last; good or not, for the other pages are to be seen too. */
export async function listPracticeCertificates(db: Kysely<DB>): Promise<readonly PracticeCertificate[]> {
  const rows = await db
    .selectFrom('certificates as c')
    .innerJoin('certificate_requests as r', (join) =>
      join.onRef('r.institution_id', '=', 'c.institution_id').onRef('r.id', '=', 'c.request_id'),
    )
    .innerJoin('institutions as i', 'i.id', 'c.institution_id')
    .select(['c.serial', 'c.institution_id as institution', 'i.name as institutionName', 'r.terminal'])
    .where('c.certificate', 'is not', null)
    .orderBy('c.ordered_at')
    .limit(MOST)
    .execute()
  return rows.map(({ serial, ...row }) => ({ ...row, serial: serial.toString('hex') }))
}
