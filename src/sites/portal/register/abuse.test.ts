import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { portal } from '#sites/portal/site.ts'
import { activationTokens } from '#test/support/registrants.ts'
import {
  answers,
  CODE7,
  errorOf,
  FOUNDER,
  freshCode7,
  NAME,
  sendRegistration,
  typedIn,
} from '#test/support/registration-form.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())
beforeEach(() => world.clock.advance({ hours: 12 }))

const FORM = '/register/institution'
const visit = () => world.visit(portal)
const origin = world.env.origins.portal ?? ''
const raw = async (visitor: Visitor, body: string, type = 'application/x-www-form-urlencoded') =>
  visitor.open(FORM, { method: 'POST', body, headers: { origin, 'content-type': type } })
const rows = async () => (await world.db.selectFrom('registrations').select('id').execute()).length

test('a body over the limit is refused with a page', async () => {
  const visitor = await visit().open(FORM)
  await raw(visitor, `form_token=${visitor.formToken}&name=${'x'.repeat(70_000)}`)
  assert.equal(visitor.status, 413)
  assert.notEqual(visitor.heading, '')
})

test('another content type is refused with a page', async () => {
  const visitor = await visit().open(FORM)
  for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x', '']) {
    await raw(visitor, `form_token=${visitor.formToken}`, type)
    assert.equal(visitor.status, 415, type)
    assert.notEqual(visitor.heading, '')
  }
})

test('bytes that are no UTF-8, halves of characters and NUL are refused with a page', async () => {
  const visitor = await visit().open(FORM)
  const token = visitor.formToken
  for (const value of ['%ff', '%ed%a0%80', '%00', '%', '%E3%81'])
    for (const body of [`form_token=${token}&name=${value}`, `form_token=${token}&${value}=x`]) {
      await raw(visitor, body)
      assert.equal(visitor.status, 400, body)
    }
})

const UNWANTED = ['\u0007', '\u001b[31m', '\u007f', '\u202e', '\u2028', '\ufffe', '\u200d', '\ufffd']
for (const [label, name] of [
  ['姓', 'last_name'],
  [NAME, 'name'],
  [FOUNDER, 'founder'],
  ['電話番号', 'phone'],
  ['メールアドレス', 'email'],
  ['住所', 'address'],
] as const)
  test(`[P-04] what nobody can see in ${label} is told, not stored`, async () => {
    const before = await rows()
    for (const character of UNWANTED) {
      const visitor = await sendRegistration(visit(), { [label]: `見本${character}見本` })
      assert.equal(visitor.status, 422, JSON.stringify(character))
      assert.notEqual(errorOf(visitor, label), '', `${name} ${JSON.stringify(character)}`)
    }
    assert.equal(await rows(), before)
  })

test('[P-04] ten thousand characters in any field are told, kept, and stored nowhere', async () => {
  const labels = ['姓', '名', CODE7, NAME, FOUNDER, '電話番号', '郵便番号', '住所', 'メールアドレス', 'パスワード']
  const before = await rows()
  for (const label of labels) {
    const visitor = await sendRegistration(visit(), { [label]: 'x'.repeat(10_000) })
    assert.equal(visitor.status, 422, label)
    assert.notEqual(errorOf(visitor, label), '', label)
  }
  assert.equal(await rows(), before)
})

test('[P-04] a field sent twice is told, and none of its values taken', async () => {
  const visitor = await visit().open(FORM)
  await raw(visitor, `form_token=${visitor.formToken}&kind=1&last_name=a&last_name=b&kind=3`)
  assert.match(errorOf(visitor, '姓'), /2つ以上/)
  assert.match(errorOf(visitor, '所属機関選択'), /2つ以上/)
})

test('fields the form does not have are ignored', async () => {
  const given = answers()
  const visitor = await visit().open(FORM)
  const form = visitor.document.querySelector('form.form')
  for (const [name, value] of Object.entries({
    code: '9999999999',
    confirmed_at: '2020-01-01',
    __proto__x: 'y',
    id: 'x',
  }))
    form?.insertAdjacentHTML('beforeend', `<input type="hidden" name="${name}" value="${value}">`)
  visitor.html = visitor.document.toString().replace('</form>', '<input name="code" value="9999999999"></form>')
  await visitor.press('登録', given)
  assert.equal(visitor.heading, '入力内容確認')
  assert.doesNotMatch(visitor.text, /9999999999/)
})

test('[P-03] a kind, a prefecture or a form id that was not offered does no harm', async () => {
  const visitor = await visit().open(FORM)
  const token = visitor.formToken
  for (const forged of [
    'kind=2',
    'kind=medical',
    'prefecture=48',
    'form_id=x',
    "form_id='--",
    'kind=1&prefecture=13&code7=%3Cb%3E',
  ]) {
    await raw(visitor, `form_token=${token}&${forged}`)
    assert.equal(visitor.status, 422, forged)
  }
})

test('[P-04] what was typed comes back as text, never as markup', async () => {
  const visitor = await sendRegistration(visit(), { [NAME]: '"><script>alert(1)</script>', 電話番号: '' })
  assert.equal(typedIn(visitor, NAME), '"><script>alert(1)</script>')
  assert.doesNotMatch(visitor.html, /<script>alert/)
})

test('a form token from another browser, or none, sends the form back to be sent again with what was typed', async () => {
  const thief = await visit().open(FORM)
  const victim = await visit().open(FORM)
  const before = await rows()
  for (const token of [thief.formToken, '', 'x'.repeat(43)]) {
    await victim.post(FORM, { form_token: token, kind: '1', name: '見本内科', password: 'Madoguchi2026' })
    assert.equal(victim.status, 403)
    assert.match(victim.html, /見本内科/)
    assert.doesNotMatch(victim.html, /Madoguchi2026/)
  }
  assert.equal(await rows(), before)
})

test('a form sent from another site is refused', async () => {
  const visitor = await visit().open(FORM)
  const body = new URLSearchParams({ form_token: visitor.formToken })
  await visitor.open(FORM, { method: 'POST', body, headers: { origin: 'https://evil.example' } })
  assert.equal(visitor.status, 403)
})

test('[P-06] the same form sent 20 times at once is one draft and one confirmation', async () => {
  const given = answers()
  const visitor = await visit().open(FORM)
  const form = visitor.html
  const copies = Array.from({ length: 20 }, () => {
    const copy = visit()
    for (const [name, value] of visitor.cookies) copy.cookies.set(name, value)
    copy.html = form
    return copy
  })
  await Promise.all(copies.map((copy) => copy.press('登録', given)))
  assert.deepEqual([...new Set(copies.map(({ heading }) => heading))], ['入力内容確認'])
  await Promise.all(copies.map((copy) => copy.press('OK')))
  assert.deepEqual([...new Set(copies.map(({ heading }) => heading))], ['確認のメールを送りました'])
  const email = String(given.メールアドレス)
  assert.equal((await world.mailsTo(email)).length, 1)
  const drafts = await world.db.selectFrom('registrations').select('id').where('email', '=', email).execute()
  assert.equal(drafts.length, 1)
})

test('[P-05] [P-07] of 20 people who click for one institution at once, one is registered and 19 are told', async () => {
  const code7 = freshCode7()
  const people = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const given = answers({ [CODE7]: code7 })
      const visitor = await sendRegistration(visit(), given)
      await visitor.press('OK')
      const [token = ''] = await activationTokens(world, String(given.メールアドレス))
      return visitor.open(`/register/activate/${token}`)
    }),
  )
  await Promise.all(people.map((visitor) => visitor.press('登録を完了する')))
  const headings = people.map(({ heading }) => heading).sort()
  assert.deepEqual(
    headings,
    [...Array<string>(19).fill('この医療機関等は、すでに登録されています'), 'ユーザー登録が完了しました'].sort(),
  )
})
