import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { certificates } from '#sites/certificates/site.ts'
import { issuedRequest } from '#test/support/certificates.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const request = await issuedRequest(world, await somebody(world))
const visitors = { guest: world.visit(certificates), 'with the two IDs': await world.visit(certificates).open('/') }
await visitors['with the two IDs'].press('次へ', { リクエストID: request.number, リファレンスID: request.reference })

for (const page of certificates.pages)
  test(`[X-06] ${page.path} for a guest, without a form token, and by methods of its own making`, async () => {
    const response = await visitors.guest.send(page.path)
    if (page.access === 'anyone' || !page.get) assert.ok(response.status <= 503, String(response.status))
    else assert.match(response.headers.get('location') ?? '', /^\/\?to=/)
    assert.match(response.headers.get('cache-control') ?? '', /no-store/)
    const headers = { origin: world.env.origins.certificates ?? '' }
    for (const visitor of Object.values(visitors)) {
      for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
        assert.equal((await visitor.send(page.path, { method })).status, 405, method)
      const body = new URLSearchParams({ a: '1' })
      const { status } = await visitor.send(page.path, { method: 'POST', body, headers })
      assert.ok(page.post ? [303, 401, 403, 415].includes(status) : status === 405, String(status))
    }
  })
