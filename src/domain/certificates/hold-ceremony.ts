import type { X509Certificate } from 'node:crypto'
import type { Extension, Name } from '@peculiar/asn1-x509'
import { sql } from 'kysely'
import { record } from '#domain/audit/record.ts'
import { TOKYO } from '#platform/clock/clock.ts'
import { newId } from '#platform/new-id.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { AuthorityKey, Signer } from '#platform/signer/signer.ts'
import type { Work } from '#platform/work.ts'
import { assembleCertificate } from './assemble-certificate.ts'
import { distinguishedName } from './distinguished-name.ts'
import { authorityExtensions, responderExtensions } from './extensions.ts'
import { instantOf } from './instant-of.ts'
import { newSerial } from './new-serial.ts'
import { COUNTRY } from './profile.ts'
import { toBeSigned } from './to-be-signed.ts'

interface Part {
  readonly name: string
  readonly years: number
  readonly signedBy: AuthorityKey
  extensions(keys: { readonly publicKey: Buffer; readonly issuerKey: Buffer }): Extension[]
}

/** In the order of their signing; each outlives what it signs. */
const PARTS: Readonly<Record<AuthorityKey, Part>> = {
  root: {
    name: 'Madoguchi Root CA',
    years: 20,
    signedBy: 'root',
    extensions: (keys) => authorityExtensions(keys, 'root'),
  },
  issuing: {
    name: 'Madoguchi Issuing CA',
    years: 10,
    signedBy: 'root',
    extensions: (keys) => authorityExtensions(keys, 'issuing'),
  },
  ocsp: { name: 'Madoguchi OCSP Responder', years: 1, signedBy: 'issuing', extensions: responderExtensions },
}

/**
 * The key ceremony: from the three keys in the signer, the certificates of the root, of the issuing authority and of
 * the OCSP responder. The root's key is not needed afterwards and is kept elsewhere. Refusal: `held`, when there is an
 * authority already. C-07
 */
export async function holdCeremony(
  work: Work,
  signer: Signer,
  organization: string,
): Promise<Outcome<undefined, 'held'>> {
  await sql`lock table authority_certificates in exclusive mode`.execute(work.db)
  if (await isHeld(work)) return refused('held')
  const root = await certify(work, signer, organization, 'root')
  const issuing = await certify(work, signer, organization, 'issuing', root)
  const ocsp = await certify(work, signer, organization, 'ocsp', issuing)
  await install(work, { root, issuing, ocsp })
  record(work, 'hold-ceremony', { detail: { root: root.fingerprint256 } })
  return done()
}

const isHeld = async ({ db }: Work): Promise<boolean> =>
  (await db.selectFrom('authority_certificates').select('id').limit(1).executeTakeFirst()) !== undefined

async function certify(
  work: Work,
  signer: Signer,
  organization: string,
  key: AuthorityKey,
  issuer?: X509Certificate,
): Promise<X509Certificate> {
  const { signedBy, years, extensions } = PARTS[key]
  const publicKey = await signer.publicKey(key)
  const bytes = toBeSigned({
    serial: newSerial(work.random),
    issuer: nameOf(signedBy, organization),
    subject: nameOf(key, organization),
    notBefore: work.now,
    notAfter: work.now.toZonedDateTimeISO(TOKYO).add({ years }).toInstant(),
    publicKey,
    extensions: extensions({ publicKey, issuerKey: await signer.publicKey(signedBy) }),
  })
  return assembleCertificate(bytes, await signer.sign(signedBy, bytes), issuer)
}

const nameOf = (key: AuthorityKey, organization: string): Name =>
  distinguishedName([
    ['country', COUNTRY],
    ['organization', organization],
    ['commonName', PARTS[key].name],
  ])

async function install(work: Work, made: Readonly<Record<AuthorityKey, X509Certificate>>): Promise<void> {
  const rows = Object.entries(made).map(([role, certificate]) => ({
    id: newId(work),
    role,
    certificate: certificate.raw,
    not_before: instantOf(certificate.validFromDate),
    not_after: instantOf(certificate.validToDate),
    installed_at: work.now,
  }))
  await work.db.insertInto('authority_certificates').values(rows).execute()
}
