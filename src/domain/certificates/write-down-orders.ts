import type { X509Certificate } from 'node:crypto'
import { AsnConvert } from '@peculiar/asn1-schema'
import { Certificate } from '@peculiar/asn1-x509'
import type { Work } from '#platform/work.ts'
import { findAuthority } from './authority-chain.ts'
import { type ClientSubject, clientSubject } from './client-subject.ts'
import { clientExtensions, type StatusAddresses } from './extensions.ts'
import { lintClientCertificate } from './lint-client-certificate.ts'
import { toBeSigned } from './to-be-signed.ts'

/**
 * Writes down the exact bytes of what was ordered, at most `most`, each checked against the profile first. What does
 * not pass is never signed and keeps the reason. Returns how many were written down. C-07
 */
export async function writeDownOrders(work: Work, addresses: StatusAddresses, most: number): Promise<number> {
  const orders = await lockOrders(work, most)
  if (orders.length === 0) return 0
  const issuer = await findAuthority(work.db, 'issuing')
  if (!issuer) throw new Error('certificates were ordered before the key ceremony')
  for (const order of orders) {
    const bytes = bytesOf(order, issuer.certificate, addresses)
    const broken = lintClientCertificate(bytes, issuer.certificate)
    await work.db
      .updateTable('certificates')
      .set(broken.length > 0 ? { problem: broken.join('; ') } : { to_be_signed: bytes, issuer_id: issuer.id })
      .where('institution_id', '=', order.institution_id)
      .where('serial', '=', order.serial)
      .execute()
  }
  return orders.length
}

const lockOrders = ({ db }: Work, most: number) =>
  db
    .selectFrom('certificates as c')
    .innerJoin('certificate_requests as r', (join) =>
      join.onRef('r.institution_id', '=', 'c.institution_id').onRef('r.id', '=', 'c.request_id'),
    )
    .select(['c.institution_id', 'c.serial', 'c.public_key', 'c.not_before', 'c.not_after'])
    .select(['r.code', 'r.terminal', 'r.request_number'])
    .where('c.certificate', 'is', null)
    .where('c.problem', 'is', null)
    .where('c.to_be_signed', 'is', null)
    .orderBy('c.ordered_at')
    .limit(most)
    .forUpdate('c')
    .skipLocked()
    .execute()

type Order = Awaited<ReturnType<typeof lockOrders>>[number]

const bytesOf = (order: Order, issuer: X509Certificate, addresses: StatusAddresses): Buffer =>
  toBeSigned({
    serial: order.serial,
    issuer: subjectOf(issuer),
    subject: clientSubject(subjectIn(order)),
    notBefore: order.not_before,
    notAfter: order.not_after,
    publicKey: order.public_key,
    extensions: clientExtensions(
      { publicKey: order.public_key, issuerKey: issuer.publicKey.export({ type: 'spki', format: 'der' }) },
      addresses,
    ),
  })

const subjectIn = ({ code, terminal, request_number }: Order): ClientSubject => ({
  code,
  terminal,
  requestNumber: request_number ?? '',
})

const subjectOf = ({ raw }: X509Certificate) => AsnConvert.parse(raw, Certificate).tbsCertificate.subject
