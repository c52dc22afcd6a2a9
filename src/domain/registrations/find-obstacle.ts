import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

/** Why a registration cannot lead to a user. What the mail says of it is for its address alone. P-05 */
export type Obstacle = 'address-taken' | 'institution-taken'

/** What can be taken. */
export interface Claimed {
  readonly email: string
  readonly code: string | null
  readonly registration_number: string | null
}

/**
 * What is taken already. An institution that is here is taken even when its user has left: whom its applications are
 * handed to is for people to decide. Only the unique keys decide between two at once: see `claim`.
 */
export async function findObstacle(db: Kysely<DB>, claimed: Claimed): Promise<Obstacle | undefined> {
  const { address, institution } = await db
    .selectNoFrom((select) => [
      select
        .exists(select.selectFrom('portal_user_emails').select('email').where('email', '=', claimed.email))
        .as('address'),
      select
        .exists(
          select
            .selectFrom('institutions')
            .select('id')
            .where((where) =>
              where.or([
                where('code', '=', claimed.code),
                where('registration_number', '=', claimed.registration_number),
              ]),
            ),
        )
        .as('institution'),
    ])
    .executeTakeFirstOrThrow()
  if (address) return 'address-taken'
  return institution ? 'institution-taken' : undefined
}
