import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { askedInquiry, inquiryToken, placeOf, QUESTION, strangerEmail } from '#test/support/inquiries.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'
import { deleteStaleInquiryDrafts } from './delete-stale-inquiry-drafts.ts'
import { draftInquiry } from './draft-inquiry.ts'
import type { Question } from './inquiry.ts'
import { findInquiryDraft } from './inquiry-draft.ts'
import { findLinkedInquiry } from './inquiry-link.ts'
import { sendInquiry } from './send-inquiry.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

type Place = ReturnType<typeof placeOf>

const send = (place: Place, address = '192.0.2.1') =>
  world.transact((work) => sendInquiry(work, place, world.env.inquiries), { address })
const draft = (place: Place, question: Question) => world.transact((work) => draftInquiry(work, place, question))
const countOf = async (email: string) =>
  (await world.db.selectFrom('inquiries').select('id').where('email', '=', email).execute()).length

test('[P-25] a mail to an address that nobody has proved to read says nothing that was typed', async () => {
  const email = strangerEmail()
  const typed = {
    name: '今すぐ登録 example.com',
    subject: '当選しました',
    body: '当選 https://spam.example/ をご覧ください',
  }
  await askedInquiry(world, undefined, { email, ...typed })
  const [mail, another] = await world.mailsTo(email)
  assert.equal(another, undefined)
  assert.equal(mail?.subject, '【総合ポータルサイト】お問い合わせの受付')
  for (const text of [mail.subject, mail.text, mail.html]) assert.doesNotMatch(text, /当選|spam|今すぐ|example\.com/)
  assert.match(mail.text, /Q-\d{7}/)
  assert.match(mail.text, /電子証明書/)
})

test('[P-25] who has an account is greeted, and led to マイリスト by a link that opens nothing for others', async () => {
  const person = await somebody(world)
  const inquiry = await askedInquiry(world, person)
  const [mail] = await world.mailsTo(person.email)
  assert.match(mail?.text ?? '', /窓口 花子 様/)
  assert.match(mail?.text ?? '', new RegExp(`/my-list/inquiries/${inquiry}\n`))
  const links = await world.db.selectFrom('inquiry_links').select('made_at').where('inquiry_id', '=', inquiry).execute()
  assert.deepEqual(links, [])
})

test('[P-25] the link of a stranger opens their inquiry, and only until it ends; the database holds its hash', async () => {
  const email = strangerEmail()
  const inquiry = await askedInquiry(world, undefined, { email })
  const token = await inquiryToken(world, email)
  const open = async (tried: string) => findLinkedInquiry(world.db, await world.clock.now(), tried)
  assert.equal(await open(token), inquiry)
  assert.equal(await open(token), inquiry)
  assert.equal(await open(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`), undefined)
  const [{ token_hash } = { token_hash: Buffer.alloc(0) }] = await world.db
    .selectFrom('inquiry_links')
    .select('token_hash')
    .where('inquiry_id', '=', inquiry)
    .execute()
  assert.ok(!token_hash.toString('base64url').includes(token))
  world.clock.advance({ hours: 24 * 90 })
  assert.equal(await open(token), undefined)
})

test('[P-25] pressed again, or come back to, the same form asks once', async () => {
  const email = strangerEmail()
  const place = placeOf(world)
  const question = { ...QUESTION, email }
  assert.equal(await draft(place, question), place.id)
  assert.ok((await send(place)).done)
  assert.ok((await send(place)).done)
  assert.equal(await draft(place, question), place.id)
  assert.equal(await countOf(email), 1)
  assert.equal((await world.mailsTo(email)).length, 1)
  assert.notEqual(await draft(place, { ...question, body: '別の質問です。' }), place.id)
})

test('[P-25] what was typed is seen in its own browser, by its own person, for a day', async () => {
  const person = await somebody(world)
  const place = placeOf(world, person)
  await draft(place, QUESTION)
  const see = async (seen: Place) => (await findInquiryDraft(world.db, await world.clock.now(), seen))?.question.subject
  assert.equal(await see(place), QUESTION.subject)
  assert.equal(await see({ ...place, browser: Buffer.alloc(32) }), undefined)
  assert.equal(await see({ ...place, owner: undefined }), undefined)
  assert.deepEqual(await send({ ...place, owner: undefined }), { done: false, because: 'gone' })
  world.clock.advance({ hours: 24 })
  assert.equal(await see(place), undefined)
  assert.deepEqual(await send(place), { done: false, because: 'gone' })
  await world.transact(deleteStaleInquiryDrafts)
  assert.deepEqual(await world.db.selectFrom('inquiry_drafts').select('id').where('id', '=', place.id).execute(), [])
})

test('[P-25] a mailbox of a stranger is written to three times, then once in eight hours, whatever stands after a +', async () => {
  const email = strangerEmail()
  const tryAs = async (address: string, network: number) => {
    const place = placeOf(world)
    await draft(place, { ...QUESTION, email: address })
    return (await send(place, `198.51.100.${network}`)).done
  }
  const [name = '', host] = email.split('@')
  assert.deepEqual(
    [await tryAs(email, 1), await tryAs(`${name}+a@${host}`, 2), await tryAs(`${name}+b@${host}`, 3)],
    [true, true, true],
  )
  assert.equal(await tryAs(email, 4), false)
  assert.equal(await countOf(email), 1)
  world.clock.advance({ hours: 8 })
  assert.equal(await tryAs(email, 5), true)
})

test('[P-25] what was refused for its number stays and is sent later', async () => {
  const person = await somebody(world)
  const places = Array.from({ length: 12 }, () => placeOf(world, person))
  const results: boolean[] = []
  for (const [index, place] of places.entries()) {
    await draft(place, QUESTION)
    results.push((await send(place, `198.51.100.${20 + index}`)).done)
  }
  assert.deepEqual(results.filter(Boolean).length, 10)
  const last = places.at(-1) ?? assert.fail()
  world.clock.advance({ hours: 2 })
  assert.ok((await send(last, '198.51.100.60')).done)
})

test('[P-25] one browser and one network have limits of their own', async () => {
  const browser = world.env.random.bytes(32)
  const results: boolean[] = []
  for (let number = 0; number < 6; number++) {
    const place = { ...placeOf(world), browser }
    await draft(place, { ...QUESTION, email: strangerEmail() })
    results.push((await send(place, `198.51.100.${70 + number}`)).done)
  }
  assert.deepEqual(results, [true, true, true, true, true, false])
  const network: boolean[] = []
  for (let number = 0; number < 21; number++) {
    const place = placeOf(world)
    await draft(place, { ...QUESTION, email: strangerEmail() })
    network.push((await send(place, '198.51.100.99')).done)
  }
  assert.deepEqual(network.filter((passed) => !passed).length, 1)
})
