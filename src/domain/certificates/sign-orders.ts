import { X509Certificate } from 'node:crypto'
import { sql } from 'kysely'
import { record } from '#domain/audit/record.ts'
import { keyOf, type Signer } from '#platform/signer/signer.ts'
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
  const issuers = new Map<string, X509Certificate>()
  const signed: Signed[] = []
  for (const { institution_id: institution, serial, to_be_signed, issuer_id, issuer, number } of orders) {
    if (!to_be_signed || !issuer_id) continue
    const by = issuers.get(issuer_id) ?? new X509Certificate(issuer)
    issuers.set(issuer_id, by)
    const certificate = assembleCertificate(to_be_signed, await signer.sign(keyOf('issuing', number), to_be_signed), by)
    signed.push({ institution, serial, certificate: certificate.raw })
    record(work, 'sign-certificate', { subject: `certificate:${serial.toString('hex')}`, institution })
  }
  await store(work, signed)
  return orders.length
}

interface Signed {
  readonly institution: string
  readonly serial: Buffer
  readonly certificate: Buffer
}

const store = ({ db, now }: Work, signed: readonly Signed[]) =>
  sql`
    update certificates c set certificate = row.certificate, signed_at = ${now}
    from unnest(${signed.map(({ institution }) => institution)}::uuid[], ${signed.map(({ serial }) => serial)}::bytea[],
      ${signed.map(({ certificate }) => certificate)}::bytea[]) as row (institution_id, serial, certificate)
    where c.institution_id = row.institution_id and c.serial = row.serial`.execute(db)

const lockWrittenDown = ({ db }: Work) =>
  db
    .selectFrom('certificates as c')
    .innerJoin('authority_certificates as a', 'a.id', 'c.issuer_id')
    .select(['c.institution_id', 'c.serial', 'c.to_be_signed', 'c.issuer_id', 'a.certificate as issuer', 'a.number'])
    .where('c.certificate', 'is', null)
    .where('c.problem', 'is', null)
    .orderBy('c.ordered_at')
    .limit(AT_ONCE)
    .forUpdate('c')
    .skipLocked()
    .execute()
