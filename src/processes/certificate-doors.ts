import { serveSite } from '#platform/site/serve-site.ts'
import type { SiteEnvironment } from '#platform/site/site.ts'
import { certificates } from '#sites/certificates/site.ts'
import { askingTls, practiceTls } from './asking-tls.ts'
import type { Environment } from './environment.ts'
import { type Listening, listen } from './listen.ts'
import { mutualTlsOrigin, mutualTlsPort, portOf } from './site-addresses.ts'

type Env = Environment & Pick<SiteEnvironment, 'assets'>

/**
 * The download site, and beside it the door for renewal, where the current certificate is shown by mutual TLS: browsers
 * that come for their first certificate are not asked for one. Without TLS of its own a trusted proxy says whose
 * certificate it was (RFC 9440). C-06
 */
export async function openCertificateDoors(env: Env): Promise<Listening[]> {
  const { config } = env
  const doors = [await listen(serveSite(certificates, env).fetch, portOf(config, 'certificates'), config.HOST)]
  const own = askingTls(config.CERTIFICATES_TLS_CERTIFICATE, config.CERTIFICATES_TLS_PRIVATE)
  const tls = own ?? (env.practice ? await practiceTls(env) : undefined)
  if (!tls) return doors
  const origins = own ? env.origins : { ...env.origins, certificates: mutualTlsOrigin(config, 'certificates') }
  const renewal = serveSite(certificates, { ...env, origins })
  doors.push(await listen(renewal.fetch, mutualTlsPort(config, 'certificates'), config.HOST, { tls }))
  return doors
}
