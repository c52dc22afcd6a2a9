import { AsnConvert } from '@peculiar/asn1-schema'
import { Certificate } from '@peculiar/asn1-x509'
import { record } from '#domain/audit/record.ts'
import { TOKYO } from '#platform/clock/clock.ts'
import { transact, type Work } from '#platform/work.ts'
import { AUTHORITY, type Authority } from './authority.ts'
import { type AuthorityCertificate, findResponder, findServing } from './authority-chain.ts'
import { certifyAuthority, installAuthority } from './certify-authority.ts'
import { attributesOf, typeOf } from './distinguished-name.ts'
import { instantOf } from './instant-of.ts'
import { RENEWAL_FROM } from './profile.ts'

/**
 * The certificate of each OCSP responder lives a year; the authority renews it itself, for the same key. Returns how
 * many it renewed.
 */
export async function renewRespondersWhenDue(authority: Authority): Promise<number> {
  const now = await authority.clock.now()
  let renewed = 0
  for (const issuer of await findServing(authority.db, now)) {
    const responder = await findResponder(authority.db, issuer.number)
    if (!responder || !isDue(responder, now)) continue
    if (await transact(authority, AUTHORITY, (work) => renew(work, authority, issuer, responder))) renewed += 1
  }
  return renewed
}

function isDue({ certificate }: AuthorityCertificate, now: Temporal.Instant): boolean {
  const end = instantOf(certificate.validToDate).toZonedDateTimeISO(TOKYO)
  return Temporal.Instant.compare(now, end.subtract(RENEWAL_FROM).toInstant()) >= 0
}

async function renew(
  work: Work,
  { signer }: Authority,
  { number, certificate: issuing }: AuthorityCertificate,
  former: AuthorityCertificate,
): Promise<boolean> {
  const { numUpdatedRows } = await work.db
    .updateTable('authority_certificates')
    .set({ retired_at: work.now })
    .where('id', '=', former.id)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  const { subject } = AsnConvert.parse(issuing.raw, Certificate).tbsCertificate
  const organization = attributesOf(subject).get(typeOf('organization')) ?? ''
  const part = { role: 'ocsp', number, organization } as const
  await installAuthority(work, part, await certifyAuthority(work, signer, part, issuing))
  record(work, 'renew-responder', { detail: { issuer: number } })
  return true
}
