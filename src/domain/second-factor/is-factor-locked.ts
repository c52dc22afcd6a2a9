import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { FactorOwner } from './factor-owner.ts'

/** Whether wrong codes have locked it, so that no code is accepted now. */
export const isFactorLocked = async (
  { db, now }: { readonly db: Kysely<DB>; readonly now: Temporal.Instant },
  { site, subject }: FactorOwner,
): Promise<boolean> =>
  (await db
    .selectFrom('second_factors')
    .select('site')
    .where('site', '=', site)
    .where('subject', '=', subject)
    .where('locked_until', '>', now)
    .executeTakeFirst()) !== undefined
