import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { portal } from '#sites/portal/site.ts'
import { appliedUsage, draftedUsage, returnUsage } from '#test/support/applications.ts'
import { somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const owner = await somebody(world)
const application = await appliedUsage(world, owner)
await returnUsage(world, owner, application, '秘密の連絡')
const draft = await draftedUsage(world, owner, undefined, application)

const stateOf = () =>
  world.db
    .selectFrom('applications')
    .selectAll()
    .where('institution_id', '=', owner.institution)
    .executeTakeFirstOrThrow()

for (const { path, get, post } of portal.pages.filter(({ path }) => path.includes(':application')))
  test(`[P-12] ${path} of another institution is not found, whether asked for or posted to`, async () => {
    const before = await stateOf()
    const stranger = await signedIn(world, await somebody(world), '/my-list')
    const address = path.replace(':application', application)
    const fields = { form_token: stranger.formToken, draft }
    if (get) {
      assert.equal((await stranger.open(address)).status, 404)
      assert.doesNotMatch(stranger.text, /秘密の連絡|CAF/)
    }
    if (post) assert.equal((await stranger.post(address, fields)).status, 404)
    assert.deepEqual(await stateOf(), before)
  })

test('[P-13] the draft of another institution is not sent, and not seen in the form', async () => {
  const [victim, person] = [await somebody(world), await somebody(world)]
  const theirs = await draftedUsage(world, victim)
  const stranger = await signedIn(world, person, '/applications/eligibility-usage')
  assert.doesNotMatch(stranger.text, /前回の続き/)
  await stranger.post('/applications/eligibility-usage/confirm', { form_token: stranger.formToken, draft: theirs })
  assert.equal(stranger.status, 409)
  const sent = await world.db.selectFrom('applications').select('id').where('id', '=', theirs).execute()
  assert.deepEqual(sent, [])
})
