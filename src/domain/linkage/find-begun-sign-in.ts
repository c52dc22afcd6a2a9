import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { findSecondFactor, type SecondFactor } from '#domain/second-factor/find-second-factor.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import { linkageFactor } from './linkage-factor.ts'

export interface BegunSignIn {
  /** Goes into its forms. */
  readonly id: string
  readonly institution: string
  /** 「機関コード」 of the sheet. */
  readonly institutionCode: string
  readonly loginId: string
  readonly factor: SecondFactor
}

/** Who gave the password in this browser and may now give a code, or enrol. */
export async function findBegunSignIn(
  env: { readonly db: Kysely<DB>; readonly secrets: Secrets },
  now: Temporal.Instant,
  token: string | undefined,
): Promise<BegunSignIn | undefined> {
  if (!token) return undefined
  const row = await env.db
    .selectFrom('linkage_sign_ins as s')
    .innerJoin('app_accounts as a', (join) =>
      join.onRef('a.institution_id', '=', 's.institution_id').onRef('a.id', '=', 's.account_id'),
    )
    .innerJoin('institutions as i', 'i.id', 's.institution_id')
    .select(['s.id', 's.institution_id as institution', 's.account_id as account', 'a.login_id as loginId'])
    .select('i.search_code as institutionCode')
    .where('s.token_hash', '=', tokenHash(token))
    .where('s.expires_at', '>', now)
    .where('s.superseded_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { account, ...begun } = row
  const { institution } = begun
  const factor = await findSecondFactor(env, linkageFactor({ institution, id: account }))
  return factor && { ...begun, factor }
}
