import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { apply, applyAndApprove, approve, kindOf, send, withdraw } from '#test/support/any-application.ts'
import { expectValidHtml } from '#test/support/browser.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

let numbers = 0

async function practitioner(kind = 'judo-therapy'): Promise<Person & { number: string }> {
  const person = await somebody(world)
  const number = `協${String(++numbers).padStart(7, '0')}`
  await world.db
    .updateTable('institutions')
    .set({ kind, code: null, registration_number: number })
    .where('id', '=', person.institution)
    .execute()
  await applyAndApprove(world, person, 'app-usage', { count: 1 })
  return { ...person, number }
}

const DECLARATION = {
  kind: 'acupuncture-massage',
  registrationNumber: '大阪1234567',
  name: 'みほん鍼灸院',
  since: '2026-04-01',
}

const declared = ({ institution }: Person) =>
  world.db.selectFrom('co_locations').selectAll().where('institution_id', '=', institution).execute()

test('[P-23] 「併設申告」 is sent, approved, on the card, and taken back by 「併設申告取消」', async () => {
  const person = await practitioner()
  const visitor = await signedIn(world, person, '/applications/app-co-location')
  await expectValidHtml(visitor.html)
  assert.match(visitor.text, new RegExp(`医療機関等情報\\s*登録記号番号\\s*${person.number}`))
  await visitor.press('確認へ進む', {
    併設する施術所の登録記号番号: '大阪-１２３-４５６７',
    併設する施術所の名称: 'みほん鍼灸院',
    併設開始日: '令和8年4月1日',
    '同じ所在地で、両方の施術を行っています。': true,
  })
  assert.equal(visitor.heading, '以下のとおり申請します。')
  assert.match(visitor.text, /あん摩マッサージ指圧・はり・きゅう.*大阪1234567.*みほん鍼灸院.*2026年4月1日（水）/)
  await visitor.press('OK')
  const id = visitor.address.split('/').at(-2) ?? ''
  assert.deepEqual(await declared(person), [])
  assert.equal((await approve(world, person, 'app-co-location', id)).done, true)
  const [row] = await declared(person)
  assert.deepEqual(
    [row?.registration_number, row?.kind, row?.withdrawn_at],
    ['大阪1234567', 'acupuncture-massage', null],
  )
  assert.match((await visitor.open('/applications')).text, /併設申告\s*申告済み/)
  await visitor.open('/applications/app-co-location')
  assert.equal(visitor.status, 409)
  assert.ok(visitor.document.querySelector('a[href="/applications/app-co-location-withdrawal"]'))
  await visitor.open('/applications/app-co-location-withdrawal')
  await visitor.press('確認へ進む', { 同じ場所での施術をやめたため: true })
  assert.match(visitor.text, /大阪1234567.*同じ場所での施術をやめたため/)
  await visitor.press('OK')
  const taken = visitor.address.split('/').at(-2) ?? ''
  await approve(world, person, 'app-co-location-withdrawal', taken)
  assert.ok((await declared(person))[0]?.withdrawn_at)
  assert.match((await world.mailsTo(person.email)).at(-1)?.subject ?? '', /併設申告取消の完了届/)
  await applyAndApprove(world, person, 'app-co-location', DECLARATION)
  assert.equal((await declared(person)).length, 2)
})

test('[P-23] one’s own number, a day to come, and a day that does not exist are refused', async () => {
  const person = await practitioner('acupuncture-massage')
  const visitor = await signedIn(world, person, '/applications/app-co-location')
  assert.match(visitor.text, /柔道整復の施術所の、通知書にある/)
  const answers = {
    併設する施術所の名称: '見本接骨院',
    '同じ所在地で、両方の施術を行っています。': true,
  }
  await visitor.press('確認へ進む', { ...answers, 併設する施術所の登録記号番号: person.number, 併設開始日: '2026/4/1' })
  assert.match(visitor.text, /ログイン中の施術所の登録記号番号です/)
  await visitor.press('確認へ進む', { 併設開始日: '2026/11/21' })
  assert.match(visitor.text, /併設開始日は2026\/11\/20以前で入力してください/)
  await visitor.press('確認へ進む', { 併設開始日: '2026/2/30' })
  assert.match(visitor.text, /2026年2月30日という日付はありません/)
})

test('[P-23] [P-11] it is for 柔整・あはき that use the app, and taken back only where it was declared', async () => {
  const clinic = await signedIn(world, await somebody(world), '/applications/app-co-location')
  assert.equal(clinic.status, 409)
  assert.match(clinic.text, /柔道整復の施術所と、あん摩マッサージ指圧・はり・きゅうの施術所のための手続きです/)
  const person = await somebody(world)
  await world.db
    .updateTable('institutions')
    .set({ kind: 'judo-therapy' })
    .where('id', '=', person.institution)
    .execute()
  const visitor = await signedIn(world, person, '/applications/app-co-location')
  assert.ok(visitor.document.querySelector('a[href="/applications/app-usage"]'))
  await visitor.open('/applications/app-co-location-withdrawal')
  assert.match(visitor.text, /取り消す併設申告がありません/)
})

test('[P-23] [B-02] a number that another declares, or that is registered as something else, is a finding', async () => {
  const [first, second, other] = [await practitioner(), await practitioner(), await practitioner('acupuncture-massage')]
  const found = async (content: object) =>
    (await kindOf('app-co-location').findings?.(world.db, { institution: second.institution, content } as never)) ?? []
  await applyAndApprove(world, first, 'app-co-location', { ...DECLARATION, registrationNumber: other.number })
  assert.deepEqual(
    (await found({ ...DECLARATION, registrationNumber: other.number })).map(({ weight }) => weight),
    ['wrong', 'look'],
  )
  assert.deepEqual(
    (await found({ ...DECLARATION, registrationNumber: first.number })).map(({ weight }) => weight),
    ['wrong', 'look'],
  )
  assert.deepEqual(await found({ ...DECLARATION, registrationNumber: '東京7654321' }), [])
})

for (let round = 1; round <= 3; round++)
  test(`[P-23] [B-03] approved twice and withdrawn at once, a declaration is in force once or not at all (${round})`, async () => {
    const person = await practitioner()
    const id = await apply(world, person, 'app-co-location', DECLARATION)
    const outcomes = await Promise.all([
      approve(world, person, 'app-co-location', id),
      approve(world, person, 'app-co-location', id),
      withdraw(world, person, 'app-co-location', id),
    ])
    assert.equal(outcomes.filter(({ done }) => done).length, 1)
    assert.equal((await declared(person)).length, outcomes[2]?.done ? 0 : 1)
  })

test('[P-23] of declarations sent by five at once one is received', async () => {
  const person = await practitioner()
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, () => send(world, person, 'app-co-location', DECLARATION)),
  )
  assert.equal(outcomes.filter(({ done }) => done).length, 1)
})
