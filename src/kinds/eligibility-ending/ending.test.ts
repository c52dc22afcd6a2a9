import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { endAppUsage } from '#domain/app-accounts/end-app-usage.ts'
import { releaseEndedAppAccounts } from '#domain/app-accounts/release-ended-app-accounts.ts'
import { apply, applyAndApprove, approve, kindOf, send, usageOf, withdraw } from '#test/support/any-application.ts'
import { issueTo } from '#test/support/app-accounts.ts'
import { appliedUsage, USAGE, usingEligibility } from '#test/support/applications.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const END = { request: 'end', lastDay: '2027-03-31', reason: 'closing' }

async function using(programme: 'eligibility' | 'app'): Promise<Person> {
  const person = await somebody(world)
  if (programme === 'eligibility') await usingEligibility(world, person)
  else await applyAndApprove(world, person, 'app-usage', { count: 2 })
  return person
}

const endOf = async (person: Person, programme: string) => {
  const usage = await usageOf(world, person, programme)
  return usage?.ended_at ? String(usage.ended_at) : undefined
}

const accountsOf = ({ institution }: Person) =>
  world.db
    .selectFrom('app_accounts')
    .select(['login_id', 'ends_on', 'released_at'])
    .where('institution_id', '=', institution)
    .orderBy('login_id')
    .execute()

const endsOf = async (person: Person) => (await accountsOf(person)).map(({ ends_on }) => ends_on?.toString())

const heldBy = async ({ institution }: Person) =>
  (
    await world.db
      .selectFrom('app_account_counts')
      .select('linkages_held')
      .where('institution_id', '=', institution)
      .executeTakeFirst()
  )?.linkages_held

for (const programme of ['eligibility', 'app'] as const)
  test(`[P-23] the end of ${programme} is applied for with day and reason, and in force when it was approved`, async () => {
    const person = await using(programme)
    const visitor = await signedIn(world, person, `/applications/${programme}-ending`)
    await visitor.press('確認へ進む', { 利用終了: true, 利用終了日: '2026/11/1', その他: true })
    assert.equal(visitor.status, 422)
    assert.match(visitor.text, /利用終了日は2026\/11\/20以後で入力してください/)
    assert.match(visitor.text, /理由の内容を入力してください/)
    assert.match(visitor.text, /すべてのアカウントが使えなくなることを確認しました。」にチェックを入れてください/)
    await visitor.press('確認へ進む', {
      利用終了日: '2027/3/31',
      理由の内容: '移転先で申し込むため',
      '利用終了日の翌日から、すべてのアカウントが使えなくなることを確認しました。': true,
    })
    assert.match(visitor.text, /2027年3月31日（水）.*移転先で申し込むため/)
    await visitor.press('OK')
    assert.equal(visitor.heading, '申請を受け付けました')
    const id = visitor.address.split('/').at(-2) ?? ''
    assert.equal(await endOf(person, programme), undefined)
    assert.equal((await approve(world, person, `${programme}-ending`, id)).done, true)
    assert.equal(await endOf(person, programme), '2027-03-31T15:00:00Z')
    const mail = (await world.mailsTo(person.email)).at(-1)
    assert.match(mail?.subject ?? '', /の完了届$/)
    assert.match(mail?.text ?? '', /2027年3月31日（水）/)
    await visitor.open('/applications')
    assert.match(visitor.text, /2027年3月31日（水）まで/)
  })

test('[P-23] an end that has not come is moved or given up, old and new are shown', async () => {
  const person = await using('eligibility')
  await applyAndApprove(world, person, 'eligibility-ending', END)
  const visitor = await signedIn(world, person, '/applications/eligibility-ending')
  assert.match(visitor.text, /利用終了日を変える.*利用終了を取りやめる/)
  await visitor.press('確認へ進む', { '変更（利用終了日を変える）': true })
  assert.match(visitor.text, /すでにこの日で承認されています/)
  await visitor.press('確認へ進む', { 利用終了日: '2027/4/30' })
  assert.equal(visitor.document.querySelector('del')?.textContent, '変更前2027年3月31日（水）')
  await visitor.press('OK')
  const id = visitor.address.split('/').at(-2) ?? ''
  await approve(world, person, 'eligibility-ending', id)
  assert.equal(await endOf(person, 'eligibility'), '2027-04-30T15:00:00Z')
  await visitor.open('/applications/eligibility-ending')
  await visitor.press('確認へ進む', { '変更（利用終了を取りやめる）': true })
  assert.equal(visitor.document.querySelector('ins')?.textContent, '変更後（なし）')
  await applyAndApprove(world, person, 'eligibility-ending', { request: 'cancel' })
  assert.equal(await endOf(person, 'eligibility'), undefined)
})

test('[P-23] an end that came while its change was reviewed is given up all the same', async () => {
  const person = await using('eligibility')
  await applyAndApprove(world, person, 'eligibility-ending', { ...END, lastDay: '2026-11-21' })
  const id = await apply(world, person, 'eligibility-ending', { request: 'cancel' })
  world.clock.advance({ hours: 72 })
  assert.equal((await approve(world, person, 'eligibility-ending', id)).done, true)
  assert.equal(await endOf(person, 'eligibility'), undefined)
  world.clock.set('2026-11-20T09:00:00+09:00')
})

test('[P-23] [P-11] it needs a usage, goes one at a time, and 施術所等 are led to the app', async () => {
  const person = await somebody(world)
  const visitor = await signedIn(world, person, '/applications/app-ending')
  assert.equal(visitor.status, 409)
  assert.ok(visitor.document.querySelector('a[href="/applications/app-usage"]'))
  const twice = await using('eligibility')
  await apply(world, twice, 'eligibility-ending', END)
  assert.equal((await send(world, twice, 'eligibility-ending', END)).done, false)
  const judo = await somebody(world)
  await world.db.updateTable('institutions').set({ kind: 'judo-therapy' }).where('id', '=', judo.institution).execute()
  const practitioner = await signedIn(world, judo, '/applications/eligibility-ending')
  assert.match(practitioner.text, /施術所等の方は、資格確認に「マイナ資格確認アプリ」を/)
})

test('[P-23] all W and WA accounts end with the app on that day, those that end earlier stay, later ones follow', async () => {
  const person = await using('app')
  const [leaving] = await issueTo(world, person, 'linkage', 2)
  await world.db
    .updateTable('app_accounts')
    .set({ ends_on: Temporal.PlainDate.from('2026-12-31') })
    .where('id', '=', leaving?.id ?? '')
    .execute()
  await applyAndApprove(world, person, 'app-ending', END)
  assert.deepEqual(await endsOf(person), ['2027-03-31', '2027-03-31', '2026-12-31', '2027-03-31'])
  await issueTo(world, person, 'terminal', 1)
  assert.equal((await endsOf(person))[2], '2027-03-31')
  await applyAndApprove(world, person, 'app-ending', { request: 'move', lastDay: '2027-01-31' })
  assert.deepEqual(await endsOf(person), ['2027-01-31', '2027-01-31', '2027-01-31', '2026-12-31', '2027-01-31'])
  await applyAndApprove(world, person, 'app-ending', { request: 'cancel' })
  assert.deepEqual(await endsOf(person), [undefined, undefined, undefined, '2026-12-31', undefined])
})

test('[P-23] after the last day house-keeping releases the accounts, and the places of WA accounts are free', async () => {
  const person = await using('app')
  await issueTo(world, person, 'linkage', 3)
  await world.transact((work) =>
    endAppUsage(work, {
      institution: person.institution,
      programme: 'app',
      lastDay: Temporal.PlainDate.from('2026-11-20'),
    }),
  )
  await world.transact(releaseEndedAppAccounts)
  assert.equal(await heldBy(person), 3)
  world.clock.advance({ hours: 15 })
  await world.transact(releaseEndedAppAccounts)
  const accounts = await accountsOf(person)
  assert.ok(accounts.length === 5 && accounts.every(({ released_at }) => released_at))
  assert.deepEqual([...new Set(await endsOf(person))], ['2026-11-20'])
  assert.equal(await heldBy(person), 0)
  world.clock.set('2026-11-20T09:00:00+09:00')
})

test('[P-23] [B-02] little time and other undecided applications are findings', async () => {
  const person = await using('eligibility')
  await appliedUsage(world, person, { ...USAGE, request: 'change', customerId: 'CAF7000000007' })
  const application = (lastDay?: string) =>
    ({
      institution: person.institution,
      id: '01990000-0000-7000-8000-000000000009',
      receivedAt: Temporal.Instant.from('2026-11-20T00:00:00Z'),
      content: { request: 'end', lastDay },
    }) as never
  const found = async (lastDay?: string) =>
    (await kindOf('eligibility-ending').findings?.(world.db, application(lastDay)))?.map(({ text }) => text) ?? []
  const [soon, waiting] = await found('2026-11-23')
  assert.match(soon ?? '', /3日しかありません/)
  assert.match(waiting ?? '', /申請 A-\d{7} が、まだ判定されていません/)
  assert.equal((await found('2027-03-31')).length, 1)
})

for (let round = 1; round <= 3; round++)
  test(`[P-23] [B-03] an end approved by two reviewers while the applicant withdraws happens once or not at all (${round})`, async () => {
    const person = await using('app')
    const id = await apply(world, person, 'app-ending', END)
    const outcomes = await Promise.all([
      approve(world, person, 'app-ending', id),
      withdraw(world, person, 'app-ending', id),
      approve(world, person, 'app-ending', id),
    ])
    assert.equal(outcomes.filter(({ done }) => done).length, 1)
    const withdrawn = outcomes[1]?.done
    assert.equal(await endOf(person, 'app'), withdrawn ? undefined : '2027-03-31T15:00:00Z')
    assert.deepEqual(await endsOf(person), Array(2).fill(withdrawn ? undefined : '2027-03-31'))
  })

test('[P-23] accounts that are issued while the end is approved end with it all the same', async () => {
  const person = await using('app')
  await Promise.all([issueTo(world, person, 'terminal', 2), applyAndApprove(world, person, 'app-ending', END)])
  assert.deepEqual(await endsOf(person), Array(4).fill('2027-03-31'))
})
