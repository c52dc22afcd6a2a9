import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Environment } from './environment.ts'

/**
 * What a load balancer and a monitoring system ask, on a port of its own. `healthz`: the process answers;
 * `readyz`: it can serve, so not while it shuts down nor while the database is away.
 */
export function operations(env: Environment, isStopping: () => boolean): Hono {
  const app = new Hono()
  app.get('/healthz', (h) => h.text('ok\n'))
  app.get('/readyz', async (h) => {
    if (isStopping()) return h.text('stopping\n', 503)
    const reachable = await sql`select 1`.execute(env.db).then(
      () => true,
      () => false,
    )
    return reachable ? h.text('ready\n') : h.text('database away\n', 503)
  })
  app.get('/metrics', async (h) =>
    h.body(await env.metrics.registry.metrics(), 200, { 'content-type': env.metrics.registry.contentType }),
  )
  return app
}
