import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

/** The requests of one institution that wait to be decided, as one line: they go out on one letter. */
export interface WaitingInstitution {
  readonly institution: string
  readonly code: string | null
  readonly name: string
  readonly requests: number
  /** Of their terminals, some. */
  readonly terminals: readonly string[]
  readonly oldest: Temporal.Instant
}

interface WaitingSearch {
  /** The oldest request was received before, and not before. */
  readonly from?: Temporal.Instant | undefined
  readonly until?: Temporal.Instant | undefined
  /** A part of the name, or the beginning of the code. */
  readonly text?: string | undefined
  readonly most: number
}

const TERMINALS_NAMED = 3

/** Whom the desk has to answer, who waits longest first. B-07 */
export const findWaiting = (
  db: Kysely<DB>,
  { from, until, text, most }: WaitingSearch,
): Promise<readonly WaitingInstitution[]> =>
  db
    .selectFrom('certificate_requests as r')
    .innerJoin('institutions as i', 'i.id', 'r.institution_id')
    .select(['i.id as institution', 'i.code', 'i.name'])
    .select(({ fn }) => [
      fn.countAll<number>().as('requests'),
      sql<Temporal.Instant>`min(r.applied_at)`.as('oldest'),
      sql<string[]>`(array_agg(r.terminal order by r.applied_at))[:${sql.lit(TERMINALS_NAMED)}]`.as('terminals'),
    ])
    .where('r.issued_at', 'is', null)
    .where('r.cancelled_at', 'is', null)
    .where('r.rejected_at', 'is', null)
    .$if(!!text, (query) =>
      query.where(
        sql<boolean>`(i.code like ${`${escaped(text ?? '')}%`} or i.search_name like '%' || fold_for_search(${escaped(text ?? '')}) || '%')`,
      ),
    )
    .groupBy(['i.id', 'i.code', 'i.name'])
    .$if(from !== undefined, (query) => query.having(({ fn }) => fn.min('r.applied_at'), '>', from as Temporal.Instant))
    .$if(until !== undefined, (query) =>
      query.having(({ fn }) => fn.min('r.applied_at'), '<=', until as Temporal.Instant),
    )
    .orderBy('oldest')
    .orderBy('i.id')
    .limit(most)
    .execute()

const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&')
