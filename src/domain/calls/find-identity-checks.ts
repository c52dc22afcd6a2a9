import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Call, CheckedItem } from './identity-check.ts'

/** The check that is open for this call: of this operator, for this institution, not yet over. */
export const findOpenCheck = (
  { db, now }: { readonly db: Kysely<DB>; readonly now: Temporal.Instant },
  { institution, operator }: Call,
): Promise<
  { readonly id: string; readonly caller: string; readonly validUntil: Temporal.Instant | null } | undefined
> =>
  db
    .selectFrom('identity_checks')
    .select(['id', 'caller', 'valid_until as validUntil'])
    .where('institution_id', '=', institution)
    .where('operator_id', '=', operator)
    .where('ended_at', 'is', null)
    .where('valid_until', '>', now)
    .orderBy('checked_at', 'desc')
    .limit(1)
    .executeTakeFirst()

export interface PastCheck {
  readonly id: string
  readonly checkedAt: Temporal.Instant
  /** The operator's name. */
  readonly by: string
  readonly caller: string
  readonly items: readonly CheckedItem[]
  readonly note: string
  readonly recognised: boolean
}

/** Earlier calls about an institution, newest first: also those of whom nobody was recognised. */
export async function findPastChecks(
  db: Kysely<DB>,
  institution: string,
  { most }: { readonly most: number },
): Promise<readonly PastCheck[]> {
  const rows = await db
    .selectFrom('identity_checks as c')
    .innerJoin('operators as o', 'o.id', 'c.operator_id')
    .select(['c.id', 'c.checked_at as checkedAt', 'o.name as by', 'c.caller', 'c.items', 'c.note', 'c.valid_until'])
    .where('c.institution_id', '=', institution)
    .orderBy('c.checked_at', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ items, valid_until, ...row }) => ({
    ...row,
    items: items as CheckedItem[],
    recognised: valid_until !== null,
  }))
}
