import * as x509 from '@peculiar/asn1-x509'
import { SIGNED_WITH } from './assemble-certificate.ts'
import { isClientKey } from './client-key.ts'
import { derContent, TAG } from './der.ts'
import { attributesOf, typeOf } from './distinguished-name.ts'
import { validUntil } from './issue-times.ts'
import type { Issuer } from './issuer.ts'
import { keyIdentifier } from './key-identifier.ts'
import { COUNTRY, SERIAL_BYTES } from './profile.ts'
import { parseOnce, readWritten, type Written } from './read-written.ts'
import { VERSION_3 } from './to-be-signed.ts'

/** Every extension, and whether it is critical: no other, none twice. */
const EXTENSIONS: Readonly<Record<string, boolean>> = {
  [x509.id_ce_basicConstraints]: true,
  [x509.id_ce_keyUsage]: true,
  [x509.id_ce_extKeyUsage]: false,
  [x509.id_ce_subjectKeyIdentifier]: false,
  [x509.id_ce_authorityKeyIdentifier]: false,
  [x509.id_ce_cRLDistributionPoints]: false,
  [x509.id_pe_authorityInfoAccess]: false,
}

type Rule = (certificate: Written, issuer: Issuer) => boolean

/** Rules of RFC 5280 and of the profile: what is written must be what was meant, read back from its bytes. */
const RULES: Readonly<Record<string, Rule>> = {
  'version 3': ({ version }) => version.equals(VERSION_3),
  'serial number positive, of its length': ({ serial }) => isPositive(derContent(TAG.integer, serial)),
  'signature algorithm of the authority': ({ algorithm }) => algorithm.equals(SIGNED_WITH),
  'issuer named as it names itself': ({ issuer }, { name }) => issuer.equals(name),
  'not before within the issuer': ({ validity }, { certificate: issuer }) =>
    validity.notBefore.getTime() >= issuer.validFromDate && validity.notAfter.getTime() <= issuer.validToDate,
  'valid as long as the profile says': ({ validity }) => hasItsLength(validity),
  'times in the form of their century': ({ validity }) => [validity.notBefore, validity.notAfter].every(isRightForm),
  'subject of the profile': ({ subject }) => isClientSubject(subject),
  'a key of the profile': ({ publicKey }) => isClientKey(publicKey),
  'the extensions of the profile': ({ extensions }) => hasItsExtensions(extensions),
  'a client and nothing else': (certificate) =>
    !read(certificate, x509.id_ce_basicConstraints, x509.BasicConstraints).cA &&
    read(certificate, x509.id_ce_keyUsage, x509.KeyUsage).toNumber() === x509.KeyUsageFlags.digitalSignature &&
    [...read(certificate, x509.id_ce_extKeyUsage, x509.ExtendedKeyUsage)].join() === x509.id_kp_clientAuth,
  'identified by its key': (certificate) =>
    sameBytes(
      read(certificate, x509.id_ce_subjectKeyIdentifier, x509.SubjectKeyIdentifier).buffer,
      keyIdentifier(certificate.publicKey),
    ),
  'identified by the issuer’s key': (certificate, issuer) =>
    sameBytes(
      read(certificate, x509.id_ce_authorityKeyIdentifier, x509.AuthorityKeyIdentifier).keyIdentifier?.buffer,
      keyIdentifier(issuer.publicKey),
    ),
}

/** The rules that these bytes break, before anything is signed; empty when there is nothing to say. C-07 */
export function lintClientCertificate(toBeSigned: Buffer, issuer: Issuer): readonly string[] {
  const certificate = readWritten(toBeSigned)
  if (!certificate) return ['encoded in DER']
  return Object.entries(RULES)
    .filter(([, holds]) => !succeeds(() => holds(certificate, issuer)))
    .map(([rule]) => rule)
}

/** 16 bytes, and the first bit clear; a first byte of zero would be one too many. X.690 §8.3.2 */
const isPositive = (serial: Buffer): boolean =>
  serial.length === SERIAL_BYTES && (serial[0] ?? 0x80) < 0x80 && !(serial[0] === 0 && (serial[1] ?? 0) < 0x80)

function succeeds(check: () => boolean): boolean {
  try {
    return check()
  } catch {
    return false
  }
}

const sameBytes = (one: ArrayBuffer | undefined, other: ArrayBuffer | Uint8Array): boolean =>
  one !== undefined && Buffer.from(one).equals(Buffer.from(other as Uint8Array))

function read<Value>({ extensions }: Written, id: string, type: new () => Value): Value {
  const found = extensions?.find(({ extnID }) => extnID === id)
  if (!found) throw new Error(`no extension ${id}`)
  return parseOnce(Buffer.from(found.extnValue.buffer), type)
}

function hasItsExtensions(extensions: readonly x509.Extension[]): boolean {
  const found = new Map(extensions.map(({ extnID, critical }) => [extnID, critical]))
  return (
    found.size === extensions.length &&
    found.size === Object.keys(EXTENSIONS).length &&
    Object.entries(EXTENSIONS).every(([id, critical]) => found.get(id) === critical)
  )
}

function hasItsLength({ notBefore, notAfter }: x509.Validity): boolean {
  const from = Temporal.Instant.fromEpochMilliseconds(notBefore.getTime().getTime())
  return validUntil(from).epochMilliseconds >= notAfter.getTime().getTime() && notAfter.getTime() > notBefore.getTime()
}

const FIRST_GENERALIZED = Temporal.Instant.from('2050-01-01T00:00:00Z').epochMilliseconds

const isRightForm = (time: x509.Time): boolean =>
  time.getTime().getTime() < FIRST_GENERALIZED ? time.utcTime !== undefined : time.generalTime !== undefined

function isClientSubject(subject: x509.Name): boolean {
  const attributes = attributesOf(subject)
  return (
    attributes.size === 4 &&
    attributes.get(typeOf('country')) === COUNTRY &&
    /^\d{10}$/.test(attributes.get(typeOf('commonName')) ?? '') &&
    /^\d{15}$/.test(attributes.get(typeOf('serialNumber')) ?? '') &&
    /^.{1,64}$/u.test(attributes.get(typeOf('organizationalUnit')) ?? '')
  )
}
