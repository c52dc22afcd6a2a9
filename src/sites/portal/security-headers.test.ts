import assert from 'node:assert/strict'
import test, { after } from 'node:test'
import { SECURITY_HEADERS } from '#platform/site/security-headers.ts'
import { serveSite } from '#platform/site/serve-site.ts'
import { openWorld } from '#test/support/world.ts'
import { portal } from './site.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

test('[X-06] every answer has the security headers: pages, what is missing, files, health', async () => {
  const site = serveSite(portal, world.env)
  const style = world.env.assets.url('main.css')
  for (const path of ['/', '/nowhere', '/my-list', style, '/assets/nowhere.css', '/healthz']) {
    const { headers } = await site.request(`http://localhost${path}`)
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      if (name !== 'cache-control') assert.equal(headers.get(name), value, `${name} of ${path}`)
    assert.match(headers.get('cache-control') ?? '', path === style ? /immutable/ : /no-store/, path)
  }
})
