import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import { failureOf, type ResetLinkFailure } from './password-reset.ts'

/** Looks at a link and uses nothing up: the user ID it is for, or why it does not work. */
export async function findPasswordReset(
  db: Kysely<DB>,
  now: Temporal.Instant,
  token: string,
): Promise<Outcome<{ readonly userId: string }, ResetLinkFailure>> {
  const link = await db
    .selectFrom('portal_password_resets as r')
    .innerJoin('portal_users as u', (join) =>
      join.onRef('u.institution_id', '=', 'r.institution_id').onRef('u.id', '=', 'r.portal_user_id'),
    )
    .select(['r.used_at', 'r.superseded_at', 'r.expires_at', 'u.email'])
    .where('r.token_hash', '=', tokenHash(token))
    .where('u.closed_at', 'is', null)
    .executeTakeFirst()
  const failure = failureOf(link, now)
  return link && !failure ? done({ userId: link.email }) : refused(failure ?? 'cut')
}
