import { AsnConvert, OctetString } from '@peculiar/asn1-schema'
import * as x509 from '@peculiar/asn1-x509'
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

/** Of an institution's terminal: a client and nothing else. C-07 */
export const clientExtensions = (keys: Keys, addresses: StatusAddresses): x509.Extension[] => [
  basicConstraints(new x509.BasicConstraints({ cA: false })),
  keyUsage(x509.KeyUsageFlags.digitalSignature),
  extendedKeyUsage(x509.id_kp_clientAuth),
  ...identifiers(keys),
  whereListed(addresses),
  whereAsked(addresses),
]

/** Of the root and of the issuing authority, which has none below it. */
export const authorityExtensions = (keys: Keys, role: 'root' | 'issuing'): x509.Extension[] => [
  basicConstraints(new x509.BasicConstraints({ cA: true, ...(role === 'issuing' && { pathLenConstraint: 0 }) })),
  keyUsage(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign),
  ...identifiers(keys),
]

/** id-pkix-ocsp-nocheck: short-lived, so nobody asks it about itself. RFC 6960 §4.2.2.2.1 */
const OCSP_NO_CHECK = '1.3.6.1.5.5.7.48.1.5'
const DER_NULL = Uint8Array.of(0x05, 0x00)

/** Of the OCSP responder. */
export const responderExtensions = (keys: Keys): x509.Extension[] => [
  basicConstraints(new x509.BasicConstraints({ cA: false })),
  keyUsage(x509.KeyUsageFlags.digitalSignature),
  extendedKeyUsage(x509.id_kp_OCSPSigning),
  new x509.Extension({ extnID: OCSP_NO_CHECK, critical: false, extnValue: new OctetString(DER_NULL) }),
  ...identifiers(keys),
]

export const extension = (extnID: string, critical: boolean, value: unknown) =>
  new x509.Extension({ extnID, critical, extnValue: new OctetString(AsnConvert.serialize(value)) })

export const basicConstraints = (value: x509.BasicConstraints) => extension(x509.id_ce_basicConstraints, true, value)
export const keyUsage = (flags: number) => extension(x509.id_ce_keyUsage, true, new x509.KeyUsage(flags))
export const extendedKeyUsage = (purpose: string) =>
  extension(x509.id_ce_extKeyUsage, false, new x509.ExtendedKeyUsage([purpose]))

const identifiers = ({ publicKey, issuerKey }: Keys) => [
  extension(x509.id_ce_subjectKeyIdentifier, false, new x509.SubjectKeyIdentifier(keyIdentifier(publicKey))),
  extension(
    x509.id_ce_authorityKeyIdentifier,
    false,
    new x509.AuthorityKeyIdentifier({ keyIdentifier: new x509.KeyIdentifier(keyIdentifier(issuerKey)) }),
  ),
]

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
