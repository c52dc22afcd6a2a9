import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { forgetInitialPasswords } from '#domain/accounts/forget-initial-passwords.ts'
import { openInitialPassword, openSecretNumber } from '#domain/accounts/sealed-account.ts'
import {
  appliedUsage,
  approveUsage,
  draftedUsage,
  returnUsage,
  SECRET_NUMBER,
  sendUsage,
  USAGE,
  usingEligibility,
} from '#test/support/applications.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'
import { findUsageFindings } from './findings.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const accountsOf = ({ institution }: Person) =>
  world.db.selectFrom('accounts').selectAll().where('institution_id', '=', institution).orderBy('user_id').execute()
const usageOf = ({ institution }: Person) =>
  world.db.selectFrom('usages').selectAll().where('institution_id', '=', institution).executeTakeFirst()
const documentsOf = ({ institution }: Person) =>
  world.db.selectFrom('account_documents').selectAll().where('institution_id', '=', institution).execute()

test('[P-15] approval issues the master and the reset account, and both fit what was told and typed', async () => {
  const person = await somebody(world)
  assert.equal((await approveUsage(world, person, await appliedUsage(world, person))).done, true)
  const [master, reset] = await accountsOf(person)
  assert.ok(master && reset)
  assert.match(master.user_id, /^H\d{7}$/)
  assert.equal(reset.user_id, `${master.user_id}R`)
  assert.deepEqual([master.role, reset.role], ['master', 'master-reset'])
  assert.equal(String(master.initial_password_until), '2027-01-19T15:00:00Z')
  const key = (id: string) => ({ institution: person.institution, environment: 'production', id }) as const
  const password = openInitialPassword(world.env.secrets, key(master.id), master.initial_password!)
  assert.ok(!master.initial_password!.toString('latin1').includes(password))
  assert.ok(await world.env.passwords.verify(master.password_hash!, password, 'batch'))
  const secretHash = openSecretNumber(world.env.secrets, key(reset.id), reset.secret_number!)
  assert.ok(await world.env.passwords.verify(secretHash, SECRET_NUMBER, 'batch'))
  assert.deepEqual(
    (await documentsOf(person)).map(({ environment }) => environment),
    ['production'],
  )
  assert.equal((await accountsOf(person)).length, 2)
  assert.equal((await usageOf(person))?.programme, 'eligibility')
})

test('[P-15] with a test start there are accounts for 接続検証環境 too, with numbers and passwords of their own', async () => {
  const person = await somebody(world)
  await usingEligibility(world, person, { ...USAGE, testMonth: '2026-12' })
  const accounts = await accountsOf(person)
  assert.deepEqual(accounts.map(({ environment, role }) => `${environment} ${role}`).sort(), [
    'production master',
    'production master-reset',
    'verification master',
    'verification master-reset',
  ])
  assert.equal(new Set(accounts.map(({ user_id }) => user_id)).size, 4)
  assert.equal((await documentsOf(person)).length, 2)
})

test('[P-15] the completion mail tells where to look, and no mail holds the secret number', async () => {
  const person = await somebody(world)
  await usingEligibility(world, person)
  const mails = await world.mailsTo(person.email)
  assert.deepEqual(
    mails.map(({ subject }) => subject),
    ['【オンライン資格確認】利用申請の受付完了届', '【オンライン資格確認】マスタアカウント情報の完了届'],
  )
  assert.match(mails[0]?.text ?? '', /CAF5000123456/)
  assert.match(mails[1]?.text ?? '', /「マスタアカウント情報ダウンロード」を開く\n.*\/account-documents\n/)
  for (const { text, html } of mails) assert.ok(!text.includes(SECRET_NUMBER) && !html.includes(SECRET_NUMBER))
})

test('[P-13] the secret number is neither readable in the draft nor kept once it was issued or given up', async () => {
  const person = await somebody(world)
  await draftedUsage(world, person)
  const draft = await world.db
    .selectFrom('application_drafts')
    .selectAll()
    .where('institution_id', '=', person.institution)
    .executeTakeFirstOrThrow()
  assert.ok(draft.sealed && !JSON.stringify([draft.entered, draft.content]).includes(SECRET_NUMBER))
  assert.doesNotMatch(draft.sealed.toString('latin1'), /argon2|4827/)
  await sendUsage(world, person, draft.id)
  await approveUsage(world, person, draft.id)
  const sent = await world.db.selectFrom('applications').select('sealed').where('id', '=', draft.id).executeTakeFirst()
  assert.equal(sent?.sealed, null)
})

test('[P-12] [P-15] a corrected application is issued with what it holds now', async () => {
  const person = await somebody(world)
  const id = await appliedUsage(world, person)
  await returnUsage(world, person, id, 'お客さまIDをお確かめください。')
  const corrected = await draftedUsage(world, person, { ...USAGE, customerId: 'CAF5000123457' }, id)
  assert.equal((await sendUsage(world, person, corrected)).done, true)
  assert.deepEqual(await approveUsage(world, person, id, 1), { done: false, because: 'decided' })
  assert.equal((await approveUsage(world, person, id, 2)).done, true)
  assert.equal(
    (await usageOf(person))?.content && JSON.stringify((await usageOf(person))?.content).includes('57'),
    true,
  )
  assert.equal((await accountsOf(person)).length, 2)
})

test('[P-13] 変更 changes the usage and nothing else', async () => {
  const person = await somebody(world)
  await usingEligibility(world, person)
  const before = await accountsOf(person)
  world.clock.advance({ hours: 1 })
  await usingEligibility(world, person, { ...USAGE, request: 'change', customerId: 'CAF9999999999' })
  assert.deepEqual(await accountsOf(person), before)
  const usage = await usageOf(person)
  assert.match(JSON.stringify(usage?.content), /CAF9999999999/)
  assert.equal(Temporal.Instant.compare(usage!.changed_at, usage!.started_at), 1)
})

test('[P-13] [P-15] 変更 that plans a test for the first time issues accounts of 接続検証環境, once', async () => {
  const person = await somebody(world)
  await usingEligibility(world, person)
  const before = await accountsOf(person)
  const change = { ...USAGE, request: 'change', testMonth: '2026-12' } as const
  await usingEligibility(world, person, change)
  const accounts = await accountsOf(person)
  const added = accounts.filter(({ environment }) => environment === 'verification')
  assert.deepEqual(
    accounts.filter(({ environment }) => environment === 'production'),
    before,
  )
  assert.deepEqual(added.map(({ role }) => role).sort(), ['master', 'master-reset'])
  const reset = added.find(({ role }) => role === 'master-reset')
  const key = { institution: person.institution, environment: 'verification', id: reset!.id } as const
  const hash = openSecretNumber(world.env.secrets, key, reset!.secret_number!)
  assert.ok(await world.env.passwords.verify(hash, SECRET_NUMBER, 'batch'))
  assert.equal((await documentsOf(person)).length, 2)
  await usingEligibility(world, person, { ...change, testMonth: '2027-02' })
  assert.equal((await accountsOf(person)).length, 4)
})

test('[P-15] an initial password is gone on the sixty-first day', async () => {
  const person = await somebody(world)
  await usingEligibility(world, person)
  world.clock.advance({ days: 60 })
  await world.transact(forgetInitialPasswords)
  assert.equal((await accountsOf(person)).filter((account) => account.initial_password).length, 1)
  world.clock.advance({ days: 1 })
  await world.transact(forgetInitialPasswords)
  assert.equal((await accountsOf(person)).filter((account) => account.initial_password).length, 0)
})

test('[B-02] a customer ID that another institution uses, and one that online claims do not know, are findings', async () => {
  const [first, second] = [await somebody(world), await somebody(world)]
  await usingEligibility(world, first, { ...USAGE, customerId: 'CAF1231231231' })
  const application = (content: typeof USAGE) =>
    findUsageFindings(world.db, { institution: second.institution, content } as never)
  const weights = async (content: typeof USAGE) => (await application(content)).map(({ weight }) => weight)
  assert.deepEqual(await weights({ ...USAGE, customerId: 'CAF1231231231' }), ['wrong'])
  assert.deepEqual(await weights({ ...USAGE, customer: 'claims', customerId: undefined }), ['look'])
  assert.deepEqual(await weights({ ...USAGE, customerId: 'CAF0000000009', testMonth: '2027-02' }), ['look'])
  assert.deepEqual(await weights({ ...USAGE, customerId: 'CAF0000000009' }), [])
})
