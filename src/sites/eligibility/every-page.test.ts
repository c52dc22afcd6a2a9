import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { eligibility } from '#sites/eligibility/site.ts'
import { accountOf, behindDoor, goLive, signedInAccount } from '#test/support/accounts.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const admin = await accountOf(world)
const { institution } = admin
await goLive(world, institution)
const later = (await world.clock.now()).add({ hours: 24 })

/** Everybody there is, at every page there is. */
const visitors = {
  guest: behindDoor(world, institution),
  'first password': await signedInAccount(world, await accountOf(world, { institution, initialUntil: later })),
  general: await signedInAccount(world, await accountOf(world, { institution, role: 'general' })),
  administrator: await signedInAccount(world, admin),
  reset: await signedInAccount(world, await accountOf(world, { institution, role: 'master-reset' })),
}

/** An address under this path, of a thing that is nobody's. */
const addressOf = (path: string) => path.replaceAll(/:\w+/g, '01990000-0000-7000-8000-000000000000')

const FORM = { method: 'POST', body: new URLSearchParams({ a: '1' }) }
const OWN = { headers: { origin: world.env.origins.eligibility ?? '' } }

for (const page of eligibility.pages) {
  const path = addressOf(page.path)

  test(`[X-06] ${page.path} for a guest`, async () => {
    const response = await visitors.guest.send(path)
    if (page.access === 'anyone' || !page.get) assert.ok(response.status < 500, String(response.status))
    else assert.match(response.headers.get('location') ?? '', /^\/sign-in/)
    assert.match(response.headers.get('cache-control') ?? '', /no-store/)
  })

  test(`[X-06] ${page.path} takes no post without a form token, and no method of its own making`, async () => {
    for (const [who, visitor] of Object.entries(visitors)) {
      assert.ok((await visitor.send(path)).status < 500, who)
      for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
        assert.equal((await visitor.send(path, { method })).status, 405, `${who} ${method}`)
      const { status } = await visitor.send(path, { ...FORM, ...OWN })
      assert.ok(page.post ? [303, 403].includes(status) : status === 405, `${who} ${status}`)
    }
  })

  test(`[E-02] ${page.path} after a first password is 「パスワード変更」, unless it is for anyone`, async () => {
    if (page.access === 'anyone' || page.path === '/password') return
    for (const init of [page.get && {}, page.post && { ...FORM, ...OWN }].filter((init) => init !== undefined)) {
      const response = await visitors['first password'].send(path, init)
      assert.deepEqual([response.status, response.headers.get('location')], [303, '/password'])
    }
  })
}

test('[E-03] what no item of 「メニュー」 leads to is closed to who goes there by its address', async () => {
  const closed = async (visitor: keyof typeof visitors) => {
    const paths: string[] = []
    for (const { path, access, get } of eligibility.pages)
      if (access.startsWith('may:') && get && (await visitors[visitor].send(addressOf(path))).status === 403)
        paths.push(path)
    return paths
  }
  const guarded = eligibility.pages.filter(({ access, get }) => access.startsWith('may:') && get)
  const except = (...permissions: string[]) =>
    guarded.filter(({ access }) => !permissions.some((one) => access === `may:${one}`)).map(({ path }) => path)
  assert.deepEqual(await closed('general'), except('change-password'))
  assert.deepEqual(await closed('reset'), except('update-accounts'))
})
