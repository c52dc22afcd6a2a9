import { record } from '#domain/audit/record.ts'
import { queueMail } from '#domain/mails/queue-mail.ts'
import { foldUserId } from '#domain/sign-in/fold-user-id.ts'
import { resetPasswordMail } from '#notices/mail/reset-password.ts'
import { resetPasswordUnknownMail } from '#notices/mail/reset-password-unknown.ts'
import { randomToken } from '#platform/random.ts'
import { admit, type RateLimit } from '#platform/rate-limit/admit.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import type { Work } from '#platform/work.ts'
import { findCredentials } from './find-credentials.ts'
import { RESET_LINK_LIVES } from './password-reset.ts'

/** Mails to one address: three at once, then one in ten minutes. Whoever asks, the newest link is in its mailbox. */
const MAILS_TO_AN_ADDRESS: RateLimit = {
  name: 'password-reset-mail',
  burst: 3,
  interval: Temporal.Duration.from({ minutes: 10 }),
}

/**
 * Somebody wants a new password for this address. A mail goes to it either way (with the link, or saying that nobody
 * is registered with it), by the same statements, so that neither answer nor time tells who is registered. Older
 * links of the user stop working. More mails than an address should get are left out in silence. P-09
 */
export async function askPasswordReset(work: Work, typed: string): Promise<void> {
  const address = foldUserId(typed)
  const user = await findCredentials(work.db, address)
  const allowed = await admit(work.db, work.now, MAILS_TO_AN_ADDRESS, address)
  if (!allowed.admitted) return
  const token = randomToken(work.random)
  const until = work.now.add(RESET_LINK_LIVES)
  await openLink(work, user ?? NOBODY, tokenHash(token), until)
  const mail = user
    ? resetPasswordMail(work.letterhead, { name: `${user.lastName} ${user.firstName}`, token, until })
    : resetPasswordUnknownMail(work.letterhead)
  await queueMail(work, {
    to: address,
    kind: user ? 'reset-password' : 'reset-password-unknown',
    ...(user && { institution: user.institution }),
    ...mail,
  })
  record(work, 'ask-password-reset', user && { subject: `portal-user:${user.user}`, institution: user.institution })
}

const NOBODY = { institution: '00000000-0000-0000-0000-000000000000', user: '00000000-0000-0000-0000-000000000000' }

interface Whose {
  readonly institution: string
  readonly user: string
}

/** Locks the user first, so that of two links asked for at once one supersedes the other. Nobody's link is no row. */
async function openLink(work: Work, { institution, user }: Whose, hash: Buffer, until: Temporal.Instant) {
  await work.db
    .selectFrom('portal_users')
    .select('id')
    .where('institution_id', '=', institution)
    .where('id', '=', user)
    .forUpdate()
    .execute()
  await work.db
    .updateTable('portal_password_resets')
    .set({ superseded_at: work.now })
    .where('institution_id', '=', institution)
    .where('portal_user_id', '=', user)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .execute()
  await work.db
    .insertInto('portal_password_resets')
    .columns(['token_hash', 'institution_id', 'portal_user_id', 'asked_at', 'expires_at'])
    .expression((row) =>
      row
        .selectFrom('portal_users')
        .select(({ val }) => [
          val(hash).as('token_hash'),
          'institution_id',
          'id',
          val(work.now).as('asked_at'),
          val(until).as('expires_at'),
        ])
        .where('institution_id', '=', institution)
        .where('id', '=', user),
    )
    .execute()
}
