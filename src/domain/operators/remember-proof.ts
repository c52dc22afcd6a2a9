import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Work } from '#platform/work.ts'
import { PROOF_LASTS } from './sign-in-limits.ts'

/** Whoever sits at this session has just given password and code. */
export async function rememberProof({ db, now }: Work, session: Buffer): Promise<void> {
  await db
    .insertInto('session_proofs')
    .values({ session_hash: session, proved_at: now })
    .onConflict((conflict) => conflict.column('session_hash').doUpdateSet({ proved_at: now }))
    .execute()
}

/** Whether they did so a short while ago. */
export const hasProof = async (db: Kysely<DB>, now: Temporal.Instant, session: Buffer): Promise<boolean> =>
  (await db
    .selectFrom('session_proofs')
    .select('session_hash')
    .where('session_hash', '=', session)
    .where('proved_at', '>', now.subtract(PROOF_LASTS))
    .executeTakeFirst()) !== undefined
