import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { apply, applyAndApprove, withdraw } from '#test/support/any-application.ts'
import { appliedUsage } from '#test/support/applications.ts'
import { expectValidHtml } from '#test/support/browser.ts'
import { somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

test('[P-23] 「資格確認アカウント申請状況」 lists applications for accounts with number, date and state, and links to each', async () => {
  const person = await somebody(world)
  const other = await somebody(world)
  await apply(world, other, 'app-usage', { count: 9 })
  await appliedUsage(world, person)
  const usage = await applyAndApprove(world, person, 'app-usage', { count: 2 })
  world.clock.advance({ minutes: 5 })
  const terminals = await apply(world, person, 'app-terminals', { count: 3 })
  const visitor = await signedIn(world, person, '/applications')
  await visitor.open(
    visitor.document
      .querySelectorAll('.card a')
      .find((link) => link.textContent === '資格確認アカウント申請状況')
      ?.getAttribute('href') ?? '',
  )
  assert.equal(visitor.heading, '資格確認アカウント申請状況')
  const rows = visitor.document.querySelectorAll('tbody tr')
  assert.deepEqual(
    rows.map((row) => row.querySelector('a')?.getAttribute('href')),
    [terminals, usage].map((id) => `/my-list/applications/${id}`),
  )
  assert.match(rows[0]?.textContent ?? '', /A-\d{7}資格確認端末アカウント追加申請.*：3.*2026\/11\/20 09:05.*受付済/)
  assert.match(rows[1]?.textContent ?? '', /利用開始申請申請台数：2.*承認/)
  await expectValidHtml(visitor.html)
})

test('[P-23] without applications it says so; older ones are a page further', async () => {
  const person = await somebody(world)
  const visitor = await signedIn(world, person, '/app-account-applications')
  assert.match(visitor.text, /申請はまだありません/)
  for (let number = 1; number <= 21; number++)
    await withdraw(world, person, 'app-usage', await apply(world, person, 'app-usage', { count: number }))
  await visitor.open('/app-account-applications')
  assert.equal(visitor.document.querySelectorAll('tbody tr').length, 20)
  const older = visitor.document.querySelectorAll('a').find(({ textContent }) => textContent === 'これより前の申請')
  await visitor.open(older?.getAttribute('href') ?? '')
  assert.match(visitor.document.querySelector('tbody')?.textContent ?? '', /申請台数：12026\/11\/20/)
  assert.equal((await visitor.open('/app-account-applications?older=x')).status, 404)
})
