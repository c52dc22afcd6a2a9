import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { type AuthorityCertificate, findIssuers } from './authority-chain.ts'
import { type ClientSubject, clientSubject } from './client-subject.ts'
import { addressesOf, clientExtensions, type StatusAddresses } from './extensions.ts'
import { instantOf } from './instant-of.ts'
import { type Issuer, issuerOf } from './issuer.ts'
import { lintClientCertificate } from './lint-client-certificate.ts'
import { toBeSigned } from './to-be-signed.ts'

/**
 * Writes down the exact bytes of what was ordered, at most `most`, each checked against the profile first. What does
 * not pass is never signed and keeps the reason. Returns how many were written down. C-07
 */
export async function writeDownOrders(work: Work, addresses: StatusAddresses, most: number): Promise<number> {
  const orders = await lockOrders(work, most)
  if (orders.length === 0) return 0
  const issuers = (await findIssuers(work.db)).map((one) => known(one, addresses))
  const written = orders.map((order) => {
    const issuer = issuerFor(order, issuers)
    const bytes = bytesOf(order, issuer)
    return { order, issuer: issuer.id, bytes, problem: lintClientCertificate(bytes, issuer).join('; ') }
  })
  const right = written.filter(({ problem }) => problem === '')
  const wrong = written.filter(({ problem }) => problem !== '')
  await storeBytes(work, right)
  await storeProblems(work, wrong)
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

interface KnownIssuer extends Issuer, AuthorityCertificate {
  readonly extensions: ReturnType<typeof clientExtensions>
}

function known(one: AuthorityCertificate, addresses: StatusAddresses): KnownIssuer {
  const issuer = issuerOf(one.certificate)
  return { ...one, ...issuer, extensions: clientExtensions(issuer.publicKey, addressesOf(addresses, one.number)) }
}

/** The newest that was there when the request was approved, for nobody signs what is valid from before its own time. */
function issuerFor(order: Order, issuers: readonly KnownIssuer[]): KnownIssuer {
  const [inForce] = issuers
  if (!inForce) throw new Error('certificates were ordered before the key ceremony')
  const isThere = ({ certificate }: KnownIssuer) =>
    Temporal.Instant.compare(instantOf(certificate.validFromDate), order.not_before) <= 0
  return issuers.find(isThere) ?? inForce
}

interface Written {
  readonly order: Order
  readonly issuer: string
  readonly bytes: Buffer
  readonly problem: string
}

/** Many rows in one statement. */
const storeBytes = ({ db }: Work, written: readonly Written[]) =>
  sql`
    update certificates c set to_be_signed = row.bytes, issuer_id = row.issuer
    from unnest(${written.map(({ order }) => order.institution_id)}::uuid[],
      ${written.map(({ order }) => order.serial)}::bytea[],
      ${written.map(({ bytes }) => bytes)}::bytea[],
      ${written.map(({ issuer }) => issuer)}::uuid[]) as row (institution_id, serial, bytes, issuer)
    where c.institution_id = row.institution_id and c.serial = row.serial`.execute(db)

const storeProblems = ({ db }: Work, written: readonly Written[]) =>
  sql`
    update certificates c set problem = row.problem
    from unnest(${written.map(({ order }) => order.institution_id)}::uuid[],
      ${written.map(({ order }) => order.serial)}::bytea[],
      ${written.map(({ problem }) => problem)}::text[]) as row (institution_id, serial, problem)
    where c.institution_id = row.institution_id and c.serial = row.serial`.execute(db)

const bytesOf = (order: Order, issuer: KnownIssuer): Buffer =>
  toBeSigned({
    serial: order.serial,
    issuer: issuer.name,
    subject: clientSubject(subjectIn(order)),
    notBefore: order.not_before,
    notAfter: order.not_after,
    publicKey: order.public_key,
    extensions: issuer.extensions(order.public_key),
  })

const subjectIn = ({ code, terminal, request_number }: Order): ClientSubject => ({
  code,
  terminal,
  requestNumber: request_number ?? '',
})
