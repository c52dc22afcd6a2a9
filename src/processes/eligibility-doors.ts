import type { AccountEnvironment } from '#domain/accounts/account.ts'
import { serveSite } from '#platform/site/serve-site.ts'
import type { SiteEnvironment } from '#platform/site/site.ts'
import type { EligibilityEnvironment } from '#sites/eligibility/eligibility-environment.ts'
import { eligibility, eligibilityVerification } from '#sites/eligibility/site.ts'
import { askingTls, practiceTls } from './asking-tls.ts'
import type { Environment } from './environment.ts'
import { type Listening, listen } from './listen.ts'
import { mutualTlsOrigin, mutualTlsPort, portOf } from './site-addresses.ts'

const SITES = { eligibility, 'eligibility-verification': eligibilityVerification } as const

const ENVIRONMENT_OF: Readonly<Record<keyof typeof SITES, AccountEnvironment>> = {
  eligibility: 'production',
  'eligibility-verification': 'verification',
}

type Env = Environment & Pick<SiteEnvironment, 'assets'>

/**
 * The doors of the eligibility site, for both of its environments: TLS of its own where a certificate is configured,
 * else plain HTTP behind a trusted proxy (RFC 9440). Practice has both: plain, where a certificate is picked from a
 * list, and mutual TLS on a second port. E-01
 */
export async function openEligibilityDoors(env: Env): Promise<Listening[]> {
  const doors: Listening[] = []
  for (const site of ['eligibility', 'eligibility-verification'] as const) {
    const { config } = env
    const tls = askingTls(config.ELIGIBILITY_TLS_CERTIFICATE, config.ELIGIBILITY_TLS_PRIVATE)
    const accountEnvironment = ENVIRONMENT_OF[site]
    const asking = { ...env, accountEnvironment, asksForCertificates: true }
    const own: EligibilityEnvironment = { ...asking, practiceDoor: env.practice && !tls }
    doors.push(await listen(serveSite(SITES[site], own).fetch, portOf(config, site), config.HOST, tls ? { tls } : {}))
    if (!env.practice || tls) continue
    const origins = { ...env.origins, [site]: mutualTlsOrigin(config, site) }
    const served = serveSite(SITES[site], { ...own, origins, practiceDoor: false })
    doors.push(await listen(served.fetch, mutualTlsPort(config, site), config.HOST, { tls: await practiceTls(env) }))
  }
  return doors
}
