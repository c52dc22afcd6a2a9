import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

export interface OrderProblem {
  readonly institution: string
  readonly request: string
  readonly institutionName: string
  readonly terminal: string
  readonly orderedAt: Temporal.Instant
  /** What the check before signing said; null: it waits to be signed. */
  readonly problem: string | null
}

/** Orders that the authority will never sign, and those that it should have signed long ago; the newest first. B-07 */
export const findOrderProblems = (
  db: Kysely<DB>,
  { waitingSince, most }: { readonly waitingSince: Temporal.Instant; readonly most: number },
): Promise<readonly OrderProblem[]> =>
  db
    .selectFrom('certificates as c')
    .innerJoin('certificate_requests as r', (join) =>
      join.onRef('r.institution_id', '=', 'c.institution_id').onRef('r.id', '=', 'c.request_id'),
    )
    .select(['c.institution_id as institution', 'r.id as request', 'r.institution_name as institutionName'])
    .select(['r.terminal', 'c.ordered_at as orderedAt', 'c.problem'])
    .where('c.signed_at', 'is', null)
    .where(({ eb, or }) => or([eb('c.problem', 'is not', null), eb('c.ordered_at', '<=', waitingSince)]))
    .orderBy('c.ordered_at', 'desc')
    .limit(most)
    .execute()
