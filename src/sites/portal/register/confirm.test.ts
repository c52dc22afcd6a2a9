import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { portal } from '#sites/portal/site.ts'
import { somebody } from '#test/support/people.ts'
import {
  answers,
  CODE7,
  NAME,
  PASSWORD,
  PASSWORD_AGAIN,
  sendRegistration,
  typedIn,
} from '#test/support/registration-form.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())
beforeEach(() => world.clock.advance({ hours: 12 }))

const visit = () => world.visit(portal)
const confirmationOf = ({ document }: Visitor) =>
  document.querySelector('[data-confirmation]')?.getAttribute('action') ?? ''
/** What is the same whoever registers: the page without ids, tokens and what was typed. */
const likeness = (visitor: Visitor, email: string) =>
  visitor.html
    .replaceAll(email, 'EMAIL')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|value="[^"]*"|[2-9A-Z]{4}-[2-9A-Z]{4}/g, '')

test('[P-06] OK leads to the page that says a mail was sent, to whom, and what to do', async () => {
  const given = answers()
  const visitor = await sendRegistration(visit(), given)
  await visitor.press('OK')
  assert.match(visitor.address, /^\/register\/sent\//)
  assert.equal(visitor.heading, '確認のメールを送りました')
  assert.match(visitor.text, new RegExp(`${given.メールアドレス} に、.*メールを送りました`))
  assert.match(visitor.text, /まで、一度だけ使えます/)
  assert.match(visitor.text, /メールが届かないとき/)
  assert.equal((await world.mailsTo(String(given.メールアドレス))).length, 1)
})

test('[P-06] the password is shown as dots, as many whatever it is', async () => {
  const visitor = await sendRegistration(visit(), {
    パスワード: 'Longer-Madoguchi2026',
    [PASSWORD_AGAIN]: 'Longer-Madoguchi2026',
  })
  assert.match(visitor.text, /パスワード\s*●{8}(?!●)/)
  assert.doesNotMatch(visitor.html, /Longer-Madoguchi2026/)
})

test('[P-06] キャンセル leads back to the form as it was, the password kept', async () => {
  const given = answers({ [NAME]: '見本内科 本院' })
  const visitor = await sendRegistration(visit(), given)
  const cancel = visitor.document.querySelector('[data-confirmation] a')
  assert.equal(cancel?.text.trim(), 'キャンセル')
  await visitor.open(cancel?.getAttribute('href') ?? '')
  assert.equal(visitor.heading, 'ユーザー登録')
  assert.equal(typedIn(visitor, NAME), '見本内科 本院')
  assert.equal(typedIn(visitor, CODE7), given[CODE7])
  assert.match(visitor.text, /パスワードを預かっています/)
  await visitor.press('登録', { [NAME]: '見本内科 分院' })
  assert.match(visitor.text, /見本内科 分院/)
  await visitor.press('OK')
  const rows = await world.db
    .selectFrom('registrations')
    .select('name')
    .where('email', '=', String(given.メールアドレス))
    .execute()
  assert.deepEqual(rows, [{ name: '見本内科 分院' }])
})

test('[P-06] OK pressed again by way of 「戻る」, and the confirmation opened again, lead to the same page', async () => {
  const given = answers()
  const visitor = await sendRegistration(visit(), given)
  const token = visitor.formToken
  const action = confirmationOf(visitor)
  await visitor.press('OK')
  const sent = visitor.address
  await visitor.post(action, { form_token: token })
  assert.equal(visitor.address, sent)
  await visitor.open(action)
  assert.equal(visitor.address, sent)
  assert.equal((await world.mailsTo(String(given.メールアドレス))).length, 1)
})

test('[P-06] the form sent again as it was, after OK, creates nothing; with a change it is a new registration', async () => {
  const given = answers()
  const email = String(given.メールアドレス)
  const visitor = await visit().open('/register/institution')
  const form = visitor.html
  await visitor.press('登録', given)
  await visitor.press('OK')
  const back = async (changed = {}) => {
    visitor.html = form
    await visitor.press('登録', { ...given, ...changed })
  }
  await back()
  assert.match(visitor.address, /^\/register\/sent\//)
  assert.equal((await world.mailsTo(email)).length, 1)
  await back({ パスワード: 'Another2026', [PASSWORD_AGAIN]: 'Another2026' })
  assert.equal(visitor.heading, '入力内容確認')
  await back({ 電話番号: '0398765432' })
  assert.equal(visitor.heading, '入力内容確認')
  await visitor.press('OK')
  assert.equal((await world.mailsTo(email)).length, 2)
})

test('[P-07] when no mail comes it can be sent again: the newest counts, and pressing twice sends one', async () => {
  const given = answers()
  const email = String(given.メールアドレス)
  const visitor = await sendRegistration(visit(), given)
  await visitor.press('OK')
  const before = visitor.html
  await visitor.press('メールをもう一度送る')
  assert.equal(visitor.heading, '確認のメールを送りました')
  assert.match(visitor.text, /メールをもう一度 ?送りました/)
  visitor.html = before
  await visitor.press('メールをもう一度送る')
  assert.equal(visitor.heading, '確認のメールを送りました')
  assert.equal((await world.mailsTo(email)).length, 2)
})

test('[P-06] nobody else sees what was typed', async () => {
  const visitor = await sendRegistration(visit())
  const action = confirmationOf(visitor)
  await visitor.press('OK')
  for (const address of [action, visitor.address, '/register/confirm/x', '/register/sent/x']) {
    const stranger = await visit().open(address)
    assert.equal(stranger.status, 404, address)
    assert.equal(stranger.heading, 'この画面は使えなくなりました')
    assert.match(stranger.text, /新規ユーザー登録へ/)
  }
  const stranger = await visit().open(`/register/institution?form=${action.split('/').at(-1)}`)
  assert.equal(typedIn(stranger, NAME), '')
})

test('[P-06] a confirmation is good for a day', async () => {
  const visitor = await sendRegistration(visit())
  world.clock.advance({ hours: 24 })
  await visitor.press('OK')
  assert.equal(visitor.status, 404)
  assert.match(visitor.text, /24時間/)
})

test('[P-05] the page is the same whether address and institution are registered or not', async () => {
  const person = await somebody(world)
  await world.db.updateTable('institutions').set({ code: '1311234566' }).where('id', '=', person.institution).execute()
  const fresh = answers()
  const cases = [fresh, answers({ メールアドレス: person.email }), answers({ [CODE7]: '1234566' })]
  const pages: string[] = []
  for (const given of cases) {
    const visitor = await sendRegistration(visit(), given)
    await visitor.press('OK')
    pages.push(likeness(visitor, String(given.メールアドレス)))
  }
  assert.equal(new Set(pages).size, 1)
  const kinds = await Promise.all(
    cases.map(async (given) => (await world.mailsTo(String(given.メールアドレス))).map(({ kind }) => kind)),
  )
  assert.deepEqual(kinds, [['confirm-registration'], ['already-registered'], ['institution-already-registered']])
})

test('[P-05] one mailbox is not filled: after five mails OK has to wait, and what was typed is still there', async () => {
  const email = 'flooded@clinic.example'
  const visitor = visit()
  for (let mails = 0; mails < 5; mails++) {
    await sendRegistration(visitor, { メールアドレス: email })
    await visitor.press('OK')
    assert.equal(visitor.status, 200)
  }
  await sendRegistration(visitor, { メールアドレス: email })
  await visitor.press('OK')
  assert.equal(visitor.status, 429)
  assert.ok(visitor.headers.get('retry-after'))
  assert.match(visitor.text, /まだメールを送っていません/)
  world.clock.advance({ hours: 1 })
  await visitor.press('OK')
  assert.equal(visitor.status, 200)
  assert.equal((await world.mailsTo(email)).length, 6)
})

test('[P-06] forms sent faster than anybody types wait, with everything typed', async () => {
  const visitor = await visit().open('/register/institution')
  const statuses: number[] = []
  for (let times = 0; times < 41; times++) {
    await visitor.press('登録', { 姓: '基金' })
    statuses.push(visitor.status)
  }
  assert.deepEqual([...new Set(statuses.slice(0, 40))], [422])
  assert.equal(statuses[40], 429)
  assert.equal(typedIn(visitor, '姓'), '基金')
  assert.match(visitor.text, /少し時間を置いています/)
})

test('[P-04] the hash of the password is that of what was typed, and only the hash is stored', async () => {
  const given = answers()
  await sendRegistration(visit(), given)
  const row = await world.db
    .selectFrom('registrations')
    .selectAll()
    .where('email', '=', String(given.メールアドレス))
    .executeTakeFirstOrThrow()
  assert.match(row.password_hash ?? '', /^\$argon2id\$/)
  assert.ok(!JSON.stringify(row).includes(PASSWORD))
})
