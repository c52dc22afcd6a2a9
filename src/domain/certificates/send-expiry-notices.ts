import { sql } from 'kysely'
import { queueMail } from '#domain/mails/queue-mail.ts'
import { certificateExpiringMail } from '#notices/mail/certificate-expiring.ts'
import type { Actor } from '#platform/actor.ts'
import { dayOf, startOf } from '#platform/clock/clock.ts'
import { transact, type Work, type WorkEnvironment } from '#platform/work.ts'
import { addressesOfRequest } from './addresses-of-request.ts'
import { daysUntil, hasNoSuccessor } from './find-expiry.ts'

declare module '#platform/jobs/jobs.ts' {
  interface JobData {
    'send-expiry-notices': Record<string, never>
  }
}

/** Days left at which a notice falls due, the first one first; -1: after the end. C-09 */
const STAGES = [90, 60, 30, 15, 7, 6, 5, 4, 3, 2, 1, 0, -1] as const

/** What ended longer ago is nobody's news. */
const TELLS_AFTER_END_DAYS = 30
const NOTICES_AT_ONCE = 200

const WORKER: Actor = { kind: 'system', id: 'send-expiry-notices', via: 'worker' }

/**
 * Sends every notice that is due and was not sent: to the address of the request, and to the portal user. A notice is a
 * row, and the row is there once, whatever runs at once. A day that was missed is made up for by the next run; of
 * several that were missed the latest counts. Returns how many notices. C-09
 */
export async function sendExpiryNotices(env: WorkEnvironment): Promise<number> {
  let sent = 0
  for (const [index, daysLeft] of STAGES.entries()) {
    const least = STAGES[index + 1] ?? -TELLS_AFTER_END_DAYS
    for (let batch = NOTICES_AT_ONCE; batch === NOTICES_AT_ONCE; sent += batch)
      batch = await transact(env, WORKER, (work) => sendStage(work, daysLeft, least))
  }
  return sent
}

/** Those with so many days left at most, and more than `least`: an earlier stage is over then. */
async function sendStage(work: Work, daysLeft: number, least: number): Promise<number> {
  const due = await addNotices(work, daysLeft, least)
  for (const notice of due) {
    const { lastMoment, institution, addresses, ...certificate } = notice
    const lastDay = dayOf(lastMoment)
    const left = daysUntil(lastMoment, work.now)
    const mail = certificateExpiringMail(work.letterhead, { ...certificate, lastDay, daysLeft: left })
    for (const to of addresses) await queueMail(work, { to, kind: 'certificate-expiring', institution, ...mail })
  }
  return due.length
}

interface Notice {
  readonly institution: string
  readonly contact: string
  readonly code: string
  readonly terminal: string
  readonly requestNumber: string
  readonly lastMoment: Temporal.Instant
  readonly addresses: readonly string[]
}

async function addNotices({ db, now }: Work, daysLeft: number, least: number): Promise<readonly Notice[]> {
  const today = dayOf(now)
  const [from, until] = [startOf(today.add({ days: least + 1 })), startOf(today.add({ days: daysLeft + 1 }))]
  const { rows } = await sql<Notice>`
    with added as (
      insert into certificate_notices (institution_id, serial, days_left, noticed_at)
      select c.institution_id, c.serial, ${daysLeft}, ${now}
      from certificates c join institutions i on i.id = c.institution_id
      where c.not_after >= ${from} and c.not_after < ${until} and c.revoked_at is null and c.signed_at is not null
        and i.closed_at is null and ${hasNoSuccessor}
        and not exists (
          select from certificate_notices n
          where n.institution_id = c.institution_id and n.serial = c.serial and n.days_left = ${daysLeft})
      order by c.not_after limit ${NOTICES_AT_ONCE}
      on conflict do nothing
      returning institution_id, serial)
    select r.institution_id as institution, r.contact, r.code, r.terminal, r.request_number as "requestNumber",
      c.not_after as "lastMoment",
      ${addressesOfRequest} as addresses
    from added join certificates c using (institution_id, serial)
      join certificate_requests r on r.institution_id = c.institution_id and r.id = c.request_id`.execute(db)
  return rows
}
