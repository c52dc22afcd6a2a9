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

/** Opens a session and returns the token for the cookie; only its hash is stored. */
export async function openSession(work: Work, session: NewSession): Promise<string> {
  const token = randomToken(work.random)
  await work.db
    .insertInto('sessions')
    .values({
      token_hash: tokenHash(token),
      site: session.site,
      subject: session.subject,
      institution_id: session.institution ?? null,
      opened_at: work.now,
      last_seen_at: work.now,
      idle_until: work.now.add(session.policy.idle),
      ends_at: work.now.add(session.policy.absolute),
      address: work.actor.address ?? null,
      user_agent: session.userAgent?.slice(0, USER_AGENT_MOST) ?? null,
    })
    .modifyEnd(prepared('open-session'))
    .execute()
  return token
}
