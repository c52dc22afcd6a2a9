import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

export interface OperatorCredentials {
  readonly id: string
  readonly email: string
  /** Null until the invitation was accepted. */
  readonly passwordHash: string | null
}

/** The operator with this address (folded: `foldUserId`). For the door only: it holds the password's hash. */
export const findOperatorCredentials = (db: Kysely<DB>, email: string): Promise<OperatorCredentials | undefined> =>
  db
    .selectFrom('operators')
    .select(['id', 'email', 'password_hash as passwordHash'])
    .where('email', '=', email)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
