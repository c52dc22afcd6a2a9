import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, test } from 'node:test'
import { readStoredApplication } from '#domain/applications/read-stored-application.ts'
import { findPostalAddress } from '#domain/institutions/find-postal-address.ts'
import { findLetter } from '#domain/letters/find-letter.ts'
import { printLetter } from '#domain/letters/print-letter.ts'
import { USAGE } from '#test/support/applications.ts'
import { CLAIMS, claiming } from '#test/support/claims.ts'
import { applied, approved, kindOf, using } from '#test/support/kinds.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const lettersOf = ({ institution }: Person) =>
  world.db.selectFrom('letters').selectAll().where('institution_id', '=', institution).orderBy('number').execute()

test('[P-17] an approved 変更 puts other values in force, from its own day, and sends no letters again', async () => {
  world.clock.set('2026-12-23T10:00:00+09:00')
  const person = await claiming(world, { startMonth: '2027-03' })
  const letters = async () => (await lettersOf(person)).length
  assert.equal(await letters(), 3)
  world.clock.set('2027-01-04T10:00:00+09:00')
  const change = { ...CLAIMS, request: 'change', startMonth: '2027-03', program: '新みどり', changed: ['program'] }
  await approved(world, person, 'claims-usage', await applied(world, person, 'claims-usage', change))
  assert.equal(await letters(), 3)
  const usage = await world.db
    .selectFrom('usages')
    .select('content')
    .where('institution_id', '=', person.institution)
    .executeTakeFirstOrThrow()
  assert.match(JSON.stringify(usage.content), /新みどり/)
  assert.match(JSON.stringify(usage.content), /"appliedOn":"2027-01-04"/)
})

test('[P-18] approval queues the three letters, by their day, with what the first sign-in needs only in one', async () => {
  world.clock.set('2027-01-15T10:00:00+09:00')
  const person = await claiming(world, { startMonth: '2027-03' })
  const letters = await lettersOf(person)
  assert.deepEqual(
    letters.map(({ title, due_on }) => `${title} ${due_on}`),
    [
      'レセプトのオンライン請求に関する手続き完了のお知らせ 2027-02-15',
      'オンライン請求ユーザー設定情報 2027-02-15',
      'オンライン請求システム操作手順書 2027-02-15',
    ],
  )
  const settings = await findLetter(world.env, letters[1]?.id ?? '')
  const [userId, password] = settings?.content.secrets?.map(({ value }) => value) ?? []
  assert.match(userId ?? '', /^[A-HJ-NP-Z2-9]{8}$/)
  assert.equal(password?.length, 12)
  const issued = await world.db
    .selectFrom('claims_user_ids')
    .selectAll()
    .where('institution_id', '=', person.institution)
    .executeTakeFirstOrThrow()
  assert.equal(issued.user_id, userId)
  assert.ok(await world.env.passwords.verify(issued.password_hash, password ?? '', 'batch'))
  for (const { text } of await world.mailsTo(person.email)) assert.ok(!text.includes(password ?? '-'))
  const pdf = await printLetter(world.env, letters[1]?.id ?? '')
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
  assert.ok(text.includes(userId ?? '-') && text.includes(password ?? '-'))
  assert.match(text, /オンライン請求ユーザー設定情報/)
})

test('[P-18] letters go to the registered address, or else to the listed one', async () => {
  const [registered, listed] = [await somebody(world), await somebody(world)]
  const now = await world.clock.now()
  await world.db
    .updateTable('institutions')
    .set({ address: '東京都架空区１丁目' })
    .where('id', '=', registered.institution)
    .execute()
  await world.db.updateTable('institutions').set({ code: '1319999996' }).where('id', '=', listed.institution).execute()
  await world.db
    .insertInto('institution_list')
    .values({
      prefecture: '13',
      fee_schedule: 1,
      code7: '9999996',
      name: '見本',
      address: '東京都架空区２丁目',
      first_seen_at: now,
      changed_at: now,
    })
    .execute()
  const addressOf = async ({ institution }: Person) => (await findPostalAddress(world.db, institution)).address
  assert.deepEqual([await addressOf(registered), await addressOf(listed)], ['東京都架空区１丁目', '東京都架空区２丁目'])
})

test('[P-17] the line of another institution, one that differs from オンライン資格確認, and no address are findings', async () => {
  world.clock.set('2027-01-15T10:00:00+09:00')
  await claiming(world, { startMonth: '2027-03', customerId: 'CAF1111111111' })
  const person = await somebody(world)
  await using(world, person, 'eligibility', { ...USAGE, customerId: 'CAF2222222222' })
  const id = await applied(world, person, 'claims-usage', { ...CLAIMS, customerId: 'CAF1111111111' })
  const kind = kindOf('claims-usage')
  const stored = await readStoredApplication(world.db, kind, { institution: person.institution, id })
  assert.ok(stored)
  const found = (await kind.findings?.(world.db, stored)) ?? []
  assert.deepEqual(
    found.map(({ weight, text }) => `${weight} ${text}`),
    [
      'wrong お客さまID CAF1111111111 は、ほかの医療機関等がすでに使っています。',
      'look オンライン資格確認では、別のお客さまID CAF2222222222 を使っています。',
      'look 登録にも公開されている一覧にも住所がありません。郵送の前に、宛先の住所をお確かめください。',
    ],
  )
})
