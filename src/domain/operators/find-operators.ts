import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Operator, OperatorRole } from './operator.ts'

/** An operator as administrators see them; no secret is among it. */
export interface OperatorOverview extends Operator {
  readonly createdAt: Temporal.Instant
  readonly lastSignedInAt: Temporal.Instant | null
  readonly disabledAt: Temporal.Instant | null
  /** Whether they set a password yet. */
  readonly accepted: boolean
  /** Until when the link in their mail works, if one does. */
  readonly invitedUntil: Temporal.Instant | null
  /** Whether an authenticator app is set up. */
  readonly enrolled: boolean
}

/** All of them, those who work before those who are disabled. */
export const findOperators = async (db: Kysely<DB>): Promise<OperatorOverview[]> =>
  (await overviews(db).orderBy('o.disabled_at', 'asc').orderBy('o.name').orderBy('o.id').execute()).map(read)

export async function findOperatorOverview(db: Kysely<DB>, id: string): Promise<OperatorOverview | undefined> {
  const row = await overviews(db).where('o.id', '=', id).executeTakeFirst()
  return row && read(row)
}

const overviews = (db: Kysely<DB>) =>
  db
    .selectFrom('operators as o')
    .leftJoin('operator_invitations as i', (join) =>
      join.onRef('i.operator_id', '=', 'o.id').on('i.used_at', 'is', null).on('i.superseded_at', 'is', null),
    )
    .leftJoin('second_factors as f', (join) =>
      join.on('f.site', '=', 'backoffice').on((on) => on(on.ref('f.subject'), '=', on.cast<string>('o.id', 'text'))),
    )
    .select((row) => [
      'o.id',
      'o.name',
      'o.email',
      'o.roles',
      'o.created_at as createdAt',
      'o.last_signed_in_at as lastSignedInAt',
      'o.disabled_at as disabledAt',
      row('o.password_hash', 'is not', null).as('accepted'),
      'i.expires_at as invitedUntil',
      row('f.confirmed_at', 'is not', null).as('enrolled'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof overviews>['executeTakeFirstOrThrow']>>

const read = ({ accepted, enrolled, roles, ...row }: Row): OperatorOverview => ({
  ...row,
  roles: roles as OperatorRole[],
  accepted: Boolean(accepted),
  enrolled: Boolean(enrolled),
})
