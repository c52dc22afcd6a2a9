import { record } from '#domain/audit/record.ts'
import { queueMail } from '#domain/mails/queue-mail.ts'
import { operatorInvitationMail } from '#notices/mail/operator-invitation.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { randomToken } from '#platform/random.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import type { Work } from '#platform/work.ts'
import { INVITATION_LIVES } from './invitation.ts'

/**
 * Mails an operator the link to set a password: the first, or a new one. An older link stops working; the password
 * they have goes on working until the link is used. Refusal: `disabled`. B-01
 */
export async function sendInvitation(work: Work, operator: string): Promise<Outcome<undefined, 'disabled'>> {
  const invited = await work.db
    .selectFrom('operators')
    .select(['name', 'email'])
    .where('id', '=', operator)
    .where('disabled_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!invited) return refused('disabled')
  const token = randomToken(work.random)
  const until = work.now.add(INVITATION_LIVES)
  await work.db
    .updateTable('operator_invitations')
    .set({ superseded_at: work.now })
    .where('operator_id', '=', operator)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .execute()
  await work.db
    .insertInto('operator_invitations')
    .values({ token_hash: tokenHash(token), operator_id: operator, sent_at: work.now, expires_at: until })
    .execute()
  const mail = operatorInvitationMail(work.letterhead, { name: invited.name, token, until })
  await queueMail(work, { to: invited.email, kind: 'operator-invitation', ...mail })
  record(work, 'invite-operator', { subject: `operator:${operator}` })
  return done()
}
