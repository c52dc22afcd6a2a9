import type { X509Certificate } from 'node:crypto'
import type { Extension, Name } from '@peculiar/asn1-x509'
import { TOKYO } from '#platform/clock/clock.ts'
import { newId } from '#platform/new-id.ts'
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

/** A certificate of the authority itself, for this key, signed by the key above it. Without an issuer: by itself. */
export async function certifyAuthority(
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

/** Puts a certificate of the authority in force for its role. */
export async function installAuthority(work: Work, role: AuthorityKey, certificate: X509Certificate): Promise<void> {
  await work.db
    .insertInto('authority_certificates')
    .values({
      id: newId(work),
      role,
      certificate: certificate.raw,
      not_before: instantOf(certificate.validFromDate),
      not_after: instantOf(certificate.validToDate),
      installed_at: work.now,
    })
    .execute()
}
