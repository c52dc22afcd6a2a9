import type { Selectable } from 'kysely'
import type { Registrations } from '#db/schema.gen.ts'
import { record } from '#domain/audit/record.ts'
import { queueMail } from '#domain/mails/queue-mail.ts'
import { registrationCompletedMail } from '#notices/mail/registration-completed.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import type { Work } from '#platform/work.ts'
import { claim } from './claim.ts'
import { findLink, type LinkProblem } from './find-link.ts'
import type { Obstacle } from './find-obstacle.ts'
import { readLinkToken } from './link-token.ts'
import { ACTIVATION_LINK_LIVES } from './lives.ts'
import { mailAboutObstacle } from './mail-about-obstacle.ts'

interface UsedLink {
  /** As it stands in the address. */
  readonly token: string
  readonly browser: Buffer
}

/**
 * The click behind the mailed link: spends the link once and makes the institution and its user, or tells by mail why
 * not. Returns the registration's id. Refusals: whatever is the matter with the link. P-07, P-08, 003 p.11–12
 */
export async function activateRegistration(work: Work, link: UsedLink): Promise<Outcome<string, LinkProblem>> {
  const spent = await spendLink(work, link)
  if (!spent) return refuseLink(work, link.token)
  const claimed = await claim(work, spent)
  if (!claimed.done) return turnDown(work, spent, claimed.because)
  const { institution, user } = claimed.value
  await work.db.updateTable('registrations').set({ password_hash: null }).where('id', '=', spent.id).execute()
  await work.db.updateTable('mails').set({ institution_id: institution }).where('id', '=', spent.mail_id).execute()
  const mail = registrationCompletedMail(work.letterhead, {
    lastName: spent.last_name,
    firstName: spent.first_name,
    userName: spent.email,
  })
  await queueMail(work, { to: spent.email, kind: 'registration-completed', institution, ...mail })
  record(work, 'activate-registration', { subject: `registration:${spent.id}`, institution, detail: { user } })
  return done(spent.id)
}

async function spendLink(work: Work, { token, browser }: UsedLink) {
  const whole = readLinkToken(token)
  if (!whole) return undefined
  return work.db
    .updateTable('registrations')
    .from('latest_registrations')
    .set({ activated_at: work.now, activated_by: browser })
    .whereRef('latest_registrations.registration_id', '=', 'registrations.id')
    .where('token_hash', '=', tokenHash(whole))
    .where('activated_at', 'is', null)
    .where('refused_at', 'is', null)
    .where('confirmed_at', '>', work.now.subtract(ACTIVATION_LINK_LIVES))
    .where('password_hash', 'is not', null)
    .returningAll('registrations')
    .$narrowType<{ password_hash: string }>()
    .executeTakeFirst()
}

async function refuseLink(work: Work, token: string) {
  const { state, registration } = await findLink(work.db, work.now, token)
  const because = state === 'usable' ? 'used' : state
  const subject = registration && (`registration:${registration.id}` as const)
  record(work, 'activate-registration', { subject, outcome: because })
  return refused(because)
}

/** Somebody else was first. */
async function turnDown(work: Work, spent: Selectable<Registrations>, because: Obstacle) {
  await work.db
    .updateTable('registrations')
    .set({
      activated_at: null,
      activated_by: null,
      refused_at: work.now,
      refused_because: because,
      password_hash: null,
    })
    .where('id', '=', spent.id)
    .execute()
  await queueMail(work, { to: spent.email, ...mailAboutObstacle(work.letterhead, because, spent) })
  record(work, 'activate-registration', { subject: `registration:${spent.id}`, outcome: because })
  return refused(because)
}
