import type { X509Certificate } from 'node:crypto'
import { TOKYO } from '#platform/clock/clock.ts'
import { newId } from '#platform/new-id.ts'
import { type AuthorityRole, keyOf, type Signer } from '#platform/signer/signer.ts'
import type { Work } from '#platform/work.ts'
import { assembleCertificate } from './assemble-certificate.ts'
import { distinguishedName } from './distinguished-name.ts'
import { authorityExtensions, responderExtensions } from './extensions.ts'
import { instantOf } from './instant-of.ts'
import { issuerOf } from './issuer.ts'
import { newSerial } from './new-serial.ts'
import { COUNTRY } from './profile.ts'
import { toBeSigned } from './to-be-signed.ts'

interface Part {
  readonly name: string
  readonly years: number
  readonly signedBy: AuthorityRole
  extensions(keys: { readonly publicKey: Buffer; readonly issuerKey: Buffer }): readonly Buffer[]
}

/** In the order of their signing; each outlives what it signs. */
const PARTS: Readonly<Record<AuthorityRole, Part>> = {
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

export interface Certified {
  readonly role: AuthorityRole
  /** Of the issuing authority that it is, or belongs to. */
  readonly number: number
  readonly organization: string
}

/**
 * A certificate of the authority itself, for this key, signed by the key above it, and ending with it at the latest.
 * Without an issuer: by itself.
 */
export async function certifyAuthority(
  work: Work,
  signer: Signer,
  part: Certified,
  issuer?: X509Certificate,
): Promise<X509Certificate> {
  const { signedBy, years, extensions } = PARTS[part.role]
  const publicKey = await signer.publicKey(keyOf(part.role, part.number))
  const signing = keyOf(signedBy, part.number)
  const end = work.now.toZonedDateTimeISO(TOKYO).add({ years }).toInstant()
  const bytes = toBeSigned({
    serial: newSerial(work.random),
    issuer: issuer ? issuerOf(issuer).name : nameOf(part),
    subject: nameOf(part),
    notBefore: work.now,
    notAfter: issuer ? earlier(end, instantOf(issuer.validToDate)) : end,
    publicKey,
    extensions: extensions({ publicKey, issuerKey: await signer.publicKey(signing) }),
  })
  return assembleCertificate(bytes, await signer.sign(signing, bytes), issuer)
}

const earlier = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) < 0 ? one : other

/** Lists are told apart by the name of their issuer: a new key has a new one. RFC 5280 §5 */
const nameOf = ({ role, number, organization }: Certified): Buffer =>
  distinguishedName([
    ['country', COUNTRY],
    ['organization', organization],
    ['commonName', number === 1 ? PARTS[role].name : `${PARTS[role].name} ${number}`],
  ])

/** Puts a certificate of the authority in force. */
export async function installAuthority(
  work: Work,
  { role, number }: Omit<Certified, 'organization'>,
  certificate: X509Certificate,
): Promise<void> {
  await work.db
    .insertInto('authority_certificates')
    .values({
      id: newId(work),
      role,
      number,
      certificate: certificate.raw,
      not_before: instantOf(certificate.validFromDate),
      not_after: instantOf(certificate.validToDate),
      installed_at: work.now,
    })
    .execute()
}
