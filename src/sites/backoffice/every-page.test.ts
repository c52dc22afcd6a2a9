import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { addTemplate } from '#domain/inquiry-templates/save-template.ts'
import { makeBatch } from '#domain/letters/make-batch.ts'
import { OPERATOR_ROLES, type OperatorRole } from '#domain/operators/operator.ts'
import { backoffice } from '#sites/backoffice/site.ts'
import { appliedUsage } from '#test/support/applications.ts'
import { askedInquiry } from '#test/support/inquiries.ts'
import { queuedLetters } from '#test/support/letters.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { somebody } from '#test/support/people.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const ROLES = Object.keys(OPERATOR_ROLES) as OperatorRole[]
const visitors = new Map<OperatorRole, Visitor>()
for (const role of ROLES) visitors.set(role, await signedInOperator(world, await operator(world, role)))

const person = await somebody(world)
const [letter = ''] = await queuedLetters(world, 1)
const maker = { kind: 'operator', id: (await operator(world, 'reviewer')).id } as const
const batch = await world.transact((work) => makeBatch(work, {}), maker)
const template = await world.transact(
  (work) => addTemplate(work, { name: '受付', category: null, body: '{氏名} 様', operator: maker.id }),
  maker,
)
/** Things that exist, for the parameters of pages. */
const THINGS: Readonly<Record<string, string>> = {
  institution: person.institution,
  application: await appliedUsage(world, person),
  letter,
  batch: batch.done ? batch.value : assert.fail(batch.because),
  operator: maker.id,
  inquiry: await askedInquiry(world, person),
  template: template.done ? template.value : assert.fail(template.because),
}
/** To look needs less than to do. */
const POST_ALSO_NEEDS: Readonly<Record<string, string>> = { '/letters/batches': 'post-letters' }
const NOBODY = '00000000-0000-0000-0000-000000000000'

const fill = (path: string, value: string) => path.replaceAll(/:\w+(\{[^}]*\})?\??/g, encodeURIComponent(value))

const GARBAGE = ['x', '../../etc/passwd', "' or 1=1 --", '%', '０', '\u{1f3e5}', 'x'.repeat(3_000)]

for (const page of backoffice.pages) {
  const path = fill(page.path, NOBODY)

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

  if (page.access.startsWith('may:') && page.post)
    test(`[B-01] only those who ${page.access} post to ${page.path}, and nonsense is refused politely`, async () => {
      const permission = POST_ALSO_NEEDS[page.path] ?? page.access.slice('may:'.length)
      for (const role of ROLES) {
        const visitor = await signedInOperator(world, await operator(world, role))
        const nonsense = {
          form_token: visitor.formToken,
          institution: 'x',
          application: NOBODY,
          version: '-1',
          ids: 'x',
        }
        const body = new URLSearchParams(nonsense)
        const headers = { origin: world.env.origins.backoffice ?? '' }
        const { status } = await visitor.send(path, { method: 'POST', body, headers })
        const allowed = backoffice.may({ id: '', name: '', email: '', roles: [role] }, permission)
        assert.equal(status !== 403, allowed, `${role} got ${status}`)
        assert.ok(status < 500, `${role} got ${status}`)
      }
    })

  const names = Array.from(page.path.matchAll(/:(\w+)/g), ([, name = '']) => name)
  if (page.access.startsWith('may:') && page.get && names.length > 0 && names.every((name) => name in THINGS))
    test(`[B-01] [X-10] ${page.path} of what there is opens for those who ${page.access}, and nobody else`, async () => {
      const permission = page.access.slice('may:'.length)
      const there = page.path.replaceAll(/:(\w+)/g, (_, name: string) => THINGS[name] ?? '')
      for (const [role, visitor] of visitors) {
        const { status } = await visitor.send(there)
        const allowed = backoffice.may({ id: '', name: '', email: '', roles: [role] }, permission)
        if (allowed) assert.ok(status < 400 || status === 409, `${role} got ${status}`)
        else assert.equal(status, 403, role)
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
