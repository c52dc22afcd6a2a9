import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { serveSite } from '#platform/site/serve-site.ts'
import type { Site, SiteEnvironment } from '#platform/site/site.ts'

export interface Served extends AsyncDisposable {
  /** `http://localhost:41234`: pages are under it, and it is the origin their forms come from. */
  readonly address: string
}

/** A site on a free port of this machine, for browsers. `localhost`, because they keep Secure cookies for it. */
export async function serveForBrowser<User, Env extends SiteEnvironment>(
  site: Site<User, Env>,
  env: Env,
  port = 0,
): Promise<Served> {
  const origins: Record<string, string> = { ...env.origins }
  const app = serveSite(site, { ...env, origins })
  const server = createAdaptorServer({ fetch: app.fetch as never })
  await new Promise<void>((ready) => server.listen(port, 'localhost', ready))
  const address = `http://localhost:${(server.address() as AddressInfo).port}`
  origins[site.slug] = address
  return {
    address,
    async [Symbol.asyncDispose]() {
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
