import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { OPERATOR_ROLES, type OperatorRole } from '#domain/operators/operator.ts'
import { backoffice } from '#sites/backoffice/site.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const ROLES = Object.keys(OPERATOR_ROLES) as OperatorRole[]
const visitors = new Map<OperatorRole, Visitor>()
for (const role of ROLES) visitors.set(role, await signedInOperator(world, await operator(world, role)))

const fill = (path: string, value: string) => path.replaceAll(/:\w+(\{[^}]*\})?\??/g, encodeURIComponent(value))

const GARBAGE = ['x', '../../etc/passwd', "' or 1=1 --", '%', '０', '\u{1f3e5}', 'x'.repeat(3_000)]

for (const page of backoffice.pages) {
  const path = fill(page.path, '00000000-0000-0000-0000-000000000000')

  test(`[X-06] ${page.path} without a session`, async () => {
    const response = await world.visit(backoffice).send(path)
    if (page.access === 'anyone') assert.ok(response.status < 500, String(response.status))
    else if (page.get) assert.match(response.headers.get('location') ?? '', /^\/sign-in\?to=/)
    else assert.equal(response.status, 405)
    assert.match(response.headers.get('cache-control') ?? '', /no-store/)
  })

  test(`[X-06] ${page.path} takes no post without a form token, and no method of its own making`, async () => {
    for (const [role, visitor] of visitors) {
      for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
        assert.equal((await visitor.send(path, { method })).status, 405, `${role} ${method}`)
      const origin = world.env.origins.backoffice ?? ''
      const post = { method: 'POST', body: new URLSearchParams({ a: '1' }), headers: { origin } }
      assert.equal((await visitor.send(path, post)).status, page.post ? 403 : 405, role)
    }
  })

  if (page.access.startsWith('may:') && page.get)
    test(`[B-01] ${page.path} is for those who ${page.access}`, async () => {
      const permission = page.access.slice('may:'.length)
      for (const [role, visitor] of visitors) {
        const { status } = await visitor.send(path)
        const allowed = backoffice.may({ id: '', name: '', email: '', roles: [role] }, permission)
        assert.equal(status !== 403, allowed, `${role} got ${status}`)
        assert.ok(status < 500, `${role} got ${status}`)
      }
    })

  if (page.path.includes(':'))
    test(`[X-06] ${page.path} with what is no parameter of ours`, async () => {
      for (const [role, visitor] of visitors)
        for (const garbage of GARBAGE) {
          const { status } = await visitor.send(fill(page.path, garbage))
          assert.ok(status >= 300 && status < 500, `${role} got ${status} for ${garbage.slice(0, 40)}`)
        }
    })
}

test('[B-01] every permission a page asks for is one that somebody may have', () => {
  for (const { path, access } of backoffice.pages)
    if (access.startsWith('may:'))
      assert.ok(
        ROLES.some((role) =>
          backoffice.may({ id: '', name: '', email: '', roles: [role] }, access.slice('may:'.length)),
        ),
        path,
      )
})
