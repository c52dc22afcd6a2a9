import { type AppAccountKey, type AppAccountState, stateOf } from '#domain/app-accounts/app-account.ts'
import type { Work } from '#platform/work.ts'

export interface LockedAccount {
  readonly passwordHash: string
  readonly state: AppAccountState
}

/** The account as it is, and stays until this unit of work ends: sign-ins of one account go one after the other. */
export async function lockAccount({ db, now }: Work, { institution, id }: AppAccountKey): Promise<LockedAccount> {
  const { passwordHash, ...times } = await db
    .selectFrom('app_accounts')
    .select([
      'password_hash as passwordHash',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'release_asked_at as releaseAskedAt',
      'released_at as releasedAt',
      'stopped_at as stoppedAt',
    ])
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { passwordHash, state: stateOf(times, now) }
}
