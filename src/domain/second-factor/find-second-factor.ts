import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'
import { type FactorOwner, sealedFor } from './factor-owner.ts'

export interface SecondFactor {
  /** Whether codes are asked for at sign-in. */
  readonly enrolled: boolean
  /** The secret that waits for its first code, in base32. */
  readonly pendingSecret: string | undefined
}

/** How the owner's second factor stands; undefined when there never was one, or it was removed. */
export async function findSecondFactor(
  { db, secrets }: { readonly db: Kysely<DB>; readonly secrets: Secrets },
  owner: FactorOwner,
): Promise<SecondFactor | undefined> {
  const row = await db
    .selectFrom('second_factors')
    .select(['confirmed_at', 'pending_secret'])
    .where('site', '=', owner.site)
    .where('subject', '=', owner.subject)
    .executeTakeFirst()
  return (
    row && {
      enrolled: row.confirmed_at !== null,
      pendingSecret: row.pending_secret ? secrets.open(row.pending_secret, sealedFor(owner)) : undefined,
    }
  )
}
