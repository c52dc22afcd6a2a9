import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import type { InvitationFailure } from './invitation.ts'

/** Looks at a link and uses nothing up: whose it is, or why it does not work. */
export async function findInvitation(
  db: Kysely<DB>,
  now: Temporal.Instant,
  token: string,
): Promise<Outcome<{ readonly email: string }, InvitationFailure>> {
  const link = await db
    .selectFrom('operator_invitations as i')
    .innerJoin('operators as o', 'o.id', 'i.operator_id')
    .select(['i.used_at', 'i.superseded_at', 'i.expires_at', 'o.email'])
    .where('i.token_hash', '=', tokenHash(token))
    .where('o.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!link) return refused('cut')
  if (link.used_at) return refused('used')
  if (link.superseded_at) return refused('superseded')
  return Temporal.Instant.compare(link.expires_at, now) <= 0 ? refused('expired') : done({ email: link.email })
}
