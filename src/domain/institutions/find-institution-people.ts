import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { accountKey } from '#domain/sign-in/account-key.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'
import { doorName, findSignInLocks } from './find-sign-in-locks.ts'

export interface InstitutionPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly registeredAt: Temporal.Instant
  readonly lastSignedInAt: Temporal.Instant | null
  readonly closedAt: Temporal.Instant | null
  /** Some browser of theirs, or every unknown one, is kept out until then. */
  readonly lockedUntil: Temporal.Instant | undefined
}

interface Asking {
  readonly db: Kysely<DB>
  readonly secrets: Secrets
  readonly now: Temporal.Instant
}

/** Who signs in to the portal for an institution: the active one first, then those before. */
export async function findInstitutionPeople(
  { db, secrets, now }: Asking,
  institution: string,
): Promise<readonly InstitutionPerson[]> {
  const rows = await db
    .selectFrom('portal_users')
    .select(['id', 'last_name', 'first_name', 'email', 'registered_at', 'last_signed_in_at', 'closed_at'])
    .where('institution_id', '=', institution)
    .orderBy('closed_at', (order) => order.desc().nullsFirst())
    .execute()
  const doors = rows.map(({ email }) => accountKey(secrets, 'portal', email))
  const locks = await findSignInLocks(db, now, doors)
  return rows.map((row, index) => ({
    id: row.id,
    name: `${row.last_name} ${row.first_name}`,
    email: row.email,
    registeredAt: row.registered_at,
    lastSignedInAt: row.last_signed_in_at,
    closedAt: row.closed_at,
    lockedUntil: locks.get(doorName(doors[index] ?? Buffer.alloc(0))),
  }))
}
