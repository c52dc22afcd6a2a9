import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { isDatabaseAway } from '../database/is-database-away.ts'
import { TooBusy } from '../password-hash/two-lane-queue.ts'
import { clientAddress } from './client-address.ts'
import { handlePage } from './handle-page.ts'
import { type Incoming, loadSession, openContext } from './open-context.ts'
import type { Access, Page } from './page.ts'
import { UnreadableBody } from './read-entries.ts'
import { newRequestId } from './request-id.ts'
import { withSecurityHeaders } from './security-headers.ts'
import type { Site, SiteEnvironment } from './site.ts'

type Bindings = { Bindings: HttpBindings }

const TRY_AGAIN_SECONDS = '5'

/** A site as a Fetch handler. Every page is registered with its access; anything else is the site's own 404. */
export function serveSite<User, Env extends SiteEnvironment>(site: Site<User, Env>, env: Env): Hono<Bindings> {
  const app = new Hono<Bindings>()
  const incoming = (
    request: Request,
    bindings: HttpBindings | undefined,
    params: Record<string, string>,
  ): Incoming => ({
    request,
    params,
    requestId: newRequestId(env.random),
    address: clientAddress(bindings?.incoming, env.trustedProxies),
  })
  app.get('/assets/*', (h) => {
    const file = env.assets.respond(h.req.path, h.req.raw)
    return file ? withSecurityHeaders(file) : h.notFound()
  })
  app.get('/healthz', (h) => withSecurityHeaders(h.text('ok\n')))
  for (const page of site.pages)
    app.all(page.path, (h) => answer(site, env, incoming(h.req.raw, h.env, h.req.param()), page))
  app.notFound((h) => answer(site, env, incoming(h.req.raw, h.env, {})))
  return app
}

async function answer<User, Env extends SiteEnvironment>(
  site: Site<User, Env>,
  env: Env,
  incoming: Incoming,
  page?: Page<User, Access, Env>,
): Promise<Response> {
  const started = performance.now()
  const response = await respond(site, env, incoming, page)
  const took = performance.now() - started
  const labels = {
    site: site.slug,
    route: page?.path ?? 'none',
    method: incoming.request.method,
    status: response.status,
  }
  env.metrics.answers.observe(labels, took / 1000)
  env.log.debug({ ...labels, request: incoming.requestId, ms: Math.round(took) }, 'answered')
  return response
}

async function respond<User, Env extends SiteEnvironment>(
  site: Site<User, Env>,
  env: Env,
  incoming: Incoming,
  page: Page<User, Access, Env> | undefined,
): Promise<Response> {
  const c = openContext(site, env, incoming)
  try {
    await loadSession(site, c)
    return page ? await handlePage(site, c, page) : await c.fail(404)
  } catch (error) {
    const status = statusOf(error)
    if (status >= 500) env.log.error({ err: error, request: incoming.requestId, route: page?.path }, 'request failed')
    return c.fail(status, status === 503 || status === 429 ? { 'retry-after': TRY_AGAIN_SECONDS } : {})
  }
}

/** Bodies nobody can read, a full queue and a database that is restarting have pages of their own. */
function statusOf(error: unknown): number {
  if (error instanceof UnreadableBody) return error.status
  if (error instanceof TooBusy) return 429
  return isDatabaseAway(error) ? 503 : 500
}
