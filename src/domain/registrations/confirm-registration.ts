import { record } from '#domain/audit/record.ts'
import { queueMail } from '#domain/mails/queue-mail.ts'
import { confirmRegistrationMail } from '#notices/mail/confirm-registration.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { randomToken } from '#platform/random.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import type { Work } from '#platform/work.ts'
import { findObstacle } from './find-obstacle.ts'
import { ACTIVATION_LINK_LIVES, DRAFT_LIVES } from './lives.ts'
import { mailAboutObstacle } from './mail-about-obstacle.ts'

/**
 * 「OK」: spends the draft, makes it the only one of its mail address that counts, and queues one mail whatever the case.
 * The page cannot tell from the outcome whether address or institution are registered already: the mail says so.
 * Refusals: `spent` (confirmed before, or never this browser's) · P-05, P-06, 003 p.10–11
 */
export async function confirmRegistration(
  work: Work,
  { id, browser }: { readonly id: string; readonly browser: Buffer },
): Promise<Outcome<undefined, 'spent'>> {
  const spent = await spendDraft(work, id, browser)
  if (!spent) return refused('spent')
  const token = randomToken(work.random)
  const obstacle = await findObstacle(work.db, spent)
  const mail = obstacle
    ? mailAboutObstacle(work.letterhead, obstacle, spent)
    : {
        kind: 'confirm-registration',
        ...confirmRegistrationMail(work.letterhead, {
          lastName: spent.last_name,
          firstName: spent.first_name,
          token,
          until: work.now.add(ACTIVATION_LINK_LIVES),
        }),
      }
  const mailId = await queueMail(work, { to: spent.email, ...mail })
  await work.db
    .updateTable('registrations')
    .set({ mail_id: mailId, ...(obstacle ? refusal(work, obstacle) : { token_hash: tokenHash(token) }) })
    .where('id', '=', id)
    .execute()
  record(work, 'confirm-registration', { subject: `registration:${id}`, ...(obstacle && { outcome: obstacle }) })
  return done()
}

const refusal = ({ now }: Work, because: string) => ({
  refused_at: now,
  refused_because: because,
  password_hash: null,
})

const spendDraft = (work: Work, id: string, browser: Buffer) =>
  work.db
    .with('spent', (db) =>
      db
        .updateTable('registrations')
        .set({ confirmed_at: work.now })
        .where('id', '=', id)
        .where('browser_hash', '=', browser)
        .where('confirmed_at', 'is', null)
        .where('drafted_at', '>', work.now.subtract(DRAFT_LIVES))
        .returningAll(),
    )
    .with('latest', (db) =>
      db
        .insertInto('latest_registrations')
        .columns(['email', 'registration_id'])
        .expression((select) => select.selectFrom('spent').select(['email', 'id']))
        .onConflict((row) =>
          row.column('email').doUpdateSet((set) => ({ registration_id: set.ref('excluded.registration_id') })),
        ),
    )
    .selectFrom('spent')
    .selectAll()
    .executeTakeFirst()
