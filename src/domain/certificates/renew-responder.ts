import { AsnConvert } from '@peculiar/asn1-schema'
import { Certificate } from '@peculiar/asn1-x509'
import { record } from '#domain/audit/record.ts'
import { TOKYO } from '#platform/clock/clock.ts'
import { transact, type Work } from '#platform/work.ts'
import { AUTHORITY, type Authority } from './authority.ts'
import { findAuthority } from './authority-chain.ts'
import { certifyAuthority, installAuthority } from './certify-authority.ts'
import { attributesOf, typeOf } from './distinguished-name.ts'
import { instantOf } from './instant-of.ts'
import { RENEWAL_FROM } from './profile.ts'

/** The OCSP responder's certificate lives a year; the authority renews it itself, for the same key. Returns whether it did. */
export async function renewResponderWhenDue(authority: Authority): Promise<boolean> {
  const now = await authority.clock.now()
  const { db } = authority
  const responder = await findAuthority(db, 'ocsp')
  if (!responder) return false
  const end = instantOf(responder.certificate.validToDate).toZonedDateTimeISO(TOKYO)
  const due = end.subtract(RENEWAL_FROM).toInstant()
  if (Temporal.Instant.compare(now, due) < 0) return false
  return transact(authority, AUTHORITY, (work) => renew(work, authority, responder.id))
}

async function renew(work: Work, { signer }: Authority, former: string): Promise<boolean> {
  const { numUpdatedRows } = await work.db
    .updateTable('authority_certificates')
    .set({ retired_at: work.now })
    .where('id', '=', former)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  const issuing = await findAuthority(work.db, 'issuing')
  if (numUpdatedRows === 0n || !issuing) return false
  const { subject } = AsnConvert.parse(issuing.certificate.raw, Certificate).tbsCertificate
  const organization = attributesOf(subject).get(typeOf('organization')) ?? ''
  await installAuthority(work, 'ocsp', await certifyAuthority(work, signer, organization, 'ocsp', issuing.certificate))
  record(work, 'renew-responder')
  return true
}
