import { queueMail } from '#domain/mails/queue-mail.ts'
import { certificateRenewedMail } from '#notices/mail/certificate-renewed.ts'
import { dayOf } from '#platform/clock/clock.ts'
import type { Work } from '#platform/work.ts'
import { addressesOfRequest } from './addresses-of-request.ts'
import type { OrderKey } from './await-certificate.ts'

interface Ends {
  /** Of the certificate that was shown. */
  readonly formerEnd: Temporal.Instant
  /** Of the next one. */
  readonly end: Temporal.Instant
}

/** Whoever answers for the terminal hears of its new certificate, whoever renewed it. C-09 */
export async function tellOfRenewal(
  work: Work,
  { institution, serial }: OrderKey,
  { formerEnd, end }: Ends,
): Promise<void> {
  const terminal = await work.db
    .selectFrom('certificates as c')
    .innerJoin('certificate_requests as r', (join) =>
      join.onRef('r.institution_id', '=', 'c.institution_id').onRef('r.id', '=', 'c.request_id'),
    )
    .select([
      'r.contact',
      'r.code',
      'r.terminal',
      'r.request_number as requestNumber',
      addressesOfRequest.as('addresses'),
    ])
    .where('c.institution_id', '=', institution)
    .where('c.serial', '=', serial)
    .executeTakeFirstOrThrow()
  const { addresses, ...told } = terminal
  const lastDays = { lastDay: dayOf(end), formerLastDay: dayOf(formerEnd) }
  const mail = certificateRenewedMail(work.letterhead, { ...told, ...lastDays, at: work.now })
  for (const to of addresses) await queueMail(work, { to, kind: 'certificate-renewed', institution, ...mail })
}
