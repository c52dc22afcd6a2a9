import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { whyShut } from '#domain/certificates/judge-client-certificate.ts'

export interface PracticeCertificate {
  readonly serial: string
  readonly institution: string
  readonly institutionName: string
  readonly code: string
  readonly terminal: string
  readonly notAfter: Temporal.Instant
  /** Why the door would stay shut; undefined where it opens. */
  readonly shut: ReturnType<typeof whyShut>
}

const MOST = 100

/**
 * Certificates to pick from at the door of practice, by institution and terminal, the newest of a terminal first; good or
 * not, for the other pages are to be seen too. Of very many the latest.
 */
export async function listPracticeCertificates(
  db: Kysely<DB>,
  now: Temporal.Instant,
): Promise<readonly PracticeCertificate[]> {
  const rows = await db
    .selectFrom('certificates as c')
    .innerJoin('certificate_requests as r', (join) =>
      join.onRef('r.institution_id', '=', 'c.institution_id').onRef('r.id', '=', 'c.request_id'),
    )
    .innerJoin('institutions as i', 'i.id', 'c.institution_id')
    .select(['c.serial', 'c.institution_id as institution', 'i.name as institutionName', 'r.code', 'r.terminal'])
    .select(['c.not_before', 'c.not_after', 'c.revoked_at', 'i.closed_at', 'c.ordered_at'])
    .where('c.certificate', 'is not', null)
    .orderBy('c.ordered_at', 'desc')
    .limit(MOST)
    .execute()
  return rows.toSorted(byTerminal).map((row) => ({
    serial: row.serial.toString('hex'),
    institution: row.institution,
    institutionName: row.institutionName,
    code: row.code,
    terminal: row.terminal,
    notAfter: row.not_after,
    shut: whyShut(row, now),
  }))
}

interface Placed {
  readonly code: string
  readonly terminal: string
}

/** The sort keeps those of one terminal as they were: the newest first. */
const byTerminal = (one: Placed, other: Placed): number =>
  compare(one.code, other.code) || compare(one.terminal, other.terminal)

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
