import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { ApplicationKey, Status } from '../application.ts'

export interface OtherApplication {
  readonly id: string
  readonly number: number
  readonly kind: string
  readonly status: Status
  readonly content: unknown
  readonly receivedAt: Temporal.Instant
  readonly decidedAt: Temporal.Instant | null
}

/** Enough to see what an institution is about; the rest is one click away. */
const MOST = 20

/** The other applications of the institution, newest first. B-02 */
export async function findOthers(
  db: Kysely<DB>,
  { institution, id }: ApplicationKey,
): Promise<readonly OtherApplication[]> {
  const rows = await db
    .selectFrom('applications')
    .select(['id', 'number', 'kind', 'status', 'content', 'received_at as receivedAt', 'decided_at as decidedAt'])
    .where('institution_id', '=', institution)
    .where('id', '<>', id)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute()
  return rows as readonly OtherApplication[]
}
