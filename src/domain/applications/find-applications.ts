import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Status } from './application.ts'

export interface ListedApplication {
  readonly id: string
  readonly number: number
  readonly kind: string
  readonly status: Status
  /** As stored: read it through its kind. */
  readonly content: unknown
  readonly receivedAt: Temporal.Instant
}

export interface ApplicationsWish {
  readonly most: number
  /** Continues below this number. */
  readonly before?: number | undefined
  /** Of these kinds only. */
  readonly kinds?: readonly string[]
}

/** The applications of an institution, newest first, as 「マイリスト」 lists them. P-12 */
export async function findApplications(
  db: Kysely<DB>,
  institution: string,
  { most, before, kinds }: ApplicationsWish,
): Promise<readonly ListedApplication[]> {
  const rows = await db
    .selectFrom('applications')
    .select(['id', 'number', 'kind', 'status', 'content', 'received_at as receivedAt'])
    .where('institution_id', '=', institution)
    .$if(kinds !== undefined, (query) => query.where('kind', 'in', kinds ?? []))
    .$if(before !== undefined, (query) => query.where('number', '<', before ?? 0))
    .orderBy('number', 'desc')
    .limit(most)
    .execute()
  return rows as readonly ListedApplication[]
}
