import { sql } from 'kysely'
import { record } from '#domain/audit/record.ts'
import { dayOf, startOf } from '#platform/clock/clock.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { issueTimes } from './issue-times.ts'
import { newSerial } from './new-serial.ts'
import { RENEWAL_FROM } from './profile.ts'
import { tellOfRenewal } from './tell-of-renewal.ts'

export interface Renewal {
  readonly institution: string
  /** Of the certificate that is to be followed by a new one; its holder proved to hold its key. */
  readonly serial: Buffer
  /** SubjectPublicKeyInfo in DER, whose key the holder proved to hold: a new one. */
  readonly publicKey: Buffer
}

export type RenewalRefusal = 'too-early' | 'not-valid' | 'renewed' | 'key-used'

/**
 * Orders the next certificate of a terminal, for a new key, and returns its serial number. The old one stays valid until
 * its own end; what was left of it is not carried over. The same key again is the same order. Mails to the address of the
 * request, and to the portal user, say so; it costs nothing: a fee is owed for each issue of a request alone (C-10).
 * Refusals: `too-early`, more than 90 days before the end; `not-valid`: revoked, at its end, none of ours, or of an
 * institution that is no more; `renewed` for another key; `key-used` in any certificate. C-06, C-09
 */
export async function renewCertificate(work: Work, renewal: Renewal): Promise<Outcome<Buffer, RenewalRefusal>> {
  const current = await findCurrent(work, renewal)
  if (!current || current.revoked_at || isPast(work, current.not_after)) return refused('not-valid')
  if (current.closed_at && isPast(work, current.closed_at)) return refused('not-valid')
  if (!isPast(work, renewableFrom(current.not_after))) return refused('too-early')
  const serial = newSerial(work.random)
  const { not_before, not_after } = issueTimes(work.now)
  const { rows } = await sql<{ serial: Buffer }>`
    insert into certificates (institution_id, serial, request_id, generation, public_key, not_before, not_after, ordered_at)
    select c.institution_id, ${serial}, request_id, generation + 1, ${renewal.publicKey}, ${not_before}, ${not_after}, ${work.now}
    from certificate_requests r join certificates c on c.institution_id = r.institution_id and c.request_id = r.id
    where c.institution_id = ${renewal.institution} and serial = ${renewal.serial} and c.revoked_at is null
    for share
    on conflict do nothing
    returning serial`.execute(work.db)
  if (rows.length === 0) return earlierRenewal(work, renewal)
  const subject = `certificate:${serial.toString('hex')}` as const
  const detail = { after: renewal.serial.toString('hex') }
  record(work, 'renew-certificate', { subject, institution: renewal.institution, detail })
  await tellOfRenewal(work, renewal, { formerEnd: current.not_after, end: not_after })
  return done(serial)
}

/** From when on a certificate that ends then can be renewed: all of the day that the first notice falls on. C-09 */
export const renewableFrom = (notAfter: Temporal.Instant): Temporal.Instant =>
  startOf(dayOf(notAfter).subtract(RENEWAL_FROM))

const isPast = ({ now }: Work, instant: Temporal.Instant) => Temporal.Instant.compare(instant, now) <= 0

const findCurrent = ({ db }: Work, { institution, serial }: Renewal) =>
  db
    .selectFrom('certificates as c')
    .innerJoin('institutions as i', 'i.id', 'c.institution_id')
    .select(['c.not_after', 'c.revoked_at', 'i.closed_at'])
    .where('c.institution_id', '=', institution)
    .where('c.serial', '=', serial)
    .where('c.signed_at', 'is not', null)
    .executeTakeFirst()

async function earlierRenewal({ db }: Work, { institution, serial, publicKey }: Renewal) {
  const next = await db
    .selectFrom('certificates as next')
    .innerJoin('certificates as current', (join) =>
      join
        .onRef('current.institution_id', '=', 'next.institution_id')
        .onRef('current.request_id', '=', 'next.request_id'),
    )
    .select(['next.serial', 'next.public_key'])
    .where('current.institution_id', '=', institution)
    .where('current.serial', '=', serial)
    .whereRef('next.generation', '=', (eb) => eb('current.generation', '+', 1))
    .executeTakeFirst()
  if (!next) return refused('key-used')
  return next.public_key.equals(publicKey) ? done(next.serial) : refused('renewed')
}
