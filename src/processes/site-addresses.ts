import type { StatusAddresses } from '#domain/certificates/extensions.ts'
import type { Config } from '#platform/config/read-config.ts'
import type { SiteSlug } from '#platform/site-slug.ts'

/** Ports follow PORT_BASE in this order; a site keeps its place for good. */
const PORT_OFFSETS = {
  portal: 0,
  certificates: 1,
  eligibility: 2,
  'eligibility-verification': 3,
  linkage: 4,
  homecare: 5,
  backoffice: 6,
  desk: 7,
} satisfies Record<SiteSlug, number>

const SMTP_OFFSET = 9
const OPERATIONS_OFFSET = 10
const STATUS_OFFSET = 11
/** Sites that ask for a certificate themselves do so on these: the eligibility site in practice, the download site for renewal. */
const MUTUAL_TLS_OFFSETS = { eligibility: 12, 'eligibility-verification': 13, certificates: 14 } as const

/** The sites that are built. */
export const BUILT_SITES = [
  'portal',
  'certificates',
  'eligibility',
  'eligibility-verification',
  'linkage',
  'backoffice',
  'desk',
] as const satisfies readonly SiteSlug[]

export const portOf = (config: Config, site: SiteSlug): number => config.PORT_BASE + PORT_OFFSETS[site]

export type DoorSite = keyof typeof MUTUAL_TLS_OFFSETS

/** Where a site itself asks for a certificate. */
export const mutualTlsPort = (config: Config, site: DoorSite): number => config.PORT_BASE + MUTUAL_TLS_OFFSETS[site]

export const mutualTlsOrigin = (config: Config, site: DoorSite): string =>
  `https://localhost:${mutualTlsPort(config, site)}`

/** Where the desk receives mail in practice. */
export const smtpPort = (config: Config): number => config.PORT_BASE + SMTP_OFFSET

/** The mail server: in practice the desk, unless there is another. */
export const smtpUrl = (config: Config): string => config.SMTP_URL ?? `smtp://127.0.0.1:${smtpPort(config)}`

/** Where `/healthz`, `/readyz` and `/metrics` are: never on a public address. */
export const operationsPort = (config: Config): number => config.PORT_BASE + OPERATIONS_OFFSET

/** Where the authority answers about the status of certificates. */
export const statusPort = (config: Config): number => config.PORT_BASE + STATUS_OFFSET

/** What certificates say of it: plain HTTP will do, for the answers are signed. */
export function statusAddresses(config: Config): StatusAddresses {
  const origin = config.STATUS_ORIGIN ?? `http://localhost:${statusPort(config)}`
  return { list: `${origin}/revoked.crl`, ocsp: `${origin}/ocsp`, issuer: `${origin}/issuing.cer` }
}

/** The list of the first issuing key; undefined where this process was not told where the authority answers. */
export const listAddress = (config: Config): string | undefined =>
  config.MODE === 'practice' || config.STATUS_ORIGIN ? statusAddresses(config).list : undefined

/** The public address of each site that is served. Production names them; practice is on localhost. */
export function siteOrigins(config: Config): Partial<Record<SiteSlug, string>> {
  const named = Object.fromEntries(
    Object.entries({
      portal: config.PORTAL_ORIGIN,
      certificates: config.CERTIFICATES_ORIGIN,
      eligibility: config.ELIGIBILITY_ORIGIN,
      'eligibility-verification': config.ELIGIBILITY_VERIFICATION_ORIGIN,
      linkage: config.LINKAGE_ORIGIN,
      backoffice: config.BACKOFFICE_ORIGIN,
    }).filter(([, origin]) => origin !== undefined),
  )
  if (config.MODE === 'production') return named
  const local = BUILT_SITES.map((site) => [site, `http://localhost:${portOf(config, site)}`])
  return { ...Object.fromEntries(local), ...named }
}
