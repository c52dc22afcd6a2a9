import { prepared } from '#platform/database/prepared.ts'
import { randomToken } from '#platform/random.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import type { Work } from '#platform/work.ts'
import type { DeviceToken } from './spend-attempt.ts'

/** From now on this browser has attempts of its own at this account. Returns the token for its cookie. */
export async function rememberDevice(work: Work, accountKey: Buffer, known: DeviceToken): Promise<string> {
  const token = known ?? randomToken(work.random)
  await work.db
    .insertInto('known_devices')
    .values({ account_key: accountKey, token_hash: tokenHash(token), known_at: work.now, used_at: work.now })
    .onConflict((conflict) => conflict.columns(['account_key', 'token_hash']).doUpdateSet({ used_at: work.now }))
    .modifyEnd(prepared('remember-device'))
    .execute()
  return token
}

/** No browser is known any more, and every lock is lifted: after a password was set anew. */
export async function forgetDevices({ db }: Pick<Work, 'db'>, accountKey: Buffer): Promise<void> {
  await db.deleteFrom('known_devices').where('account_key', '=', accountKey).execute()
  await db.deleteFrom('sign_in_attempts').where('account_key', '=', accountKey).execute()
}
