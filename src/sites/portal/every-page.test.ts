import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { publishNotice } from '#domain/content/publish-notice.ts'
import { queueMail } from '#domain/mails/queue-mail.ts'
import { PORTAL_SESSION } from '#domain/portal-users/portal-session.ts'
import { openSession } from '#platform/session/open-session.ts'
import { portal } from '#sites/portal/site.ts'
import { issueTo } from '#test/support/app-accounts.ts'
import { appliedUsage, draftedUsage, returnUsage, USAGE, usingEligibility } from '#test/support/applications.ts'
import { draftedRequest, issuedRequest, receivedRequest } from '#test/support/certificates.ts'
import { everythingOf } from '#test/support/everything-of.ts'
import { askedInquiry } from '#test/support/inquiries.ts'
import { somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import { grantedSubsidy } from '#test/support/subsidies.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const owner = await somebody(world)
await world.db.updateTable('institutions').set({ name: '他院' }).where('id', '=', owner.institution).execute()
const mail = await world.transact((work) =>
  queueMail(work, {
    to: owner.email,
    kind: 'x',
    institution: owner.institution,
    subject: '他院',
    text: '他院',
    html: '',
  }),
)
await usingEligibility(world, owner)
const { id: document } = await world.db.selectFrom('account_documents').select('id').executeTakeFirstOrThrow()
const change = { ...USAGE, request: 'change', customerId: 'CAF9999999999' } as const
const application = await appliedUsage(world, owner, change)
await returnUsage(world, owner, application, '内容をお確かめください。')
const correction = await draftedUsage(world, owner, change, application)
const [account] = await issueTo(world, owner, 'linkage', 1)
const grant = await grantedSubsidy(world, owner, 'eligibility')
const notice = await world.transact((work) => publishNotice(work, { title: '掲載', body: '掲載' }))

const { id: request } = await receivedRequest(world, owner)
const { id: certificate } = await issuedRequest(world, owner)
const draft = await draftedRequest(world, owner)
const inquiry = await askedInquiry(world, owner, { subject: '他院のお問い合わせ' })

/** Things that exist, for the parameters of signed-in pages: each belongs to somebody else than the stranger. */
const OWNED: Readonly<Record<string, string>> = {
  mail,
  application,
  document,
  account: account?.id ?? '',
  grant,
  draft,
  request,
  certificate,
  inquiry,
}
/** Opened without a press they lead back to the form. */
const LEADS_BACK: ReadonlySet<string> = new Set(['/certificates/apply/:draft/send'])
const PUBLIC: Readonly<Record<string, string>> = { notice, kind: 'eligibility-usage' }

/** Signed in once each: what a network may try in a while is limited. */
const ownerVisits = await signedIn(world, owner)
const strangerVisits = await signedIn(world, await somebody(world))
const meddler = await somebody(world)

const fill = (path: string, values: (name: string) => string) =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(values(name)))

/** What stands in the owner's things and nowhere else. */
const TELLTALE = /他院|CAF9999999999|内容をお確かめください。/

/** A new session of another stranger, who may end it, and the token of its forms. */
async function meddlerAtWork(): Promise<{ visitor: Visitor; token: string }> {
  const token = await world.transact((work) =>
    openSession(work, {
      site: 'portal',
      subject: meddler.user,
      institution: meddler.institution,
      policy: PORTAL_SESSION,
    }),
  )
  const visitor = world.visit(portal)
  visitor.cookies.set('__Host-portal-session', token)
  await visitor.open('/my-list')
  return { visitor, token: visitor.formToken }
}

const GARBAGE = ['x', '../../etc/passwd', "' or 1=1 --", '%', '０', '\u{1f3e5}', 'x'.repeat(3_000), '\0']

for (const page of portal.pages) {
  const named = (name: string) => PUBLIC[name] ?? OWNED[name] ?? 'x'

  test(`[X-06] ${page.path} without a session`, async () => {
    const visitor = world.visit(portal)
    const response = await visitor.send(fill(page.path, named))
    if (page.access === 'anyone') assert.ok(response.status < 500)
    else if (!page.get) assert.equal(response.status, 405)
    else {
      assert.equal(response.status, 303)
      assert.match(response.headers.get('location') ?? '', /^\/sign-in\?to=/)
    }
    assert.match(response.headers.get('cache-control') ?? '', /no-store/)
  })

  test(`[X-06] ${page.path} takes no post without a form token, and no method of its own making`, async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      assert.equal((await ownerVisits.send(fill(page.path, named), { method })).status, 405, method)
    const origin = world.env.origins.portal ?? ''
    const post = { method: 'POST', body: new URLSearchParams({ a: '1' }), headers: { origin } }
    assert.equal((await ownerVisits.send(fill(page.path, named), post)).status, page.post ? 403 : 405)
  })

  if (page.path.includes(':'))
    test(`[X-06] ${page.path} with what is no parameter of ours`, async () => {
      for (const garbage of GARBAGE) {
        const { status } = await ownerVisits.send(fill(page.path, () => garbage))
        assert.ok(status >= 300 && status < 500, `${status} for ${garbage.slice(0, 40)}`)
      }
    })

  const names = Array.from(page.path.matchAll(/:(\w+)/g), ([, name = '']) => name)
  if (page.get && page.access !== 'anyone' && names.some((name) => !(name in PUBLIC)))
    test(`[X-06] ${page.path} of somebody else is not found`, async () => {
      const path = fill(page.path, (name) => OWNED[name] ?? assert.fail(`add what :${name} is to OWNED`))
      const { status } = await ownerVisits.send(path)
      assert.ok(status === 200 || (LEADS_BACK.has(page.path) && status === 303), String(status))
      assert.equal((await strangerVisits.send(path)).status, 404)
    })

  test(`[X-10] ${page.path} shows a stranger nothing of another institution's, and does nothing to it`, async () => {
    const before = await everythingOf(world.db, owner.institution)
    const path = fill(page.path, named)
    const theirs = {
      ...OWNED,
      draft: page.path.startsWith('/certificates') ? draft : correction,
      before: mail,
      institution: owner.institution,
    }
    const { visitor, token } = await meddlerAtWork()
    const asked = page.get && (await visitor.send(`${path}?${new URLSearchParams(theirs)}`))
    const origin = world.env.origins.portal ?? ''
    const body = new URLSearchParams({ ...theirs, form_token: token })
    const posted = page.post && (await visitor.send(path, { method: 'POST', body, headers: { origin } }))
    for (const response of [asked, posted]) {
      if (!response) continue
      assert.ok(response.status < 500 && response.status !== 403, `${response.status}`)
      assert.doesNotMatch(await response.text(), TELLTALE)
      if (names.some((name) => name in OWNED)) assert.equal(response.status, 404)
    }
    assert.deepEqual(await everythingOf(world.db, owner.institution), before)
  })
}
