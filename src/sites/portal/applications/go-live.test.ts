import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { apply, applyAndApprove, send, usageOf } from '#test/support/any-application.ts'
import { appliedUsage, usingEligibility } from '#test/support/applications.ts'
import { expectValidHtml } from '#test/support/browser.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const FORM = '/applications/eligibility-go-live'

async function usingSomebody(): Promise<Person> {
  const person = await somebody(world)
  await usingEligibility(world, person)
  return person
}

const goLiveDay = async (person: Person) => (await usageOf(world, person, 'eligibility'))?.go_live_on?.toString()

test('[P-16] [P-11] 「運用開始日登録」 needs the usage first: it says why, leads there, and waits for its approval', async () => {
  const person = await somebody(world)
  const visitor = await signedIn(world, person, FORM)
  assert.equal(visitor.status, 409)
  assert.ok(visitor.document.querySelector('a[href="/applications/eligibility-usage"]'))
  await appliedUsage(world, person)
  await visitor.open(FORM)
  assert.match(visitor.text, /いま審査中の利用の申請が承認されると/)
  assert.deepEqual(await send(world, person, 'eligibility-go-live', { day: '2027-01-04' }), {
    done: false,
    because: 'いま審査中の利用の申請が承認されると、できるようになります。承認はメールでお知らせします。',
  })
})

test('[P-16] [E-04] the day is in force as soon as it was sent: no reviewer sees it, one mail tells', async () => {
  const person = await usingSomebody()
  const visitor = await signedIn(world, person, FORM)
  await expectValidHtml(visitor.html)
  await visitor.press('確認へ進む', { 運用開始日: '令和９年１月４日' })
  assert.equal(visitor.heading, '以下のとおり申請します。')
  assert.match(visitor.text, /2027年1月4日（月）/)
  const draft = visitor.document.querySelector('[name=draft]')?.getAttribute('value') ?? ''
  const token = visitor.formToken
  await visitor.press('OK')
  assert.equal(visitor.heading, '手続きが完了しました')
  assert.equal(await goLiveDay(person), '2027-01-04')
  const sent = visitor.address
  await visitor.post(`${FORM}/confirm`, { form_token: token, draft })
  assert.equal(visitor.address, sent)
  const mails = await world.mailsTo(person.email)
  assert.deepEqual(mails.map(({ subject }) => subject).slice(2), ['【オンライン資格確認】運用開始日登録の完了届'])
  assert.match(mails[2]?.text ?? '', /2027年1月4日（月）/)
  await visitor.open(sent.replace('/sent', ''))
  assert.match(visitor.text, /承認しました.*自動/)
  await expectValidHtml((await visitor.open('/applications')).html)
  assert.match(visitor.text, /運用開始日登録\s*2027年1月4日（月）から/)
})

for (const [typed, told] of [
  ['2026/11/19', /運用開始日は2026\/11\/20以後で入力してください/],
  ['2027/2/29', /2027年2月29日という日付はありません/],
  ['2036/1/4', /運用開始日は2029\/11\/20以前で入力してください/],
  ['', /運用開始日を入力してください/],
] as const)
  test(`[P-16] 「${typed}」 is no day to go live on`, async () => {
    const person = await usingSomebody()
    const visitor = await signedIn(world, person, FORM)
    await visitor.press('確認へ進む', { 運用開始日: typed })
    assert.equal(visitor.status, 422)
    assert.match(visitor.text, told)
    assert.equal(await goLiveDay(person), undefined)
  })

test('[P-16] until it has come the day can be moved, old and new are shown; then it stays', async () => {
  const person = await usingSomebody()
  await apply(world, person, 'eligibility-go-live', { day: '2026-12-01' })
  const visitor = await signedIn(world, person, FORM)
  await visitor.press('確認へ進む')
  assert.match(visitor.text, /すでにこの日で登録されています/)
  await visitor.press('確認へ進む', { 運用開始日: '2026/11/24' })
  assert.equal(visitor.document.querySelector('del')?.textContent, '変更前2026年12月1日（火）')
  assert.equal(visitor.document.querySelector('ins')?.textContent, '変更後2026年11月24日（火）')
  await visitor.press('OK')
  assert.equal(await goLiveDay(person), '2026-11-24')
  world.clock.advance({ days: 4 })
  const later = await signedIn(world, person, FORM)
  assert.equal(later.status, 409)
  assert.match(later.text, /2026年11月24日（火）から運用が始まっています/)
})

test('[P-16] a day that was confirmed and is over when 「OK」 is pressed is refused', async () => {
  const person = await usingSomebody()
  const outcome = await send(world, person, 'eligibility-go-live', { day: '2026-11-20' })
  assert.deepEqual(outcome, {
    done: false,
    because: '運用開始日が過ぎてしまいました。今日以後の日を入力し直してください。',
  })
})

test('[P-16] sent by ten at once it is registered once for each draft, and never without its usage', async () => {
  const person = await usingSomebody()
  const day = '2026-12-24'
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => send(world, person, 'eligibility-go-live', { day })),
  )
  const sent = outcomes.filter(({ done }) => done).length
  assert.ok(sent >= 1)
  const rows = await world.db
    .selectFrom('applications')
    .select('status')
    .where('institution_id', '=', person.institution)
    .where('kind', '=', 'eligibility-go-live')
    .execute()
  assert.deepEqual(rows, Array(sent).fill({ status: 'approved' }))
  assert.equal(await goLiveDay(person), day)
})

test('[P-16] an end that is approved while the day is sent leaves one of them in force, and no half of either', async () => {
  const person = await usingSomebody()
  const ending = { request: 'end', lastDay: '2026-11-24', reason: 'pausing' }
  const [, outcome] = await Promise.all([
    applyAndApprove(world, person, 'eligibility-ending', ending),
    send(world, person, 'eligibility-go-live', { day: '2026-11-30' }),
  ])
  const usage = await usageOf(world, person, 'eligibility')
  assert.equal(String(usage?.ended_at), '2026-11-24T15:00:00Z')
  assert.equal(usage?.go_live_on?.toString(), outcome.done ? '2026-11-30' : undefined)
})
