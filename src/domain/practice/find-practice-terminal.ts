import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

export interface PracticeTerminal {
  /** The serial number of a certificate that lets it in now. */
  readonly valid: Buffer | undefined
  /** The id of a request whose certificate nobody has fetched yet. */
  readonly open: string | undefined
}

/** How a terminal of a practice institution stands. */
export async function findPracticeTerminal(
  db: Kysely<DB>,
  now: Temporal.Instant,
  { id, code }: { readonly id: string; readonly code: string },
  terminal: string,
): Promise<PracticeTerminal> {
  const rows = await db
    .selectFrom('certificate_requests as r')
    .leftJoin('certificates as c', (join) =>
      join.onRef('c.institution_id', '=', 'r.institution_id').onRef('c.request_id', '=', 'r.id'),
    )
    .select(['r.id', 'c.serial', 'c.revoked_at', 'c.not_after'])
    .where('r.institution_id', '=', id)
    .where('r.code', '=', code)
    .where('r.terminal', '=', terminal)
    .where('r.given_up_at', 'is', null)
    .execute()
  const isValid = ({ revoked_at, not_after }: (typeof rows)[number]) =>
    !revoked_at && not_after !== null && Temporal.Instant.compare(now, not_after) < 0
  return {
    valid: rows.find(isValid)?.serial ?? undefined,
    open: rows.find(({ serial }) => serial === null)?.id,
  }
}
