import { serveSite } from '#platform/site/serve-site.ts'
import { backoffice } from '#sites/backoffice/site.ts'
import { desk } from '#sites/desk/site.ts'
import { linkage } from '#sites/linkage/site.ts'
import { portal } from '#sites/portal/site.ts'
import { loadAssets } from '#ui/assets/assets.ts'
import { buildAssets } from '#ui/assets/build-assets.ts'
import { openCertificateDoors } from './certificate-doors.ts'
import { openEligibilityDoors } from './eligibility-doors.ts'
import type { Environment } from './environment.ts'
import { type Listening, listen } from './listen.ts'
import { portOf } from './site-addresses.ts'
import { SITE_SCRIPTS } from './site-scripts.ts'

/** Serves the sites, each on its own port. The desk exists only in practice. */
export async function startWeb(env: Environment): Promise<Listening[]> {
  const { config } = env
  const siteEnv = { ...env, assets: loadAssets(buildAssets(SITE_SCRIPTS)) }
  const listening = [await listen(serveSite(portal, siteEnv).fetch, portOf(config, 'portal'), config.HOST)]
  listening.push(...(await openCertificateDoors(siteEnv)))
  listening.push(...(await openEligibilityDoors(siteEnv)))
  listening.push(await listen(serveSite(linkage, siteEnv).fetch, portOf(config, 'linkage'), config.HOST))
  listening.push(await listen(serveSite(backoffice, siteEnv).fetch, portOf(config, 'backoffice'), config.HOST))
  if (env.practice) listening.push(await listen(serveSite(desk, siteEnv).fetch, portOf(config, 'desk'), config.HOST))
  return listening
}
