import { record } from '#domain/audit/record.ts'
import { queueMail } from '#domain/mails/queue-mail.ts'
import { confirmRegistrationMail } from '#notices/mail/confirm-registration.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { randomToken } from '#platform/random.ts'
import { admit } from '#platform/rate-limit/admit.ts'
import { networkOf } from '#platform/rate-limit/network-of.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import type { Work } from '#platform/work.ts'
import { findObstacle } from './find-obstacle.ts'
import { MAILS_FROM_A_NETWORK, MAILS_TO_MAILBOX } from './limits.ts'
import { ACTIVATION_LINK_LIVES, DRAFT_LIVES } from './lives.ts'
import { mailAboutObstacle } from './mail-about-obstacle.ts'

interface Asked {
  readonly id: string
  readonly browser: Buffer
}

/**
 * 「OK」: spends the draft, makes it the only one of its mail address that counts, and queues one mail whatever the case.
 * The page cannot tell from the outcome whether address or institution are registered already: the mail says so.
 * Refusals: `spent` (confirmed before, too old, or never this browser's), `too-many-mails` (the draft stays; later it
 * may be confirmed). P-05, P-06, 003 p.10–11
 */
export async function confirmRegistration(
  work: Work,
  asked: Asked,
): Promise<Outcome<undefined, 'spent' | 'too-many-mails'>> {
  const email = await lockDraft(work, asked)
  if (email === undefined) return refused('spent')
  if (!(await mayMail(work, email))) return refused('too-many-mails')
  const spent = await spendDraft(work, asked)
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
    .where('id', '=', spent.id)
    .execute()
  record(work, 'confirm-registration', { subject: `registration:${spent.id}`, ...(obstacle && { outcome: obstacle }) })
  return done()
}

const refusal = ({ now }: Work, because: string) => ({
  refused_at: now,
  refused_because: because,
})

/** A second press waits here for the first, and then finds nothing: it must not count against the limits. */
async function lockDraft({ db, now }: Work, { id, browser }: Asked): Promise<string | undefined> {
  const draft = await db
    .selectFrom('registrations')
    .select('email')
    .where('id', '=', id)
    .where('browser_hash', '=', browser)
    .where('confirmed_at', 'is', null)
    .where('drafted_at', '>', now.subtract(DRAFT_LIVES))
    .forUpdate()
    .executeTakeFirst()
  return draft?.email
}

async function mayMail({ db, now, actor }: Work, email: string): Promise<boolean> {
  const byAddress = await admit(db, now, MAILS_FROM_A_NETWORK, networkOf(actor.address ?? ''))
  return byAddress.admitted && (await admit(db, now, MAILS_TO_MAILBOX, email)).admitted
}

const spendDraft = (work: Work, { id, browser }: Asked) =>
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
