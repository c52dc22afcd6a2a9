import { serveSite } from '#platform/site/serve-site.ts'
import type { SiteEnvironment } from '#platform/site/site.ts'
import { certificates } from '#sites/certificates/site.ts'
import { askingTls, practiceTls } from './asking-tls.ts'
import type { Environment } from './environment.ts'
import { type Listening, listen } from './listen.ts'
import { mutualTlsOrigin, mutualTlsPort, portOf } from './site-addresses.ts'

type Env = Environment & Pick<SiteEnvironment, 'assets'>

/**
 * The download site, and beside it the door for renewal, where the current certificate is shown: browsers that come for
 * their first certificate are not asked for one. That door speaks TLS itself where a certificate is configured (and in
 * practice), else plain HTTP behind a trusted proxy (RFC 9440). At the download site itself no `Client-Cert` is believed:
 * a proxy that asks nobody for a certificate may pass on what a browser says. C-06, C-09
 */
export async function openCertificateDoors(env: Env): Promise<Listening[]> {
  const { config, practice } = env
  const renewalOrigin = config.RENEWAL_ORIGIN ?? (practice ? mutualTlsOrigin(config, 'certificates') : undefined)
  const eligibilityDoor =
    practice && !config.ELIGIBILITY_TLS_CERTIFICATE ? mutualTlsOrigin(config, 'eligibility') : undefined
  const told = { ...env, renewalOrigin, eligibilityDoor: eligibilityDoor ?? env.origins.eligibility }
  const site = serveSite(certificates, told)
  const doors = [await listen(site.fetch, portOf(config, 'certificates'), config.HOST)]
  if (!renewalOrigin) return doors
  const own = askingTls(config.CERTIFICATES_TLS_CERTIFICATE, config.CERTIFICATES_TLS_PRIVATE)
  const tls = own ?? (practice ? await practiceTls(env) : undefined)
  const origins = { ...env.origins, certificates: renewalOrigin }
  const renewal = serveSite(certificates, { ...told, origins, asksForCertificates: true })
  const port = mutualTlsPort(config, 'certificates')
  doors.push(await listen(renewal.fetch, port, config.HOST, tls ? { tls } : {}))
  return doors
}
