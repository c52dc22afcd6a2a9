import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Status } from './application.ts'

export interface ListedApplication {
  readonly id: string
  readonly number: number
  readonly kind: string
  readonly status: Status
  readonly receivedAt: Temporal.Instant
}

/** The applications of an institution, newest first, as 「マイリスト」 lists them; `before` (a number) continues. P-12 */
export async function findApplications(
  db: Kysely<DB>,
  institution: string,
  { most, before }: { readonly most: number; readonly before?: number | undefined },
): Promise<readonly ListedApplication[]> {
  const rows = await db
    .selectFrom('applications')
    .select(['id', 'number', 'kind', 'status', 'received_at as receivedAt'])
    .where('institution_id', '=', institution)
    .$if(before !== undefined, (query) => query.where('number', '<', before ?? 0))
    .orderBy('number', 'desc')
    .limit(most)
    .execute()
  return rows as readonly ListedApplication[]
}
