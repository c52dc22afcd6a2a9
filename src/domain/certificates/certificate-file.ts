import { X509Certificate } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { findAuthority, findIssuers } from './authority-chain.ts'
import { der, TAG } from './der.ts'

/** A certificate and that of its issuer, in DER: what terminals install. The root is the door's business, not theirs. */
export async function withIssuer(db: Kysely<DB>, certificate: Buffer): Promise<readonly Buffer[]> {
  const opened = new X509Certificate(certificate)
  const issuer = (await findIssuers(db)).find((one) => opened.checkIssued(one.certificate))
  return issuer ? [certificate, issuer.certificate.raw] : [certificate]
}

/** The issuing certificates, the one in force first, and the root, in DER. RFC 7030 §4.1.3 */
export async function authorityCertificates(db: Kysely<DB>): Promise<readonly Buffer[]> {
  const [issuers, root] = await Promise.all([findIssuers(db), findAuthority(db, 'root')])
  return [...issuers, ...(root ? [root] : [])].map(({ certificate }) => certificate.raw)
}

/** One after the other, as text. RFC 7468 */
export const toPem = (certificates: readonly Buffer[]): string =>
  certificates.map((certificate) => new X509Certificate(certificate).toString()).join('')

const SIGNED_DATA = Buffer.from('06092a864886f70d010702', 'hex')
const DATA = Buffer.from('06092a864886f70d010701', 'hex')
const VERSION_1 = der(TAG.integer, Buffer.of(1))
const NONE = der(TAG.set)

/** Certificates and nothing signed: `certs-only`. RFC 5652 §5.2, RFC 7030 §4.1.3 */
export function certificatesOnly(certificates: readonly Buffer[]): Buffer {
  const content = der(TAG.sequence, DATA)
  const signed = der(TAG.sequence, VERSION_1, NONE, content, der(TAG.explicit0, ...certificates), NONE)
  return der(TAG.sequence, SIGNED_DATA, der(TAG.explicit0, signed))
}

/** `madoguchi-0119999999-受付-端末01.p12`: nothing in it that some system does not take in the name of a file. */
export function fileNameOf(
  { code, terminal }: { readonly code: string; readonly terminal: string },
  ending: string,
): string {
  const safe = terminal.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  return `madoguchi-${code}-${safe.replaceAll(/^-|-$/g, '')}${ending}`
}
