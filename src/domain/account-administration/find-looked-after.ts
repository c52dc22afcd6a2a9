import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { AccountKey } from '#domain/accounts/account.ts'
import { mayDo, rolesFor } from '#domain/accounts/delegation.ts'
import { hasRole } from '#domain/accounts/has-role.ts'
import { ROLES, type Role } from '#domain/accounts/role.ts'
import type { Administrator } from './administrator.ts'

/** An account, as those who look after it see it. */
export interface LookedAfter extends AccountKey {
  readonly role: Role
  readonly userId: string
  readonly name: string
  readonly kana: string | null
  readonly startsOn: Temporal.PlainDate | null
  readonly endsOn: Temporal.PlainDate | null
  readonly disabledAt: Temporal.Instant | null
  readonly lastSignedInAt: Temporal.Instant | null
  readonly passwordChangedAt: Temporal.Instant | null
  readonly initialPasswordUntil: Temporal.Instant | null
  readonly version: number
}

/** Whom somebody of this role looks after in any way, in the order of the lists. 004 p.30, 34 */
export const lookedAfterBy = (by: Role): readonly Role[] =>
  (Object.keys(ROLES) as Role[]).filter(
    (role) => mayDo(by, 'initialise-password', role) || rolesFor(by, 'update').includes(role),
  )

/** One account that they look after; any other is not found: another institution's, of the other environment, deleted. */
export async function findLookedAfter(db: Kysely<DB>, by: Administrator, id: string): Promise<LookedAfter | undefined> {
  const row = await selectLookedAfter(db, by).where('id', '=', id).executeTakeFirst()
  return row as LookedAfter | undefined
}

export const selectLookedAfter = (db: Kysely<DB>, { institution, environment, role }: Administrator) =>
  db
    .selectFrom('accounts')
    .select(['institution_id as institution', 'environment', 'id', 'role', 'user_id as userId', 'name', 'kana'])
    .select(['starts_on as startsOn', 'ends_on as endsOn', 'disabled_at as disabledAt', 'version'])
    .select(['last_signed_in_at as lastSignedInAt', 'password_changed_at as passwordChangedAt'])
    .select('initial_password_until as initialPasswordUntil')
    .where('institution_id', '=', institution)
    .where('environment', '=', environment)
    .where(hasRole(lookedAfterBy(role)))
    .where('deleted_at', 'is', null)
