import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { noteInquiry } from '#domain/inquiries/note-inquiry.ts'
import { newId } from '#platform/new-id.ts'
import { portal } from '#sites/portal/site.ts'
import { askedInquiry, inquiryToken, QUESTION, statusOf, strangerEmail, threadOf } from '#test/support/inquiries.ts'
import { operator } from '#test/support/operators.ts'
import { somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const ANSWERS = {
  お名前: '見本 次郎',
  お問い合わせの種類: '電子証明書',
  件名: '更新の時期',
  お問い合わせ内容: '更新の手続きは、\r\nいつからできますか。',
}

const openForm = () => world.visit(portal).open('/contact/form')
const inquiriesOf = (email: string) =>
  world.db.selectFrom('inquiries').selectAll().where('email', '=', email).orderBy('number').execute()
const written = async (visitor: Visitor, text: string) => visitor.press('書き込む', { '追加のご質問・ご連絡': text })

test('[P-25] お問い合わせ先 leads to the FAQ, シカク君, the form and the telephone with its hours', async () => {
  const visitor = await world.visit(portal).open('/contact')
  const links = visitor.document.querySelectorAll('main a').map((link) => link.getAttribute('href'))
  for (const href of ['/faq', '/assistant', '/contact/form', 'tel:08000000000']) assert.ok(links.includes(href), href)
  assert.match(visitor.text, /月曜日から金曜日 8:00〜18:00/)
})

test('[P-25] a stranger asks, confirms, gets a receipt number and a mail, and reads the thread by its link', async () => {
  const email = strangerEmail()
  const visitor = await openForm()
  await visitor.press('確認へ進む', { ...ANSWERS, メールアドレス: ` ${email.toUpperCase()} ` })
  assert.equal(visitor.heading, 'お問い合わせ内容の確認')
  for (const text of ['見本 次郎', email, '電子証明書', '更新の時期', 'いつからできますか。'])
    assert.ok(visitor.text.includes(text), text)
  assert.equal((await inquiriesOf(email)).length, 0)
  await visitor.press('送信する')
  assert.equal(visitor.heading, 'お問い合わせを受け付けました')
  const [inquiry] = await inquiriesOf(email)
  assert.match(visitor.text, new RegExp(`Q-${String(inquiry?.number).padStart(7, '0')}`))
  const reader = await world.visit(portal).open(`/contact/inquiries/${await inquiryToken(world, email)}`)
  assert.equal(reader.heading, '更新の時期')
  assert.match(reader.text, /回答待ち/)
  assert.match(reader.text, /更新の手続きは、 いつからできますか。/)
})

test('[P-25] sent twice, reloaded and come back to, it is asked once', async () => {
  const email = strangerEmail()
  const visitor = await openForm()
  const form = visitor.html
  await visitor.press('確認へ進む', { ...ANSWERS, メールアドレス: email })
  const twin = visitor.twin()
  await Promise.all([visitor.press('送信する'), twin.press('送信する')])
  assert.equal(visitor.heading, 'お問い合わせを受け付けました')
  assert.equal(twin.heading, 'お問い合わせを受け付けました')
  await visitor.open(visitor.address)
  visitor.html = form
  await visitor.press('確認へ進む', { ...ANSWERS, メールアドレス: email })
  assert.equal(visitor.heading, 'お問い合わせを受け付けました')
  assert.equal((await inquiriesOf(email)).length, 1)
  assert.equal((await world.mailsTo(email)).length, 1)
})

test('[P-25] what is wrong is said in plain words, and what was typed stays', async () => {
  const visitor = await openForm()
  await visitor.press('確認へ進む', { ...ANSWERS, メールアドレス: 'jiro', '医療機関等コード（10桁）': '123' })
  assert.equal(visitor.status, 422)
  assert.match(visitor.text, /医療機関等コード（10桁）は10桁の数字で入力してください（いまは3桁です）。/)
  assert.match(visitor.html, /更新の手続きは、\nいつからできますか。/)
  for (const value of ['jiro', '123', '更新の時期', '見本 次郎']) assert.ok(visitor.html.includes(value), value)
  await visitor.open('/contact/form')
  await visitor.press('確認へ進む')
  for (const text of [
    'お名前を入力してください。',
    '件名を入力してください。',
    'お問い合わせの種類を選択してください。',
  ])
    assert.ok(visitor.text.includes(text), text)
})

test('[P-25] キャンセル leads back to the form with what was entered; another browser sees none of it', async () => {
  const visitor = await openForm()
  await visitor.press('確認へ進む', { ...ANSWERS, メールアドレス: strangerEmail() })
  const confirm = visitor.address
  const back = visitor.document.querySelector('a[data-safe]')?.getAttribute('href') ?? ''
  await visitor.open(back)
  assert.ok(visitor.html.includes('いつからできますか。'))
  for (const path of [confirm, confirm.replace('confirm', 'sent')]) {
    const other = await world.visit(portal).open(path)
    assert.equal(other.status, 404)
    assert.doesNotMatch(other.text, /いつからできますか/)
  }
  assert.doesNotMatch((await world.visit(portal).open(back)).html, /いつからできますか/)
})

test('[P-25] [X-06] whatever is sent, nothing breaks, nothing is run, and no header is added to a mail', async () => {
  const post = async (fields: Record<string, string>) => {
    const visitor = await openForm()
    const sent = { form_token: visitor.formToken, name: '名', category: 'other', subject: '件', body: '本', ...fields }
    return visitor.post('/contact/form', sent)
  }
  const email = strangerEmail()
  for (const fields of [
    { email: `${email}\r\nbcc: other@stranger.example` },
    { email, subject: '件名\r\nbcc: other@stranger.example' },
    { email, body: 'a\0b' },
    { email, name: '\u202eevil' },
    { email, category: 'nonsense' },
    { email, form_id: "' or 1=1 --", subject: '' },
  ]) {
    const visitor = await post(fields as Record<string, string>)
    assert.ok(visitor.status === 422 || visitor.status === 400, `${visitor.status} for ${JSON.stringify(fields)}`)
  }
  const large = await post({ email, body: 'あ'.repeat(350_000) })
  assert.equal(large.status, 413)
  const markup = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
  const visitor = await post({ email, subject: '<b>件名</b>', name: '<i>名</i>', body: markup })
  assert.equal(visitor.heading, 'お問い合わせ内容の確認')
  assert.ok(!visitor.html.includes('<script>alert'))
  await visitor.press('送信する')
  const reader = await world.visit(portal).open(`/contact/inquiries/${await inquiryToken(world, email)}`)
  assert.ok(reader.text.includes(markup))
  assert.ok(!reader.html.includes('<script>alert') && !reader.html.includes('<b>件名'))
  for (const { subject, html } of await world.mailsTo(email))
    assert.ok(!/[\r\n]/.test(subject) && !html.includes('<i>名'))
})

test('[P-25] who is signed in types no address, reads the thread in マイリスト, and goes on writing there', async () => {
  const person = await somebody(world)
  const visitor = await signedIn(world, person, '/contact/form')
  assert.equal(visitor.document.querySelector('[name=email]'), null)
  assert.match(visitor.text, new RegExp(person.email))
  const { お名前: _, ...question } = ANSWERS
  await visitor.press('確認へ進む', question)
  await visitor.press('送信する')
  await visitor.open('/my-list')
  assert.match(visitor.text, /更新の時期/)
  await visitor.open('/my-list/inquiries')
  const link = visitor.document.querySelector('tbody a')?.getAttribute('href') ?? ''
  await visitor.open(link)
  assert.equal(visitor.heading, '更新の時期')
  const form = visitor.html
  await written(visitor, '追って書きます。')
  assert.match(visitor.text, /書き込みを受け付けました/)
  visitor.html = form
  await written(visitor, '追って書きます。')
  const [, id = ''] = /([0-9a-f-]{36})/.exec(link) ?? []
  assert.equal((await threadOf(world, id)).length, 2)
})

test('[P-25] an empty writing is told, and one too many waits with its words', async () => {
  const person = await somebody(world)
  const inquiry = await askedInquiry(world, person)
  const visitor = await signedIn(world, person, `/my-list/inquiries/${inquiry}`)
  await written(visitor, ' ')
  assert.equal(visitor.status, 422)
  assert.match(visitor.text, /追加のご質問・ご連絡を入力してください。/)
  for (let number = 1; number <= 11; number++) await written(visitor, `${number}通目`)
  assert.equal(visitor.status, 429)
  assert.match(visitor.html, />11通目<\/textarea>/)
  assert.equal((await threadOf(world, inquiry)).length, 11)
})

test('[P-25] a note of the operators stands in no page and no mail of who asked, and nobody is named', async () => {
  const email = strangerEmail()
  const inquiry = await askedInquiry(world, undefined, { email })
  const { id, name } = await operator(world, 'call-centre')
  const form = newId({ now: await world.clock.now(), random: world.env.random })
  await world.transact((work) => noteInquiry(work, { inquiry, operator: id, form, body: '内輪の話です。' }))
  const visitor = await world.visit(portal).open(`/contact/inquiries/${await inquiryToken(world, email)}`)
  assert.doesNotMatch(visitor.text, /内輪の話/)
  assert.ok(!visitor.text.includes(name))
  for (const { text } of await world.mailsTo(email)) assert.doesNotMatch(text, /内輪の話/)
})

test('[P-25] an inquiry of another institution, and one of a stranger, is not found in マイリスト', async () => {
  const [person, other] = [await somebody(world), await somebody(world)]
  const visitor = await signedIn(world, person)
  for (const inquiry of [await askedInquiry(world, other), await askedInquiry(world)]) {
    await visitor.open(`/my-list/inquiries/${inquiry}`)
    assert.equal(visitor.status, 404)
    assert.ok(!visitor.text.includes(QUESTION.subject))
    await visitor.open('/my-list')
    await visitor.post(`/my-list/inquiries/${inquiry}`, { form_token: visitor.formToken, body: '侵入' })
    assert.equal(visitor.status, 404)
    assert.equal((await threadOf(world, inquiry)).length, 1)
  }
})

test('[P-25] the link works as often as it is opened, until it is too old; cut, unknown and old are told alike', async () => {
  const email = strangerEmail()
  await askedInquiry(world, undefined, { email })
  const token = await inquiryToken(world, email)
  const open = async (tried: string) => {
    const visitor = await world.visit(portal).open(`/contact/inquiries/${tried}`)
    return {
      status: visitor.status,
      heading: visitor.heading,
      main: visitor.document.querySelector('main')?.textContent,
    }
  }
  assert.equal((await open(token)).status, 200)
  assert.equal((await open(`${token})`)).status, 200)
  const unknown = await open('A'.repeat(43))
  assert.equal(unknown.heading, 'このリンクでは開けません')
  assert.deepEqual(await open(token.slice(0, 30)), unknown)
  world.clock.advance({ hours: 24 * 90 })
  assert.deepEqual(await open(token), unknown)
})

test('[P-25] what is over goes on by writing for thirty days, and then a new one is offered', async () => {
  const email = strangerEmail()
  const inquiry = await askedInquiry(world, undefined, { email })
  const path = `/contact/inquiries/${await inquiryToken(world, email)}`
  const close = async () =>
    world.db
      .updateTable('inquiries')
      .set({ status: 'closed', since: await world.clock.now() })
      .where('id', '=', inquiry)
      .execute()
  await close()
  world.clock.advance({ hours: 24 * 30 - 1 })
  const visitor = await world.visit(portal).open(path)
  await written(visitor, 'まだ分かりません。')
  assert.equal(await statusOf(world, inquiry), 'waiting')
  assert.deepEqual((await threadOf(world, inquiry)).slice(1), ['reopened', 'question: まだ分かりません。'])
  await close()
  await visitor.open(path)
  world.clock.advance({ hours: 24 * 30 })
  await written(visitor, '遅れて書きます。')
  assert.equal(visitor.status, 409)
  assert.match(visitor.text, /新しいお問い合わせを送る/)
  assert.equal((await threadOf(world, inquiry)).length, 3)
})
