import { record } from '#domain/audit/record.ts'
import { forgetDevices } from '#domain/sign-in/known-devices.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { endSessions } from '#platform/session/end-sessions.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import type { Work } from '#platform/work.ts'
import { findInvitation } from './find-invitation.ts'
import type { InvitationFailure } from './invitation.ts'
import { operatorKey } from './operator-door.ts'

export interface AcceptedInvitation {
  readonly token: string
  /** Hashed before the unit of work begins: no transaction waits for a hash. */
  readonly passwordHash: string
}

/**
 * Spends the link and sets the password: all sessions end, locks are lifted, no browser is known any more. The second
 * factor stays as it was. Refusals: what is the matter with the link.
 */
export async function acceptInvitation(
  work: Work,
  { token, passwordHash }: AcceptedInvitation,
): Promise<Outcome<undefined, InvitationFailure>> {
  const operator = await spendLink(work, token, passwordHash)
  if (!operator) {
    const link = await findInvitation(work.db, work.now, token)
    return refused(link.done ? 'used' : link.because)
  }
  const sessions = await endSessions(work, 'backoffice', operator.id)
  await work.db.deleteFrom('operator_sign_ins').where('operator_id', '=', operator.id).execute()
  await forgetDevices(work, operatorKey(work.secrets, operator.email))
  record(work, 'reset-password', { subject: `operator:${operator.id}`, detail: { sessions } })
  return done()
}

/** Link and password in one statement: of many at once exactly one finds the link unused. */
const spendLink = (work: Work, token: string, passwordHash: string) =>
  work.db
    .with('link', (db) =>
      db
        .updateTable('operator_invitations')
        .set({ used_at: work.now })
        .where('token_hash', '=', tokenHash(token))
        .where('used_at', 'is', null)
        .where('superseded_at', 'is', null)
        .where('expires_at', '>', work.now)
        .returning('operator_id'),
    )
    .updateTable('operators as o')
    .from('link')
    .set({ password_hash: passwordHash })
    .whereRef('o.id', '=', 'link.operator_id')
    .where('o.disabled_at', 'is', null)
    .returning(['o.id', 'o.email'])
    .executeTakeFirst()
