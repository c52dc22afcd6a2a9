import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { portal } from '#sites/portal/site.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { signedIn as signInAs, USER_ID } from '#test/support/sign-in.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const visit = () => world.visit(portal)

/** What is the same for everybody: the words and the fields, without the request's own numbers. */
const likeness = (html: string) => html.replaceAll(/value="[^"]*"|[2-9A-Z]{4}-[2-9A-Z]{4}/g, '')

const signedIn = (person: Person) => signInAs(world, person)

test('[P-09] the right password leads to the top page, signed in', async () => {
  const person = await somebody(world)
  const visitor = await signedIn(person)
  assert.equal(visitor.address, '/')
  assert.match(visitor.text, /窓口 花子/)
  assert.match(visitor.text, /マイリスト/)
  assert.doesNotMatch(visitor.text, /ログインはこちら/)
})

test('[P-09] a wrong password and an unknown user ID are answered by the very same page', async () => {
  const { email } = await somebody(world)
  const answers = await Promise.all(
    [email, 'nobody@clinic.example'].map(async (userId) => {
      const visitor = await visit().open('/sign-in')
      return visitor.press('ログイン', { [USER_ID]: userId, パスワード: 'Wrong-Password1' })
    }),
  )
  const [known, unknown] = answers
  assert.equal(known?.status, 422)
  assert.equal(unknown?.status, 422)
  assert.match(known?.text ?? '', /ユーザーIDまたはパスワードが違います/)
  assert.match(known?.document.querySelector('title')?.text ?? '', /^エラー：/)
  assert.equal(likeness(known?.html ?? ''), likeness(unknown?.html ?? ''))
})

test('[P-09] the password never comes back, the user ID does', async () => {
  const visitor = await visit().open('/sign-in')
  await visitor.press('ログイン', { [USER_ID]: 'ＳＯＭＥ＠clinic.example', パスワード: 'Wrong-Password1' })
  assert.doesNotMatch(visitor.html, /Wrong-Password1/)
  assert.match(visitor.html, /value="SOME@clinic.example"/)
})

test('[P-09] what was left out is said beside the field and on top', async () => {
  const visitor = await visit().open('/sign-in')
  await visitor.press('ログイン')
  assert.equal(visitor.status, 422)
  assert.match(visitor.text, /ユーザーID（原則メールアドレス）を入力してください。.*パスワードを入力してください。/)
  assert.ok(visitor.document.querySelector('[aria-invalid="true"]'))
})

test('[P-09] a lock has a page of its own, the same for a user ID that nobody has', async () => {
  const { email, password } = await somebody(world)
  const pages: string[] = []
  for (const userId of [email, 'still-nobody@clinic.example']) {
    const visitor = await visit().open('/sign-in')
    for (let time = 0; time < 5; time++)
      await visitor.press('ログイン', { [USER_ID]: userId, パスワード: 'Wrong-Password1' })
    await visitor.press('ログイン', { [USER_ID]: userId, パスワード: password })
    assert.equal(visitor.status, 429)
    assert.equal(visitor.heading, 'しばらくログインできません')
    pages.push(likeness(visitor.html))
  }
  assert.equal(pages[0], pages[1])
})

test('[P-09] the owner with a browser that is known gets in while strangers are locked out', async () => {
  const person = await somebody(world)
  const owner = await signedIn(person)
  await owner.press('ログアウト')
  const stranger = await visit().open('/sign-in')
  for (let time = 0; time < 6; time++)
    await stranger.press('ログイン', { [USER_ID]: person.email, パスワード: 'Wrong-Password1' })
  assert.equal(stranger.heading, 'しばらくログインできません')
  await owner.open('/sign-in')
  await owner.press('ログイン', { [USER_ID]: person.email, パスワード: person.password })
  assert.equal(owner.address, '/')
})

test('[P-09] after sign-in the page opens that was asked for', async () => {
  const person = await somebody(world)
  const visitor = await visit().open('/my-list?before=01a1f640-bc00-7c43-abf9-fdf472f3991c')
  assert.equal(visitor.heading, 'ログイン')
  await visitor.press('ログイン', { [USER_ID]: person.email, パスワード: person.password })
  assert.equal(visitor.address, '/my-list?before=01a1f640-bc00-7c43-abf9-fdf472f3991c')
})

test('[X-06] sign-in leads to no other site, whatever the address says', async () => {
  const person = await somebody(world)
  for (const to of [
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/%09/elsewhere.example',
  ]) {
    const visitor = await visit().open(`/sign-in?to=${encodeURIComponent(to)}`)
    await visitor.press('ログイン', { [USER_ID]: person.email, パスワード: person.password })
    assert.match(visitor.address, /^\/(?![/\\])/, to)
  }
  const visitor = await visit().open('/sign-in')
  const fields = {
    form_token: visitor.formToken,
    to: '//elsewhere.example',
    user_id: person.email,
    password: person.password,
  }
  const response = await visitor.send('/sign-in', {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: world.env.origins.portal ?? '' },
  })
  assert.equal(response.headers.get('location'), '/')
})

test('[P-09] so many tries from one network are slowed down, whichever accounts they are for', async () => {
  const visitor = await visit().open('/sign-in')
  const statuses = new Set<number>()
  for (let time = 0; time < 110 && !statuses.has(429); time++) {
    await visitor.post('/sign-in', {
      form_token: visitor.formToken,
      user_id: `u${time}@x.example`,
      password: 'Abcdefg1',
    })
    statuses.add(visitor.status)
    if (visitor.status === 422) continue
    assert.equal(visitor.heading, '短い時間に操作が集中しています')
    assert.match(visitor.headers.get('retry-after') ?? '', /^\d+$/)
  }
  assert.ok(statuses.has(429))
  world.clock.advance({ hours: 1 })
})

test('[P-01] 「ログアウト」 ends the session; what was open is gone', async () => {
  const visitor = await signedIn(await somebody(world))
  const cookies = new Map(visitor.cookies)
  await visitor.press('ログアウト')
  assert.equal(visitor.heading, 'ログアウトしました')
  assert.doesNotMatch(visitor.text, /窓口 花子|見本クリニック/)
  const thief = visit()
  for (const [name, value] of cookies) thief.cookies.set(name, value)
  await thief.open('/my-list')
  assert.equal(thief.heading, 'ログイン')
})

test('[P-01] the address of 「ログアウト」 asks first, and ends the session only when told to', async () => {
  const visitor = await signedIn(await somebody(world))
  await visitor.open('/sign-out')
  assert.equal(visitor.heading, 'ログアウトしますか？')
  assert.ok(visitor.document.querySelectorAll('main a').some(({ text }) => text.trim() === 'キャンセル'))
  await visitor.open('/my-list')
  assert.equal(visitor.heading, 'マイリスト')
  await visitor.open('/sign-out')
  await visitor.press('ログアウトする')
  assert.equal(visitor.heading, 'ログアウトしました')
})

test('[X-05] who wanted to sign out and is signed out already is told so', async () => {
  const visitor = await signedIn(await somebody(world))
  world.clock.advance({ hours: 13 })
  await visitor.press('ログアウト')
  assert.equal(visitor.heading, 'ログアウトしました')
})

test('[X-05] who is signed in and opens 「ログイン」 again is not asked again', async () => {
  const visitor = await signedIn(await somebody(world))
  await visitor.open('/sign-in?to=/my-list')
  assert.equal(visitor.heading, 'マイリスト')
})
