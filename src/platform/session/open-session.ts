import { sql } from 'kysely'
import { prepared } from '../database/prepared.ts'
import { randomToken } from '../random.ts'
import type { Work } from '../work.ts'
import type { SessionPolicy } from './session-policy.ts'
import { tokenHash } from './token-hash.ts'

export interface NewSession {
  readonly site: string
  /** Whose it is, as the site names its users: for the portal, the portal user's id. */
  readonly subject: string
  readonly institution?: string | undefined
  readonly policy: SessionPolicy
  readonly userAgent?: string | undefined
}

const USER_AGENT_MOST = 400

/**
 * Opens a session and returns the token for the cookie; only its hash is stored. Where the policy allows one session a
 * user it ends the one before in the same statement: of several sign-ins at once one session stays. 001 p.20
 */
export async function openSession(work: Work, session: NewSession): Promise<string> {
  const token = randomToken(work.random)
  const row = rowOf(work, session, tokenHash(token))
  await (session.policy.sole ? takePlace(work, row) : addRow(work, row))
  return token
}

const rowOf = ({ now, actor }: Work, { site, subject, institution, policy, userAgent }: NewSession, hash: Buffer) => ({
  token_hash: hash,
  site,
  subject,
  institution_id: institution ?? null,
  opened_at: now,
  last_seen_at: now,
  idle_until: now.add(policy.idle),
  ends_at: now.add(policy.absolute),
  address: actor.address ?? null,
  user_agent: userAgent?.slice(0, USER_AGENT_MOST) ?? null,
})

type Row = ReturnType<typeof rowOf>

const addRow = ({ db }: Work, row: Row) =>
  db.insertInto('sessions').values(row).modifyEnd(prepared('open-session')).execute()

/** The browser of the session before is told at its next action: `findSessionEnd`. */
const takePlace = ({ db, now }: Work, row: Row) =>
  sql`${prepared('open-sole-session')}
    with opened as (
      insert into sessions as before (
        token_hash, site, subject, institution_id, opened_at, last_seen_at, idle_until, ends_at, address, user_agent,
        sole)
      values (
        ${row.token_hash}, ${row.site}, ${row.subject}, ${row.institution_id}, ${row.opened_at}, ${row.last_seen_at},
        ${row.idle_until}, ${row.ends_at}, ${row.address}, ${row.user_agent}, true)
      on conflict (site, subject) where sole do update set
        replaced_hash = before.token_hash,
        token_hash = excluded.token_hash,
        institution_id = excluded.institution_id,
        opened_at = excluded.opened_at,
        last_seen_at = excluded.last_seen_at,
        idle_until = excluded.idle_until,
        ends_at = excluded.ends_at,
        address = excluded.address,
        user_agent = excluded.user_agent
      returning replaced_hash
    )
    insert into replaced_sessions (token_hash, site, replaced_at)
    select replaced_hash, ${row.site}, ${now} from opened where replaced_hash is not null`.execute(db)
