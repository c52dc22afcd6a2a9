import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { somebody } from '#test/support/people.ts'
import { activationTokens, confirmed, drafted } from '#test/support/registrants.ts'
import { openWorld } from '#test/support/world.ts'
import { confirmRegistration } from './confirm-registration.ts'
import { findLink } from './find-link.ts'
import { resendConfirmation } from './resend-confirmation.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const confirm = (draft: { id: string; browser: Buffer }) => world.transact((work) => confirmRegistration(work, draft))
const kindsTo = async (email: string) => (await world.mailsTo(email)).map(({ kind }) => kind)
const rowOf = (id: string) =>
  world.db.selectFrom('registrations').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('[P-07] OK queues one mail with a link whose token is stored as a hash only', async () => {
  const { id, email, token } = await confirmed(world)
  assert.equal(token.length, 43)
  const mails = await world.mailsTo(email)
  assert.deepEqual(
    mails.map(({ subject }) => subject),
    ['【総合ポータルサイト】メールアドレス登録確認メール'],
  )
  assert.match(mails[0]?.text ?? '', /2026年11月21日（土）9:00まで、一度だけ使えます/)
  assert.ok(mails[0]?.html.includes(`${world.env.origins.portal}/register/activate/${token}"`))
  assert.ok(!JSON.stringify(await rowOf(id)).includes(token))
})

test('[P-06] OK a second time does nothing', async () => {
  const { id, browser, email } = await confirmed(world)
  assert.deepEqual(await confirm({ id, browser }), { done: false, because: 'spent' })
  assert.equal((await kindsTo(email)).length, 1)
})

test('[P-06] nobody confirms what another browser typed', async () => {
  const { id, email } = await drafted(world)
  assert.equal((await confirm({ id, browser: Buffer.alloc(32) })).done, false)
  assert.deepEqual(await kindsTo(email), [])
})

test('a draft can be confirmed for a day', async () => {
  const draft = await drafted(world)
  world.clock.advance({ hours: 24 })
  assert.equal((await confirm(draft)).done, false)
  assert.deepEqual(await kindsTo(draft.email), [])
})

test('[P-05] an address that has a user is told so by mail, and the outcome is the same', async () => {
  const person = await somebody(world)
  const draft = await drafted(world, { email: person.email })
  assert.deepEqual(await confirm(draft), { done: true, value: undefined })
  assert.deepEqual(await kindsTo(person.email), ['already-registered'])
  const row = await rowOf(draft.id)
  assert.equal(row.refused_because, 'address-taken')
})

test('[P-05] an institution that has a user is told to the one who tries, without saying who', async () => {
  const person = await somebody(world)
  const { code } = await world.db
    .selectFrom('institutions')
    .select('code')
    .where('id', '=', person.institution)
    .executeTakeFirstOrThrow()
  const draft = await drafted(world, { code, name: '見本クリニック別館' })
  assert.deepEqual(await confirm(draft), { done: true, value: undefined })
  assert.deepEqual(await kindsTo(draft.email), ['institution-already-registered'])
  const [mail] = await world.mailsTo(draft.email)
  assert.match(mail?.text ?? '', new RegExp(code ?? 'no code'))
  assert.doesNotMatch(mail?.text ?? '', /窓口 花子|someone-/)
})

test('[P-03] 職域診療所 have no code, so no two of them are the same institution', async () => {
  const one = await confirmed(world, { kind: 'workplace-clinic', code: null })
  const other = await confirmed(world, { kind: 'workplace-clinic', code: null })
  assert.ok(one.token && other.token)
})

const resend = (draft: { id: string; browser: Buffer }) => world.transact((work) => resendConfirmation(work, draft))
const stateOf = async (token: string) => (await findLink(world.db, await world.clock.now(), token)).state

test('[P-07] the mail sent again brings a new link, and the old one is superseded', async () => {
  const first = await confirmed(world)
  world.clock.advance({ minutes: 10 })
  assert.equal((await resend(first)).done, true)
  const [, again = ''] = await activationTokens(world, first.email)
  assert.equal(await stateOf(first.token), 'superseded')
  assert.equal(await stateOf(again), 'usable')
  assert.deepEqual(await resend(first), { done: false, because: 'spent' })
  assert.equal((await kindsTo(first.email)).length, 2)
})

test('[P-05] the mail about an address that is taken is sent again just the same', async () => {
  const person = await somebody(world)
  const draft = await drafted(world, { email: person.email })
  await confirm(draft)
  assert.equal((await resend(draft)).done, true)
  assert.deepEqual(await kindsTo(person.email), ['already-registered', 'already-registered'])
})

test('[P-07] nobody has the mail of another browser sent again, nor one that is a day old', async () => {
  const first = await confirmed(world)
  assert.equal((await resend({ ...first, browser: Buffer.alloc(32) })).done, false)
  assert.equal((await resend(await drafted(world))).done, false)
  world.clock.advance({ hours: 24 })
  assert.equal((await resend(first)).done, false)
  assert.equal((await kindsTo(first.email)).length, 1)
})
