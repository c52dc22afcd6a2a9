import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, test } from 'node:test'
import { initialisePassword } from '#domain/account-administration/initialise-password.ts'
import { prepareNewPassword } from '#domain/account-administration/new-password.ts'
import { openInitialPassword } from '#domain/accounts/sealed-account.ts'
import { accountOf } from '#test/support/accounts.ts'
import { USAGE, usingEligibility } from '#test/support/applications.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const NAME = '本_オンライン資格確認等システムユーザ設定情報.pdf'

const linkTo = (visitor: Visitor, text: string) =>
  visitor.document
    .querySelectorAll('main a')
    .find((link) => link.textContent.trim() === text)
    ?.getAttribute('href') ?? assert.fail(`no link ${text}`)

async function readFile(visitor: Visitor): Promise<string> {
  await visitor.open('/account-documents')
  await visitor.open(linkTo(visitor, NAME))
  const response = await visitor.send(linkTo(visitor, '添付ファイル'))
  assert.equal(response.headers.get('content-type'), 'application/pdf')
  assert.match(response.headers.get('cache-control') ?? '', /no-store/)
  const input = Buffer.from(await response.arrayBuffer())
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input, encoding: 'utf8' })
}

async function masterOf({ institution }: Person) {
  const account = await world.db
    .selectFrom('accounts')
    .selectAll()
    .where('institution_id', '=', institution)
    .where('role', '=', 'master')
    .where('environment', '=', 'production')
    .executeTakeFirstOrThrow()
  const key = { institution, environment: 'production', id: account.id } as const
  return { ...account, password: openInitialPassword(world.env.secrets, key, account.initial_password!) }
}

test('[P-15] the documents are listed, and the PDF holds what an engineer needs', async () => {
  const person = await somebody(world)
  await usingEligibility(world, person, { ...USAGE, testMonth: '2026-12' })
  const visitor = await signedIn(world, person, '/account-documents')
  assert.equal(visitor.document.querySelectorAll('tbody tr').length, 2)
  assert.match(visitor.text, /接続確認環境\s*新規\s*2026\/11\/20/)
  const text = await readFile(visitor)
  const { user_id, password } = await masterOf(person)
  assert.match(text, /オンライン資格確認等システムユーザ設定情報/)
  assert.match(text, /〒\d{3}-\d{4}[\s\S]+御中[\s\S]+利用環境\s+本番環境/)
  assert.match(text, new RegExp(`ユーザID\\s+${user_id}\\s`))
  assert.match(text, new RegExp(`リセット用ユーザID\\s+${user_id}R\\s`))
  assert.match(text, /パスワード有効期限\s+2027年01月19日/)
  assert.match(text, /^受付時間 \S/m)
  assert.ok(text.includes(password))
  const opened = await world.db
    .selectFrom('audit_entries')
    .select('action')
    .where('institution_id', '=', person.institution)
    .where('action', '=', 'open-account-document')
    .execute()
  assert.equal(opened.length, 1)
})

test('[P-15] once the password was changed the PDF says so and does not hold it', async () => {
  const person = await somebody(world)
  await usingEligibility(world, person)
  const { id, password } = await masterOf(person)
  const password_changed_at = await world.clock.now()
  await world.db
    .updateTable('accounts')
    .set({ password_changed_at, initial_password: null })
    .where('institution_id', '=', person.institution)
    .where('id', '=', id)
    .execute()
  const text = await readFile(await signedIn(world, person))
  assert.match(text, /変更されたため、表示できません/)
  assert.ok(!text.includes(password))
})

test('[P-15] a password that was initialised on screen is for whoever did it: the PDF does not hold it', async () => {
  const person = await somebody(world)
  await usingEligibility(world, person)
  const { id } = await masterOf(person)
  const reset = await accountOf(world, { institution: person.institution, role: 'master-reset' })
  const password = await prepareNewPassword(world.env)
  await world.transact((work) => initialisePassword(work, { by: reset, account: { id, version: 1 }, password }))
  const text = await readFile(await signedIn(world, person))
  assert.match(text, /変更されたため、表示できません/)
  assert.ok(!text.includes(password.password))
})

test('[P-15] once the password ran out the PDF says so, whether house was kept or not', async () => {
  const person = await somebody(world)
  await usingEligibility(world, person)
  const { password } = await masterOf(person)
  world.clock.advance({ days: 61 })
  const text = await readFile(await signedIn(world, person))
  assert.match(text, /有効期限が過ぎたため、表示できません/)
  assert.ok(!text.includes(password))
})

test('[P-15] a document of another institution is not found, and opening it leaves no password anywhere', async () => {
  const [owner, stranger] = [await somebody(world), await somebody(world)]
  await usingEligibility(world, owner)
  const { id } = await world.db
    .selectFrom('account_documents')
    .select('id')
    .where('institution_id', '=', owner.institution)
    .executeTakeFirstOrThrow()
  const visitor = await signedIn(world, stranger, '/account-documents')
  assert.match(visitor.text, /マスタアカウント情報はまだありません/)
  for (const path of [`/account-documents/${id}`, `/account-documents/${id}/file`])
    assert.equal((await visitor.open(path)).status, 404)
})
