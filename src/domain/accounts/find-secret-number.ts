import type { Work } from '#platform/work.ts'
import { openSecretNumber } from './sealed-account.ts'

/**
 * The argon2id hash of the institution's 秘密の番号, from its newest reset account in 本番環境: what was set there last is
 * what people know. @throws when there is none. P-13, B-05
 */
export async function findSecretNumber({ db, secrets }: Work, institution: string): Promise<string> {
  const { id, secret_number } = await db
    .selectFrom('accounts')
    .select(['id', 'secret_number'])
    .where('institution_id', '=', institution)
    .where('environment', '=', 'production')
    .where('role', '=', 'master-reset')
    .where('secret_number', 'is not', null)
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  if (!secret_number) throw new Error(`${institution} has no secret number`)
  return openSecretNumber(secrets, { institution, environment: 'production', id }, secret_number)
}
