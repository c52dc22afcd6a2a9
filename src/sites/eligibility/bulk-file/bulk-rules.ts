import { rolesFor } from '#domain/accounts/delegation.ts'
import type { BulkRules } from '#domain/bulk-registration/read-bulk-row.ts'
import { findInstitution } from '#domain/institutions/find-institution.ts'
import type { InstitutionSlug } from '#domain/institutions/institution-kind.ts'
import { dayOf } from '#platform/clock/clock.ts'
import type { AccountContext } from '../page.ts'

/** What decides whether a row of the asker's file is good. */
export async function findBulkRules({ env, user, now }: AccountContext): Promise<BulkRules> {
  const institution = await findInstitution(env.db, user.institution)
  if (!institution) throw new Error(`institution ${user.institution} is gone`)
  return { roles: rolesFor(user.role, 'register'), kind: institution.kind as InstitutionSlug, today: dayOf(now) }
}
