import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { FactorOwner } from './factor-owner.ts'

/** How many recovery codes are left. */
export async function countRecoveryCodes(db: Kysely<DB>, { site, subject }: FactorOwner): Promise<number> {
  const { left } = await db
    .selectFrom('recovery_codes')
    .select((row) => row.fn.countAll<number>().as('left'))
    .where('site', '=', site)
    .where('subject', '=', subject)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return left
}
