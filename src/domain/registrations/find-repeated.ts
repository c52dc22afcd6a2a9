import type { Kysely } from 'kysely'
import type { DB, Registrations } from '#db/schema.gen.ts'
import type { Asked } from './find-registration.ts'
import { ACTIVATION_LINK_LIVES } from './lives.ts'
import { columnsOf, type Registration } from './registration.ts'

/**
 * The hash of its password when exactly this was confirmed in this browser and its mail still counts: the form was sent
 * once more by way of 「戻る」, and nothing is to happen twice. P-06
 */
export async function findRepeated(
  db: Kysely<DB>,
  now: Temporal.Instant,
  { id, browser }: Asked,
  registration: Registration,
): Promise<{ readonly passwordHash: string | null } | undefined> {
  const row = await db
    .selectFrom('registrations')
    .innerJoin('latest_registrations', 'registration_id', 'id')
    .select('password_hash')
    .where('id', '=', id)
    .where('browser_hash', '=', browser)
    .where('confirmed_at', '>', now.subtract(ACTIVATION_LINK_LIVES))
    .where((where) =>
      where.and(
        Object.entries(columnsOf(registration)).map(([column, value]) =>
          where(`registrations.${column as keyof Registrations}`, 'is not distinct from', value),
        ),
      ),
    )
    .executeTakeFirst()
  return row && { passwordHash: row.password_hash }
}
