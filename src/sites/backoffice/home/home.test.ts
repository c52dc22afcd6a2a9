import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '#platform/new-id.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const applyDaysAgo = (person: Person, status: 'received' | 'returned' | 'approved', days: number) =>
  world.transact(async (work) => {
    const at = work.now.subtract({ hours: 24 * days })
    await work.db
      .insertInto('applications')
      .values({
        institution_id: person.institution,
        id: newId(work),
        kind: 'eligibility-usage',
        status,
        content: '{}',
        portal_user_id: person.user,
        received_at: at,
        changed_at: at,
        decided_at: status === 'approved' ? work.now : null,
      })
      .execute()
  })

test('[B-01] an operator sees who they are and in which roles', async () => {
  const visitor = await signedInOperator(world, await operator(world, 'reviewer', 'auditor'))
  assert.equal(visitor.status, 200)
  assert.match(visitor.text, /審査・監査/)
})

test('[B-02] what waits is counted by status and age', async () => {
  const person = await somebody(world)
  for (const days of [0, 0.5, 1, 2, 7, 40]) await applyDaysAgo(person, 'received', days)
  await applyDaysAgo(person, 'returned', 3)
  await applyDaysAgo(person, 'approved', 3)
  const visitor = await signedInOperator(world, await operator(world, 'reviewer'))
  const rows = visitor.document
    .querySelectorAll('tbody tr')
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent).join(' '))
  assert.deepEqual(rows, ['受付済 2 2 0 2 6', '審査中 0 0 0 0 0', '差戻し 0 0 1 0 1'])
})

test('[B-01] a role that may not see applications sees no counts, and only its own areas', async () => {
  const administrator = await signedInOperator(world, await operator(world, 'administrator'))
  assert.doesNotMatch(administrator.text, /受付済/)
  const areas = administrator.document.querySelectorAll('nav[aria-label="主なメニュー"] a').map((a) => a.textContent)
  assert.ok(areas.includes('運用者'))
  const reviewer = await signedInOperator(world, await operator(world, 'reviewer'))
  assert.equal(reviewer.document.querySelector('nav [href="/operators"]'), null)
})
