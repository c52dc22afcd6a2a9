import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { activationTokens, confirmed, drafted } from '#test/support/registrants.ts'
import { openWorld } from '#test/support/world.ts'
import { activateRegistration } from './activate-registration.ts'
import { confirmRegistration } from './confirm-registration.ts'
import { findLink } from './find-link.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const browser = Buffer.alloc(32, 1)
const activate = (token: string) => {
  world.clock.advance({ milliseconds: 1 })
  return world.transact((work) => activateRegistration(work, { token, browser }))
}
const stateOf = async (token: string) => (await findLink(world.db, await world.clock.now(), token)).state
const usersWith = (email: string) =>
  world.db
    .selectFrom('portal_user_emails as e')
    .innerJoin('portal_users as u', 'u.id', 'e.portal_user_id')
    .innerJoin('institutions as i', 'i.id', 'e.institution_id')
    .selectAll('i')
    .select(['u.last_name', 'u.first_name', 'u.password_hash', 'e.email'])
    .where('e.email', '=', email)
    .execute()

test('[P-08] the link makes institution and user of what was typed, and a mail says so', async () => {
  const { id, email, token } = await confirmed(world, { code: '0119999993', underTransitionalMeasure: true })
  assert.equal(await stateOf(token), 'usable')
  assert.deepEqual(await activate(token), { done: true, value: id })
  const [user, ...more] = await usersWith(email)
  assert.equal(more.length, 0)
  assert.equal(user?.code, '0119999993')
  assert.equal(user?.kind, 'medical')
  assert.equal(user?.under_transitional_measure, true)
  assert.equal(user?.password_hash, `hash of ${email}`)
  const mails = await world.mailsTo(email)
  assert.equal(mails.at(-1)?.subject, '【総合ポータルサイト】ユーザー登録が完了しました')
  assert.match(mails.at(-1)?.text ?? '', new RegExp(`ユーザーID ： ${email}`))
})

test('[P-08] the password leaves the registration, and its mails become the institution’s', async () => {
  const { id, email, token } = await confirmed(world)
  await activate(token)
  const row = await world.db.selectFrom('registrations').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  assert.equal(row.password_hash, null)
  const [user] = await usersWith(email)
  const owners = await world.db.selectFrom('mails').select('institution_id').where('recipient', '=', email).execute()
  assert.deepEqual(
    owners.map((owner) => owner.institution_id),
    [user?.id, user?.id],
  )
})

test('[P-07] a link is used once', async () => {
  const { email, token } = await confirmed(world)
  await activate(token)
  assert.deepEqual(await activate(token), { done: false, because: 'used' })
  assert.equal((await usersWith(email)).length, 1)
  assert.equal((await world.mailsTo(email)).length, 2)
})

test('[P-07] a link works until the last moment of its 24 hours', async () => {
  const { token } = await confirmed(world)
  const late = await confirmed(world)
  world.clock.advance({ hours: 23, minutes: 59, seconds: 59 })
  assert.equal((await activate(token)).done, true)
  world.clock.advance({ seconds: 1 })
  assert.deepEqual(await activate(late.token), { done: false, because: 'too-old' })
  assert.equal(await stateOf(late.token), 'too-old')
  assert.equal((await usersWith(late.email)).length, 0)
})

test('[P-07] a newer registration of the same address supersedes the link', async () => {
  const { email, token } = await confirmed(world)
  const newer = await confirmed(world, { email })
  assert.deepEqual(await activate(token), { done: false, because: 'superseded' })
  assert.equal((await activate(newer.token)).done, true)
})

test('a draft that is not confirmed supersedes nothing', async () => {
  const { email, token } = await confirmed(world)
  await drafted(world, { email })
  assert.equal((await activate(token)).done, true)
})

test('[P-07] a link cut short is told from one that is unknown', async () => {
  const { token } = await confirmed(world)
  for (const cut of ['', token.slice(0, 42), token.slice(0, 20), `${token}x`])
    assert.deepEqual(await activate(cut), { done: false, because: 'cut-short' })
  assert.deepEqual(await activate(`x${token.slice(1, 42)}x`), { done: false, because: 'unknown' })
})

test('[P-07] what a mail program glues to the end of a link does no harm', async () => {
  const { token } = await confirmed(world)
  assert.equal(await stateOf(`${token}>`), 'usable')
  assert.equal((await activate(`${token}。`)).done, true)
})

test('[P-05] of two registrations for one institution the first to activate wins, the other is told by mail', async () => {
  const one = await confirmed(world, { code: '2719999993' })
  const other = await confirmed(world, { code: '2719999993' })
  assert.equal((await activate(other.token)).done, true)
  assert.deepEqual(await activate(one.token), { done: false, because: 'institution-taken' })
  assert.equal(await stateOf(one.token), 'institution-taken')
  assert.equal((await usersWith(one.email)).length, 0)
  assert.equal((await world.mailsTo(one.email)).at(-1)?.kind, 'institution-already-registered')
})

test('[P-05] an address that got a user in the meantime leaves no institution behind', async () => {
  const { email, token } = await confirmed(world, { code: '1319999996' })
  const other = await confirmed(world)
  await activate(other.token)
  await world.db.updateTable('portal_user_emails').set({ email }).where('email', '=', other.email).execute()
  assert.deepEqual(await activate(token), { done: false, because: 'address-taken' })
  const left = await world.db.selectFrom('institutions').select('id').where('code', '=', '1319999996').execute()
  assert.deepEqual(left, [])
})

test('[P-03] 施術所等 are one per 登録記号番号', async () => {
  const kind = 'judo-therapy'
  const one = await confirmed(world, { kind, code: null, registrationNumber: '契2712345' })
  const other = await confirmed(world, { kind, code: null, registrationNumber: '契2712345' })
  assert.equal((await activate(one.token)).done, true)
  assert.deepEqual(await activate(other.token), { done: false, because: 'institution-taken' })
})

test('every step stands in the audit, and no token or password with it', async () => {
  const draft = await drafted(world)
  await world.transact((work) => confirmRegistration(work, draft))
  const [token = ''] = await activationTokens(world, draft.email)
  await activate(token)
  await activate(token)
  const entries = await world.db
    .selectFrom('audit_entries')
    .select(['action', 'outcome', 'detail'])
    .where('subject', '=', `registration:${draft.id}`)
    .orderBy('chain')
    .execute()
  const steps = entries.map(({ action, outcome }) => `${action} ${outcome}`).sort()
  assert.deepEqual(steps, [
    'activate-registration done',
    'activate-registration used',
    'confirm-registration done',
    'draft-registration done',
  ])
  assert.ok(!JSON.stringify(entries).includes(token))
  assert.ok(!JSON.stringify(entries).includes(`hash of`))
})
