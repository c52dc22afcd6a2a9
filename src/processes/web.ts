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

/** Serves the sites, each on its own port; where one port cannot be opened, none stays open. The desk exists only in practice. */
export async function startWeb(env: Environment): Promise<Listening[]> {
  const listening: Listening[] = []
  try {
    for await (const opened of openSites(env)) listening.push(...opened)
    return listening
  } catch (error) {
    await closeAll(listening)
    throw error
  }
}

export const closeAll = async (listening: readonly Listening[]): Promise<void> =>
  void (await Promise.all(listening.map((site) => site.close())))

async function* openSites(env: Environment): AsyncGenerator<readonly Listening[]> {
  const { config } = env
  const siteEnv = { ...env, assets: loadAssets(buildAssets(SITE_SCRIPTS)) }
  yield [await listen(serveSite(portal, siteEnv).fetch, portOf(config, 'portal'), config.HOST)]
  yield await openCertificateDoors(siteEnv)
  yield await openEligibilityDoors(siteEnv)
  yield [await listen(serveSite(linkage, siteEnv).fetch, portOf(config, 'linkage'), config.HOST)]
  yield [await listen(serveSite(backoffice, siteEnv).fetch, portOf(config, 'backoffice'), config.HOST)]
  if (env.practice) yield [await listen(serveSite(desk, siteEnv).fetch, portOf(config, 'desk'), config.HOST)]
}
