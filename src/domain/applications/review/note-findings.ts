import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { ApplicationKey } from '../application.ts'
import type { Finding } from '../application-kind.ts'

/**
 * Keeps the heaviest finding beside the application, so that the queue can be narrowed by it. What others do changes
 * findings: it is noted anew whenever somebody looks, and no decision believes it.
 */
export async function noteFindings(
  db: Kysely<DB>,
  { institution, id }: ApplicationKey,
  findings: readonly Finding[],
): Promise<void> {
  const heaviest = findings.some(({ weight }) => weight === 'wrong') ? 'wrong' : findings.length > 0 ? 'look' : null
  await db
    .updateTable('applications')
    .set({ findings: heaviest })
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .where('decided_at', 'is', null)
    .where('findings', 'is distinct from', heaviest)
    .execute()
}
