import { X509Certificate } from 'node:crypto'
import { record } from '#domain/audit/record.ts'
import type { Signer } from '#platform/signer/signer.ts'
import { transact, type Work } from '#platform/work.ts'
import { assembleCertificate } from './assemble-certificate.ts'
import { AUTHORITY, type Authority } from './authority.ts'
import { writeDownOrders } from './write-down-orders.ts'

const AT_ONCE = 100

/**
 * Signs what was ordered, at most a hundred. First the exact bytes are written down and committed, then they are signed,
 * checked and stored. After a crash between the two the same bytes are signed again, so that a serial number never
 * stands for two certificates. Returns how many were signed. C-07
 */
export async function signOrders(authority: Authority): Promise<number> {
  await transact(authority, AUTHORITY, (work) => writeDownOrders(work, authority.addresses, AT_ONCE))
  return transact(authority, AUTHORITY, (work) => signWrittenDown(work, authority.signer))
}

async function signWrittenDown(work: Work, signer: Signer): Promise<number> {
  const orders = await lockWrittenDown(work)
  for (const { institution_id: institution, serial, to_be_signed, issuer } of orders) {
    if (!to_be_signed) continue
    const signature = await signer.sign('issuing', to_be_signed)
    const certificate = assembleCertificate(to_be_signed, signature, new X509Certificate(issuer))
    await work.db
      .updateTable('certificates')
      .set({ certificate: certificate.raw, signed_at: work.now })
      .where('institution_id', '=', institution)
      .where('serial', '=', serial)
      .execute()
    record(work, 'sign-certificate', { subject: `certificate:${serial.toString('hex')}`, institution })
  }
  return orders.length
}

const lockWrittenDown = ({ db }: Work) =>
  db
    .selectFrom('certificates as c')
    .innerJoin('authority_certificates as a', 'a.id', 'c.issuer_id')
    .select(['c.institution_id', 'c.serial', 'c.to_be_signed', 'a.certificate as issuer'])
    .where('c.certificate', 'is', null)
    .where('c.problem', 'is', null)
    .orderBy('c.ordered_at')
    .limit(AT_ONCE)
    .forUpdate('c')
    .skipLocked()
    .execute()
