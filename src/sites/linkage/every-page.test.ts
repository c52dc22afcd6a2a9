import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { linkage } from '#sites/linkage/site.ts'
import { signedInLinkage } from '#test/support/linkage.ts'
import { enter, freshAccount } from '#test/support/linkage-steps.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

/** Everybody there is: a guest, one between password and code, one who is signed in. */
const visitors = {
  guest: world.visit(linkage),
  begun: await enter(world, await freshAccount(world)),
  'signed in': await signedInLinkage(world, await freshAccount(world)),
}

for (const page of linkage.pages) {
  test(`[X-06] ${page.path} for a guest`, async () => {
    const response = await visitors.guest.send(page.path)
    if (page.access === 'anyone' || !page.get) assert.ok(response.status < 500, String(response.status))
    else assert.match(response.headers.get('location') ?? '', /^\/sign-in/)
    assert.match(response.headers.get('cache-control') ?? '', /no-store/)
  })

  test(`[X-06] ${page.path} takes no post without a form token, and no method of its own making`, async () => {
    const post = {
      method: 'POST',
      body: new URLSearchParams({ a: '1' }),
      headers: { origin: world.env.origins.linkage ?? '' },
    }
    for (const [who, visitor] of Object.entries(visitors)) {
      assert.ok((await visitor.send(page.path)).status < 500, who)
      for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
        assert.equal((await visitor.send(page.path, { method })).status, 405, `${who} ${method}`)
      const { status } = await visitor.send(page.path, post)
      assert.ok(page.post ? [303, 403].includes(status) : status === 405, `${who} ${status}`)
    }
  })
}

test('[L-02] the key is shown between the first password and the first code, and to nobody else', async () => {
  for (const path of ['/sign-in/authenticator', '/sign-in/authenticator/print', '/sign-in/authenticator/next']) {
    assert.equal((await visitors.begun.send(path)).status, 200, path)
    for (const visitor of [visitors.guest, visitors['signed in']])
      assert.equal((await visitor.send(path)).status, 303, path)
  }
})
