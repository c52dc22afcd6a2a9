import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { portal } from '#sites/portal/site.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { signedIn, USER_ID } from '#test/support/sign-in.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const visit = () => world.visit(portal)

async function ask(email: string) {
  const visitor = await visit().open('/sign-in')
  await visitor.open('/password-reset')
  return visitor.press('メールを送信する', { メールアドレス: email })
}

async function linkFor({ email }: Person): Promise<string> {
  world.clock.advance({ seconds: 1 })
  await ask(email)
  const mail = (await world.mailsTo(email)).findLast(({ kind }) => kind === 'reset-password')
  const path = /(\/password-reset\/[\w-]{43})\n/.exec(mail?.text ?? '')?.[1]
  assert.ok(path)
  return path
}

const NEW = { 新しいパスワード: 'New-Password2', '新しいパスワード（確認用）': 'New-Password2' }

test('[P-09] from 「パスワードの再設定」 by mail to a new password, which signs in', async () => {
  const person = await somebody(world)
  const visitor = await visit().open(await linkFor(person))
  assert.equal(visitor.heading, '新しいパスワードの設定')
  assert.match(visitor.text, new RegExp(person.email))
  await visitor.press('パスワードを設定する', NEW)
  assert.equal(visitor.heading, 'パスワードを設定しました')
  await visitor.open('/sign-in')
  await visitor.press('ログイン', { [USER_ID]: person.email, パスワード: 'New-Password2' })
  assert.equal(visitor.address, '/')
})

test('[P-09] the answer is the same for an address that nobody has', async () => {
  const { email } = await somebody(world)
  const [known, unknown] = [await ask(email), await ask('nobody@clinic.example')]
  assert.equal(known.heading, 'メールを送信しました')
  assert.equal(known.text, unknown.text)
})

test('[P-09] opening the link, by GET or HEAD, however often, uses nothing up', async () => {
  const path = await linkFor(await somebody(world))
  for (let time = 0; time < 5; time++) {
    assert.equal((await visit().send(path)).status, 200)
    assert.equal((await visit().send(path, { method: 'HEAD' })).status, 200)
  }
  const visitor = await visit().open(path)
  await visitor.press('パスワードを設定する', NEW)
  assert.equal(visitor.heading, 'パスワードを設定しました')
})

test('[P-09] a link that was used, superseded, is too old or was cut explains itself and the way on', async () => {
  const person = await somebody(world)
  const first = await linkFor(person)
  const second = await linkFor(person)
  const expect = async (path: string, status: number, heading: string) => {
    const visitor = await visit().open(path)
    assert.equal(visitor.status, status)
    assert.equal(visitor.heading, heading)
    assert.match(visitor.text, /再設定をやり直す/)
  }
  await expect(first, 410, '新しいリンクが送られています')
  await expect(second.slice(0, -5), 404, 'リンクが途中で切れています')
  const used = await visit().open(second)
  await used.press('パスワードを設定する', NEW)
  await expect(second, 410, 'このリンクは使用済みです')
  const old = await linkFor(await somebody(world))
  world.clock.advance({ hours: 1 })
  await expect(old, 410, 'リンクの期限が切れています')
})

test('[P-09] a form that was open while the link was used elsewhere sets nothing', async () => {
  const path = await linkFor(await somebody(world))
  const [first, second] = [await visit().open(path), await visit().open(path)]
  await first.press('パスワードを設定する', NEW)
  await second.press('パスワードを設定する', NEW)
  assert.equal(second.heading, 'このリンクは使用済みです')
})

test('[P-09] the new password keeps the rules of registration and is typed twice alike; neither comes back', async () => {
  const visitor = await visit().open(await linkFor(await somebody(world)))
  await visitor.press('パスワードを設定する', { ...NEW, '新しいパスワード（確認用）': 'Other-Password2' })
  assert.equal(visitor.status, 422)
  assert.match(visitor.text, /2つのパスワードが一致しません/)
  assert.doesNotMatch(visitor.html, /New-Password2|Other-Password2/)
  await visitor.press('パスワードを設定する', { 新しいパスワード: 'short', '新しいパスワード（確認用）': 'short' })
  assert.match(visitor.text, /8文字以上にしてください/)
  await visitor.press('パスワードを設定する', NEW)
  assert.equal(visitor.heading, 'パスワードを設定しました')
})

test('[P-09] setting a password ends the sessions of all browsers at once', async () => {
  const person = await somebody(world)
  const elsewhere = await signedIn(world, person, '/my-list')
  assert.equal(elsewhere.heading, 'マイリスト')
  const visitor = await visit().open(await linkFor(person))
  await visitor.press('パスワードを設定する', NEW)
  await elsewhere.open('/my-list')
  assert.equal(elsewhere.heading, 'ログイン')
})

test('[P-09] an address that is none is told before any mail is sent', async () => {
  const visitor = await visit().open('/password-reset')
  for (const typed of ['', 'x', 'a@', `${'x'.repeat(300)}@x.example`, 'a@x.example\u0007']) {
    await visitor.press('メールを送信する', { メールアドレス: typed })
    assert.equal(visitor.status, 422, typed)
  }
})
