import { record } from '#domain/audit/record.ts'
import { queueMail } from '#domain/mails/queue-mail.ts'
import { accountKey } from '#domain/sign-in/account-key.ts'
import { forgetDevices, rememberDevice } from '#domain/sign-in/known-devices.ts'
import { passwordChangedMail } from '#notices/mail/password-changed.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { endSessions } from '#platform/session/end-sessions.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import type { Work } from '#platform/work.ts'
import { findPasswordReset } from './find-password-reset.ts'
import type { ResetLinkFailure } from './password-reset.ts'

export interface NewPassword {
  readonly token: string
  /** Hashed before the unit of work begins: no transaction waits for a hash. */
  readonly passwordHash: string
}

/**
 * Spends the link and sets the password: all sessions end, locks are lifted, no browser is known any more but the one
 * that did this (its owner reads the mails), and a mail says that it happened. Returns the token of the known device.
 * Refusals: what is the matter with the link. P-09
 */
export async function resetPassword(
  work: Work,
  { token, passwordHash }: NewPassword,
): Promise<Outcome<{ readonly device: string }, ResetLinkFailure>> {
  const user = await spendLink(work, token, passwordHash)
  if (!user) {
    const link = await findPasswordReset(work.db, work.now, token)
    return refused(link.done ? 'used' : link.because)
  }
  const { id, institution_id: institution, email } = user
  const sessions = await endSessions(work, 'portal', id)
  const key = accountKey(work.secrets, 'portal', email)
  await forgetDevices(work, key)
  const device = await rememberDevice(work, key, undefined)
  const name = `${user.last_name} ${user.first_name}`
  const mail = passwordChangedMail(work.letterhead, { name, at: work.now })
  await queueMail(work, { to: email, kind: 'password-changed', institution, ...mail })
  record(work, 'reset-password', { subject: `portal-user:${id}`, institution, detail: { sessions } })
  return done({ device })
}

/** Link and password in one statement: of many at once exactly one finds the link unused. */
const spendLink = (work: Work, token: string, passwordHash: string) =>
  work.db
    .with('link', (db) =>
      db
        .updateTable('portal_password_resets')
        .set({ used_at: work.now })
        .where('token_hash', '=', tokenHash(token))
        .where('used_at', 'is', null)
        .where('superseded_at', 'is', null)
        .where('expires_at', '>', work.now)
        .returning(['institution_id', 'portal_user_id']),
    )
    .updateTable('portal_users as u')
    .from('link')
    .set({ password_hash: passwordHash, password_changed_at: work.now })
    .whereRef('u.institution_id', '=', 'link.institution_id')
    .whereRef('u.id', '=', 'link.portal_user_id')
    .where('u.closed_at', 'is', null)
    .returning(['u.id', 'u.institution_id', 'u.email', 'u.last_name', 'u.first_name'])
    .executeTakeFirst()
