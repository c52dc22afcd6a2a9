import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { serveSite } from '#platform/site/serve-site.ts'
import type { Site, SiteEnvironment } from '#platform/site/site.ts'
import { AXE_PATH, axeResponse, offerAxe } from './run-axe.ts'

export interface Served extends AsyncDisposable {
  /** `http://localhost:41234`: pages are under it, and it is the origin their forms come from. */
  readonly address: string
}

type Fetch = (request: Request, ...more: unknown[]) => Response | Promise<Response>

/** Answers on a free port of this machine, for browsers. `localhost`, because they keep Secure cookies for it. */
export async function serveFetch(fetch: Fetch, port = 0): Promise<Served> {
  const fetchOrAxe: Fetch = (request, ...more) =>
    request.url.endsWith(AXE_PATH) ? axeResponse() : fetch(request, ...more)
  // However long a test thinks between two requests, its connection is not closed under the second.
  const server = createAdaptorServer({ fetch: fetchOrAxe as never, serverOptions: { keepAliveTimeout: 0 } })
  await new Promise<void>((ready) => server.listen(port, 'localhost', ready))
  const address = `http://localhost:${(server.address() as AddressInfo).port}`
  const stopOffering = offerAxe(address)
  return {
    address,
    async [Symbol.asyncDispose]() {
      stopOffering()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** A site, as its visitors get it. */
export async function serveForBrowser<User, Env extends SiteEnvironment>(
  site: Site<User, Env>,
  env: Env,
  port = 0,
): Promise<Served> {
  const origins: Record<string, string> = { ...env.origins }
  const served = await serveFetch(serveSite(site, { ...env, origins }).fetch as Fetch, port)
  origins[site.slug] = served.address
  return served
}
