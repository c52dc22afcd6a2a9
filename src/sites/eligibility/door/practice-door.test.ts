import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { revokeRequest } from '#domain/certificates/revoke-request.ts'
import { eligibility } from '#sites/eligibility/site.ts'
import { certificateFor, issuedRequest, openAuthority } from '#test/support/certificates.ts'
import { htmlErrors } from '#test/support/html-rules.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())
const authority = await openAuthority(world)

async function certified(terminal: string) {
  const request = await issuedRequest(world, await somebody(world), terminal)
  return { ...request, ...(await certificateFor(world, authority, request)) }
}

/** What each state is called in the list, and what the door says to who picks it. */
const SAID = {
  期限切れの端末: ['有効期限切れ', '電子証明書の有効期限が切れています'],
  失効した端末: ['失効', '電子証明書は失効しています'],
  廃止の端末: ['利用終了', 'この医療機関等は利用を終了しています'],
  これからの端末: ['有効期間の開始前', '電子証明書の有効期間がまだ始まっていません'],
  ふつうの端末: ['有効', 'オンライン資格確認等システム'],
} as const

test('[E-01] [C-09] at the door of practice each certificate bears its state, and the door says the same', async () => {
  await certified('期限切れの端末')
  world.clock.advance({ years: 3, months: 3, days: 1 })
  const revoked = await certified('失効した端末')
  const closed = await certified('廃止の端末')
  await certified('ふつうの端末')
  const now = await world.clock.now()
  world.clock.advance({ days: 1 })
  await certified('これからの端末')
  world.clock.set(now.toString())
  const { institution, id } = revoked
  await world.transact((work) => revokeRequest(work, { institution, id, reason: 1 }))
  await world.db.updateTable('institutions').set({ closed_at: now }).where('id', '=', closed.institution).execute()
  const list = () =>
    world.visit(eligibility, { accountEnvironment: 'production', practiceDoor: true } as never).open('/practice-door')
  const { html } = await list()
  assert.deepEqual(await htmlErrors(html), [])
  for (const [terminal, [state, heading]] of Object.entries(SAID)) {
    const visitor = await list()
    const row = visitor.document.querySelectorAll('tbody tr').find(({ textContent }) => textContent.includes(terminal))
    assert.equal(row?.querySelector('.tag')?.textContent, state, terminal)
    assert.match(row?.textContent ?? '', /20\d\d\/\d\d\/\d\d/)
    await visitor.open(row?.querySelector('a')?.getAttribute('href') ?? '')
    assert.equal(visitor.heading, heading, terminal)
  }
})
