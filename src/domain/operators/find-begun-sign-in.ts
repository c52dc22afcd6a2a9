import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { findSecondFactor, type SecondFactor } from '#domain/second-factor/find-second-factor.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import { operatorFactor } from './operator-factor.ts'

export interface BegunSignIn {
  readonly operator: string
  readonly email: string
  readonly factor: SecondFactor
}

/** Who gave their password in this browser and may now give a code, or enrol. */
export async function findBegunSignIn(
  env: { readonly db: Kysely<DB>; readonly secrets: Secrets },
  now: Temporal.Instant,
  token: string | undefined,
): Promise<BegunSignIn | undefined> {
  if (!token) return undefined
  const row = await env.db
    .selectFrom('operator_sign_ins as s')
    .innerJoin('operators as o', 'o.id', 's.operator_id')
    .select(['o.id', 'o.email'])
    .where('s.token_hash', '=', tokenHash(token))
    .where('s.expires_at', '>', now)
    .where('o.disabled_at', 'is', null)
    .executeTakeFirst()
  const factor = row && (await findSecondFactor(env, operatorFactor(row.id)))
  return row && factor && { operator: row.id, email: row.email, factor }
}
