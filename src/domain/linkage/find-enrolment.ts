import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { AppAccountKey } from '#domain/app-accounts/app-account.ts'
import { countRecoveryCodes } from '#domain/second-factor/count-recovery-codes.ts'
import { linkageFactor } from './linkage-factor.ts'

export interface Enrolment {
  readonly confirmedAt: Temporal.Instant
  readonly recoveryCodesLeft: number
}

/** Since when the account has its authenticator; undefined when it was taken back meanwhile. */
export async function findEnrolment(db: Kysely<DB>, account: AppAccountKey): Promise<Enrolment | undefined> {
  const owner = linkageFactor(account)
  const row = await db
    .selectFrom('second_factors')
    .select('confirmed_at as confirmedAt')
    .where('site', '=', owner.site)
    .where('subject', '=', owner.subject)
    .executeTakeFirst()
  if (!row?.confirmedAt) return undefined
  return { confirmedAt: row.confirmedAt, recoveryCodesLeft: await countRecoveryCodes(db, owner) }
}
