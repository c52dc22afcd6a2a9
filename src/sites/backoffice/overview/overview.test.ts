import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { record } from '#domain/audit/record.ts'
import type { OperatorRole } from '#domain/operators/operator.ts'
import { noteAnswerTimes } from '#domain/overview/note-answer-times.ts'
import { newId } from '#platform/new-id.ts'
import { htmlErrors } from '#test/support/html-rules.ts'
import { askedInquiry } from '#test/support/inquiries.ts'
import { queuedLetters } from '#test/support/letters.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { somebody } from '#test/support/people.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const visit = async (path: string, ...roles: [OperatorRole, ...OperatorRole[]]) =>
  signedInOperator(world, await operator(world, ...roles), path)

const rowsOf = ({ document }: Visitor, caption: string | RegExp) =>
  document
    .querySelectorAll('table')
    .find((table) => new RegExp(caption).test(table.querySelector('caption')?.textContent ?? ''))
    ?.querySelectorAll('tbody tr')
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent).join(' '))

const figure = ({ document }: Visitor, name: string) =>
  document
    .querySelectorAll('.figures > div')
    .find((one) => one.querySelector('dt')?.textContent === name)
    ?.querySelector('dd')

test('[B-11] an empty installation says that there is nothing, in every part', async () => {
  const visitor = await visit('/overview?days=30', 'auditor')
  assert.equal(visitor.status, 200)
  assert.match(visitor.text, /回答を待っているお問い合わせいまはありません。/)
  assert.match(visitor.text, /まだ更新されていない証明書はありません。/)
  assert.match(visitor.text, /待っている処理はありません/)
  assert.match(visitor.text, /30日間はありません。/)
  assert.match(visitor.text, /この期間の応答時間はまだありません/)
  assert.doesNotMatch(visitor.text, /NaN|undefined|Infinity/)
})

test('[B-11] what waits is counted by state and age, and leads to what it counts', async () => {
  const person = await somebody(world)
  for (const [days, status] of [
    [0, 'received'],
    [2, 'in-review'],
    [9, 'received'],
    [9, 'returned'],
  ] as const)
    await world.transact(async (work) => {
      const at = work.now.subtract({ hours: 24 * days })
      const owner = { institution_id: person.institution, portal_user_id: person.user }
      const application = { id: newId(work), kind: 'eligibility-usage', status, content: '{}' }
      await work.db
        .insertInto('applications')
        .values({ ...owner, ...application, received_at: at, changed_at: at })
        .execute()
    })
  await askedInquiry(world, person)
  await queuedLetters(world, 2)
  const visitor = await visit('/overview', 'auditor', 'administrator')
  assert.deepEqual(rowsOf(visitor, '^決定していない申請'), ['受付済 1 0 0 1 2', '審査中 0 1 0 0 1', '差戻し 0 0 0 1 1'])
  assert.deepEqual(rowsOf(visitor, '^審査を待っている申請'), ['1日まで 1', '1日〜3日 1', '3日〜7日 0', '7日を超える 1'])
  assert.equal(figure(visitor, '審査を待っている申請')?.textContent, '3件')
  assert.equal(figure(visitor, '回答を待っているお問い合わせ')?.textContent, '1件')
  assert.equal(figure(visitor, '印刷を待っている郵送物')?.textContent, '2件')
  const mails = await world.db.selectFrom('mails').select('id').where('sent_at', 'is', null).execute()
  assert.equal(figure(visitor, '送信を待っているメール')?.textContent, `${mails.length}件`)
  assert.ok(rowsOf(visitor, '^待っている処理')?.some((row) => row.startsWith('メールの送信')))
  for (const link of visitor.document.querySelectorAll('main a[href*="age=older"]')) {
    const list = await signedInOperator(world, await operator(world, 'auditor'), link.getAttribute('href') ?? '')
    assert.match(list.text, new RegExp(`${link.textContent}件`))
  }
})

test('[B-11] certificates that were not renewed stand in the month of Tokyo in which they end', async () => {
  const person = await somebody(world)
  const request = { institution_id: person.institution, id: await world.transact(async (work) => newId(work)) }
  await world.db
    .insertInto('certificate_requests')
    .values({
      ...request,
      portal_user_id: person.user,
      code: '1310000001',
      terminal: 'A',
      institution_name: '見本',
      contact: '受付',
      phone: '0312345678',
      email: person.email,
      payment: 'deduction',
      applied_at: await world.clock.now(),
    })
    .execute()
  const ends = ['2026-11-30T23:59:59+09:00', '2026-12-31T23:59:59+09:00', '2027-01-01T00:00:00+09:00']
  for (const [index, end] of ends.entries())
    await sql`insert into certificates (institution_id, serial, request_id, generation, public_key, not_before, not_after,
        ordered_at, certificate, to_be_signed, issuer_id, signed_at, revoked_at, revocation_reason)
      values (${request.institution_id}, ${Buffer.alloc(16, index + 1)}, ${request.id}, ${ends.length - index},
        ${Buffer.alloc(4, index)}, '2023-01-01', ${end}, '2023-01-01', 'x', 'x', ${await issuer()}, '2023-01-01',
        ${index === 0 ? '2024-01-01' : null}, ${index === 0 ? 0 : null})`.execute(world.db)
  const visitor = await visit('/overview', 'auditor')
  const rows = rowsOf(visitor, '^有効期限が来る証明書')
  assert.equal(rows?.length, 12)
  assert.deepEqual(
    rows?.slice(0, 3),
    ['2026年11月 0', '2026年12月 1', '2027年1月 0'],
    'revoked, and one with two newer',
  )
})

let made: string | undefined
async function issuer(): Promise<string> {
  made ??= await world.transact(async (work) => {
    const id = newId(work)
    const [from, to] = [work.now, work.now.add({ hours: 1 })]
    const row = { id, role: 'issuing', certificate: Buffer.alloc(1), not_before: from, not_after: to }
    await work.db
      .insertInto('authority_certificates')
      .values({ ...row, installed_at: from })
      .execute()
    return id
  })
  return made
}

test('[B-11] the period stands in the address: sign-ins by site, answers by site', async () => {
  const fail = (outcome: string) =>
    world.transact(async (work) => record(work, 'sign-in', { outcome }), { via: 'eligibility-verification' })
  await fail('wrong-password')
  await fail('wrong-password-locked')
  await world.transact((work) => noteAnswerTimes(work, [{ site: 'portal', atMostSeconds: 0.1, count: 20 }]))
  for (const [days, name] of Object.entries({ 1: '今日', 7: '7日間', 30: '30日間', 84: '12週間' })) {
    const visitor = await visit(`/overview?days=${days}`, 'auditor')
    assert.equal(visitor.document.querySelector('.tabs [aria-current]')?.textContent, name)
    assert.ok(rowsOf(visitor, '^サイトごとのログイン')?.includes('資格確認サイト（接続検証環境） 0 2 1'))
    assert.deepEqual(rowsOf(visitor, '^サイトごとの応答'), ['総合ポータルサイト 20 75ミリ秒 98ミリ秒 100ミリ秒'])
    const link = visitor.document.querySelector('main a[href*="via=eligibility-verification"]')?.getAttribute('href')
    const list = await signedInOperator(world, await operator(world, 'auditor'), link ?? '')
    assert.equal(list.document.querySelectorAll('main tbody tr').length, 2)
  }
  for (const nonsense of ['0', '-1', '99999999', "' or 1=1"]) {
    const visitor = await visit(`/overview?days=${encodeURIComponent(nonsense)}`, 'auditor')
    assert.equal(visitor.document.querySelector('.tabs [aria-current]')?.textContent, '7日間')
  }
})

test('[B-11] figures lead only where their reader may go, and the page is valid HTML without styles of its own', async () => {
  const reviewer = await visit('/overview', 'reviewer')
  assert.equal(reviewer.document.querySelector('main [href^="/audit"], main [href^="/stopped"]'), null)
  assert.equal(reviewer.document.querySelector('main [href^="/certificates"]'), null)
  assert.ok(reviewer.document.querySelector('main [href^="/applications"]'))
  const administrator = await visit('/overview', 'administrator')
  assert.equal(administrator.document.querySelector('main [href^="/applications"]'), null)
  assert.ok(administrator.document.querySelector('nav [href="/overview"]'))
  const editor = await visit('/', 'editor', 'call-centre')
  assert.equal(editor.document.querySelector('[href="/overview"]'), null)
  assert.equal(administrator.document.querySelector('[style]'), null)
  assert.deepEqual(await htmlErrors(administrator.html), [])
})
