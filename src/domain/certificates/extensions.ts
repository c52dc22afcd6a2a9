import { AsnConvert } from '@peculiar/asn1-schema'
import * as x509 from '@peculiar/asn1-x509'
import { der, derObjectIdentifier, TAG } from './der.ts'
import { keyIdentifier } from './key-identifier.ts'

/** Where the status of certificates can be asked, and the issuer's certificate fetched. */
export interface StatusAddresses {
  readonly list: string
  readonly ocsp: string
  readonly issuer: string
}

/** Those of the issuing authority with this number: lists and certificates of the later ones bear it in their names. */
export const addressesOf = ({ list, ocsp, issuer }: StatusAddresses, number: number): StatusAddresses => ({
  list: numbered(list, number),
  ocsp,
  issuer: numbered(issuer, number),
})

/** `…/revoked.crl` of the second → `…/revoked-2.crl` */
export const numbered = (url: string, number: number): string =>
  number === 1 ? url : url.replace(/(?=\.[a-z]+$)/, `-${number}`)

interface Keys {
  /** SubjectPublicKeyInfo in DER */
  readonly publicKey: Buffer
  readonly issuerKey: Buffer
}

/**
 * Of an institution's terminal: a client and nothing else. All but the identifier of the key is the same for each of an
 * issuer's, and made once. C-07
 */
export function clientExtensions(issuerKey: Buffer, addresses: StatusAddresses): (publicKey: Buffer) => Buffer[] {
  const uses = [
    basicConstraints(new x509.BasicConstraints({ cA: false })),
    keyUsage(x509.KeyUsageFlags.digitalSignature),
    extendedKeyUsage(x509.id_kp_clientAuth),
  ]
  const issued = [identifiedIssuer(issuerKey), whereListed(addresses), whereAsked(addresses)]
  return (publicKey) => [...uses, identifiedKey(publicKey), ...issued]
}

/** Of the root and of the issuing authority, which has none below it. */
export const authorityExtensions = (keys: Keys, role: 'root' | 'issuing'): Buffer[] => [
  basicConstraints(new x509.BasicConstraints({ cA: true, ...(role === 'issuing' && { pathLenConstraint: 0 }) })),
  keyUsage(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign),
  ...identifiers(keys),
]

/** id-pkix-ocsp-nocheck: short-lived, so nobody asks it about itself. RFC 6960 §4.2.2.2.1 */
const OCSP_NO_CHECK = '1.3.6.1.5.5.7.48.1.5'
const DER_NULL = Buffer.of(0x05, 0x00)
const DER_TRUE = der(TAG.boolean, Buffer.of(0xff))

/** Of the OCSP responder. */
export const responderExtensions = (keys: Keys): Buffer[] => [
  basicConstraints(new x509.BasicConstraints({ cA: false })),
  keyUsage(x509.KeyUsageFlags.digitalSignature),
  extendedKeyUsage(x509.id_kp_OCSPSigning),
  encoded(OCSP_NO_CHECK, false, DER_NULL),
  ...identifiers(keys),
]

/** Extension in DER; that it is not critical is not written. RFC 5280 §4.2 */
export const extension = (id: string, critical: boolean, value: unknown): Buffer =>
  encoded(id, critical, Buffer.from(AsnConvert.serialize(value)))

const encoded = (id: string, critical: boolean, value: Buffer): Buffer =>
  der(TAG.sequence, derObjectIdentifier(id), ...(critical ? [DER_TRUE] : []), der(TAG.octetString, value))

export const basicConstraints = (value: x509.BasicConstraints) => extension(x509.id_ce_basicConstraints, true, value)
export const keyUsage = (flags: number) => extension(x509.id_ce_keyUsage, true, new x509.KeyUsage(flags))
export const extendedKeyUsage = (purpose: string) =>
  extension(x509.id_ce_extKeyUsage, false, new x509.ExtendedKeyUsage([purpose]))

const identifiers = ({ publicKey, issuerKey }: Keys) => [identifiedKey(publicKey), identifiedIssuer(issuerKey)]

/** KeyIdentifier is an OCTET STRING. RFC 5280 §4.2.1.2 */
const identifiedKey = (publicKey: Buffer) =>
  encoded(x509.id_ce_subjectKeyIdentifier, false, der(TAG.octetString, keyIdentifier(publicKey)))

const identifiedIssuer = (issuerKey: Buffer) =>
  extension(
    x509.id_ce_authorityKeyIdentifier,
    false,
    new x509.AuthorityKeyIdentifier({ keyIdentifier: new x509.KeyIdentifier(keyIdentifier(issuerKey)) }),
  )

const address = (uniformResourceIdentifier: string) => new x509.GeneralName({ uniformResourceIdentifier })

const whereListed = ({ list }: StatusAddresses) =>
  extension(
    x509.id_ce_cRLDistributionPoints,
    false,
    new x509.CRLDistributionPoints([
      new x509.DistributionPoint({ distributionPoint: new x509.DistributionPointName({ fullName: [address(list)] }) }),
    ]),
  )

const whereAsked = ({ ocsp, issuer }: StatusAddresses) =>
  extension(
    x509.id_pe_authorityInfoAccess,
    false,
    new x509.AuthorityInfoAccessSyntax([
      new x509.AccessDescription({ accessMethod: x509.id_ad_ocsp, accessLocation: address(ocsp) }),
      new x509.AccessDescription({ accessMethod: x509.id_ad_caIssuers, accessLocation: address(issuer) }),
    ]),
  )
