import type { AccountEnvironment } from '#domain/accounts/account.ts'
import { openSecretNumber } from '#domain/accounts/sealed-account.ts'
import type { Work } from '#platform/work.ts'

/**
 * Whether all リセット用 accounts of an institution still have one 秘密の番号, which they begin with as one argon2id hash.
 * The call centre sets a number anew for one account only: from then on there are two. 002 p.3, B-05
 */
export async function shareOneNumber({ db, secrets }: Work, institution: string): Promise<boolean> {
  const rows = await db
    .selectFrom('accounts')
    .select(['environment', 'id', 'secret_number'])
    .where('institution_id', '=', institution)
    .where('role', '=', 'master-reset')
    .execute()
  const hashes = rows.map(({ environment, id, secret_number: sealed }) =>
    openSecretNumber(
      secrets,
      { institution, environment: environment as AccountEnvironment, id },
      sealed ?? Buffer.of(),
    ),
  )
  return new Set(hashes).size === 1
}
