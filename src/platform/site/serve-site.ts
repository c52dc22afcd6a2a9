import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { isDatabaseAway } from '../database/is-database-away.ts'
import { TooBusy } from '../password-hash/two-lane-queue.ts'
import { clientAddress } from './client-address.ts'
import { clientCertificate } from './client-certificate.ts'
import { handlePage } from './handle-page.ts'
import { largeBodies } from './large-bodies.ts'
import { type Incoming, loadSession, type OpenContext, openContext } from './open-context.ts'
import { openDoor } from './open-door.ts'
import { UnreadableBody } from './read-entries.ts'
import { newRequestId } from './request-id.ts'
import { withSecurityHeaders } from './security-headers.ts'
import { answerSession, SESSION_PATH } from './session-page.ts'
import type { Site, SiteEnvironment } from './site.ts'

type Bindings = { Bindings: HttpBindings }

const TRY_AGAIN_SECONDS = '5'

/** A site as a Fetch handler. Every page is registered with its access; anything else is the site's own 404. */
export function serveSite<User, Env extends SiteEnvironment>(site: Site<User, Env>, env: Env): Hono<Bindings> {
  const app = new Hono<Bindings>()
  const bodies = largeBodies()
  const incoming = (
    request: Request,
    bindings: HttpBindings | undefined,
    params: Record<string, string>,
  ): Incoming => ({
    request,
    params,
    requestId: newRequestId(env.random),
    address: clientAddress(bindings?.incoming, env.trustedProxies),
    certificate: env.asksForCertificates ? clientCertificate(bindings?.incoming, env.trustedProxies) : undefined,
  })
  app.get('/assets/*', (h) => {
    const file = env.assets.respond(h.req.path, h.req.raw)
    return file ? withSecurityHeaders(file) : h.notFound()
  })
  app.get('/healthz', (h) => withSecurityHeaders(h.text('ok\n')))
  for (const page of site.pages) {
    const route = routeOf<User, Env>(
      page.path,
      behindDoor(site, (c) => handlePage(site, c, page, bodies)),
    )
    app.all(page.path, (h) => answer(site, env, incoming(h.req.raw, h.env, h.req.param()), route))
  }
  const session = routeOf<User, Env>(SESSION_PATH, (c) => answerSession(site, c))
  app.on(['GET', 'POST'], SESSION_PATH, (h) => answer(site, env, incoming(h.req.raw, h.env, {}), session))
  const nowhere = routeOf<User, Env>(
    'none',
    behindDoor(site, (c) => c.fail(404)),
  )
  app.notFound((h) => answer(site, env, incoming(h.req.raw, h.env, {}), nowhere))
  return app
}

interface Route<User, Env extends SiteEnvironment> {
  readonly path: string
  readonly handle: (c: OpenContext<User, Env>) => Promise<Response>
}

const routeOf = <User, Env extends SiteEnvironment>(
  path: string,
  handle: Route<User, Env>['handle'],
): Route<User, Env> => ({ path, handle })

const behindDoor =
  <User, Env extends SiteEnvironment>(site: Site<User, Env>, handle: Route<User, Env>['handle']) =>
  async (c: OpenContext<User, Env>): Promise<Response> => {
    const closed = await openDoor(site, c)
    if (closed) return closed
    await loadSession(site, c)
    return handle(c)
  }

async function answer<User, Env extends SiteEnvironment>(
  site: Site<User, Env>,
  env: Env,
  incoming: Incoming,
  route: Route<User, Env>,
): Promise<Response> {
  const started = performance.now()
  const response = await respond(site, env, incoming, route)
  const took = performance.now() - started
  const labels = {
    site: site.slug,
    route: route.path,
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
  { path, handle }: Route<User, Env>,
): Promise<Response> {
  const c = openContext(site, env, incoming)
  try {
    return await handle(c)
  } catch (error) {
    const status = statusOf(error)
    if (status >= 500) env.log.error({ err: error, request: incoming.requestId, route: path }, 'request failed')
    return c.fail(status, status === 503 || status === 429 ? { 'retry-after': TRY_AGAIN_SECONDS } : {})
  }
}

/** Bodies nobody can read, a full queue and a database that is restarting have pages of their own. */
function statusOf(error: unknown): number {
  if (error instanceof UnreadableBody) return error.status
  if (error instanceof TooBusy) return 429
  return isDatabaseAway(error) ? 503 : 500
}
