import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import type { Obstacle } from './find-obstacle.ts'
import { readLinkToken } from './link-token.ts'
import { ACTIVATION_LINK_LIVES } from './lives.ts'

/** Why a link leads nowhere, each with its own way forward. 003 p.11 */
export type LinkProblem = 'cut-short' | 'unknown' | 'used' | 'too-old' | 'superseded' | Obstacle

export interface LinkedRegistration {
  readonly id: string
  readonly email: string
  /** Of the institution. */
  readonly name: string
  readonly activatedBy: Buffer | null
}

export type Link =
  | { readonly state: 'usable'; readonly registration: LinkedRegistration }
  | { readonly state: LinkProblem; readonly registration?: LinkedRegistration }

/** What the link in the mail is good for now. Looking changes nothing: mail scanners look, too. P-07 */
export async function findLink(db: Kysely<DB>, now: Temporal.Instant, given: string): Promise<Link> {
  const token = readLinkToken(given)
  if (!token) return { state: 'cut-short' }
  const row = await db
    .selectFrom('registrations')
    .leftJoin('latest_registrations', 'registration_id', 'id')
    .select(['id', 'registrations.email', 'name', 'confirmed_at', 'activated_at', 'activated_by', 'refused_because'])
    .select('latest_registrations.registration_id as latest')
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst()
  if (!row) return { state: 'unknown' }
  const { id, email, name, activated_by: activatedBy } = row
  return { state: stateOf(row, now), registration: { id, email, name, activatedBy } }
}

interface Row {
  readonly confirmed_at: Temporal.Instant | null
  readonly activated_at: Temporal.Instant | null
  readonly refused_because: string | null
  readonly latest: string | null
}

function stateOf(row: Row, now: Temporal.Instant): Link['state'] {
  if (row.activated_at) return 'used'
  if (row.refused_because) return row.refused_because as Obstacle
  if (!row.latest) return 'superseded'
  const until = row.confirmed_at?.add(ACTIVATION_LINK_LIVES)
  return until && Temporal.Instant.compare(now, until) < 0 ? 'usable' : 'too-old'
}
