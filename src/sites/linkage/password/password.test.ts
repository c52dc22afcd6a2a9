import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { ACCOUNT_PASSWORD_POLICY } from '#domain/account-passwords/account-password-policy.ts'
import { findReuse } from '#domain/account-passwords/find-reuse.ts'
import { changePassword } from '#domain/linkage/change-password.ts'
import { readKeyring, secretsFrom } from '#platform/secrets/keyring.ts'
import { APP_PASSWORD, type TestAppAccount, withLinkageAccounts } from '#test/support/app-accounts.ts'
import { htmlErrors } from '#test/support/html-rules.ts'
import { inStep } from '#test/support/in-step.ts'
import { signedInLinkage } from '#test/support/linkage.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'
import { linkage } from '../site.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const KEY = Buffer.alloc(32, 1).toString('base64')
/** MAC_KEY of every world. */
const FORMER_MAC_KEY = Buffer.alloc(32, 9).toString('base64')

const CURRENT = '現在のパスワードを入力してください'
const NEW = '新しいパスワードを入力してください'
const AGAIN = '新しいパスワードを再度入力してください'

async function open(): Promise<{ mine: TestAppAccount; email: string; visitor: Visitor }> {
  const { accounts, person } = await withLinkageAccounts(world)
  const [mine] = accounts
  assert.ok(mine)
  return { mine, email: person.email, visitor: await signedInLinkage(world, mine, '/password') }
}

const change = (visitor: Visitor, current: string, password: string, again = password) =>
  visitor.press('変更', { [CURRENT]: current, [NEW]: password, [AGAIN]: again })

const errors = ({ document }: Visitor) =>
  document.querySelectorAll('.field-error').map(({ textContent }) => textContent.replace('エラー：', '').trim())

/** Changes from the first of these to the last. Returns it. */
async function changeThrough(visitor: Visitor, passwords: readonly string[]): Promise<string> {
  for (const [index, password] of passwords.slice(1).entries()) {
    await visitor.open('/password')
    await change(visitor, passwords[index] ?? '', password)
    assert.equal(visitor.heading, 'パスワードを変更しました', password)
  }
  return passwords.at(-1) ?? ''
}

const accountRow = (id: string) =>
  world.db
    .selectFrom('app_accounts')
    .select(['password_hash', 'password_changed_at', 'initial_password'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

test('[L-07] the page has its fields and buttons by name, lists every rule, and is valid HTML', async () => {
  const { visitor } = await open()
  assert.equal(visitor.heading, 'パスワード変更')
  const labels = visitor.document.querySelectorAll('label').map(({ textContent }) => textContent.trim())
  assert.deepEqual(labels, [CURRENT, NEW, AGAIN])
  for (const rule of ['8文字以上20文字以下', '数字', '小文字', '大文字', '特殊文字', '13文字未満'])
    assert.ok(visitor.document.querySelector('.password-rules')?.textContent.includes(rule), rule)
  assert.deepEqual(await htmlErrors(visitor.html), [])
  assert.equal(
    visitor.document
      .querySelectorAll('a')
      .find((link) => link.textContent === '戻る')
      ?.getAttribute('href'),
    '/menu',
  )
})

test('[L-07] 「変更」 sets the password, says so, and leads back to 「管理メニュー」; the initial one is gone', async () => {
  const { mine, visitor } = await open()
  await change(visitor, mine.password, 'New#Pass99')
  assert.equal(visitor.heading, 'パスワードを変更しました')
  await visitor.press('OK')
  assert.equal(visitor.heading, '管理メニュー')
  const { password_hash, password_changed_at, initial_password } = await accountRow(mine.id)
  assert.ok(await world.env.passwords.verify(password_hash, 'New#Pass99', 'people'))
  assert.deepEqual([password_changed_at, initial_password], [await world.clock.now(), null])
})

test('[L-07] every broken rule of a new password is named, and no password comes back in the page', async () => {
  const { mine, visitor } = await open()
  await change(visitor, mine.password, 'abcdefg')
  assert.equal(visitor.status, 422)
  assert.deepEqual(errors(visitor), [
    '新しいパスワードは8文字以上20文字以下にしてください（いまは7文字です）。数字、英字の大文字、特殊文字を入れてください。',
  ])
  await change(visitor, mine.password, 'Ａb3-efgh"')
  assert.match(errors(visitor)[0] ?? '', /「Ａ」「"」は使えません/)
  for (const typed of [mine.password, 'abcdefg', 'Ａb3']) assert.ok(!visitor.html.includes(typed))
})

test('[L-07] the new password has to be typed twice alike, and nothing may be left out', async () => {
  const { mine, visitor } = await open()
  await change(visitor, mine.password, 'New#Pass99', 'New#Pass98')
  assert.deepEqual(errors(visitor), ['2つの新しいパスワードが一致しません。両方とも入力し直してください。'])
  await change(visitor, '', '', '')
  assert.deepEqual(errors(visitor), [
    '現在のパスワードを入力してください。',
    '新しいパスワードを入力してください。',
    '確認のための新しいパスワードを入力してください。',
  ])
})

test('[L-07] below 13 characters the last five passwords and how they began are refused, and no longer the sixth', async () => {
  const { mine, visitor } = await open()
  const former = ['First#1aa', 'Secon#2bb', 'Third#3cc', 'Fourt#4dd', 'Fifth#5ee']
  const last = await changeThrough(visitor, [mine.password, ...former])
  for (const password of ['First#1aa', 'Fifth#5ee']) {
    await visitor.open('/password')
    await change(visitor, last, password)
    assert.match(errors(visitor)[0] ?? '', /^直近5回のどれかと同じパスワードです。/, password)
    await change(visitor, last, `${password.slice(0, 5)}!9Zz`)
    assert.match(errors(visitor)[0] ?? '', /^先頭5文字が、直近5回のどれかのパスワードと同じです。/, password)
  }
  await changeThrough(visitor, [last, 'First#1aa-13c', mine.password])
  const rows = await world.db.selectFrom('former_passwords').selectAll().where('subject', '=', mine.id).execute()
  assert.equal(rows.length, 4, 'no more is kept than is compared')
  for (const { password_hash, beginning_hash } of rows) {
    assert.match(password_hash, /^\$argon2id\$/)
    assert.match(beginning_hash ?? '', /^\$argon2id\$/)
  }
  const [oldest] = rows
  assert.equal(await world.env.passwords.verify(oldest?.beginning_hash ?? '', 'Third', 'batch'), false, 'not bare')
})

test('[L-07] former passwords are still compared after the key of keyed hashes was replaced', async () => {
  const { mine, visitor } = await open()
  const current = await changeThrough(visitor, [mine.password, 'First#1aa'])
  const env = { ...world.env, secrets: secretsFrom(readKeyring([`new:${KEY}`], KEY, [FORMER_MAC_KEY])) }
  const owner = { institution: mine.institution, site: 'linkage', subject: mine.id } as const
  const compare = (password: string) => findReuse(env, ACCOUNT_PASSWORD_POLICY, owner, { password, current })
  assert.equal(await compare(`${mine.password.slice(0, 5)}!9Zz`), 'begins-alike')
  assert.equal(await compare('Other#1aa'), undefined)
})

test('[L-07] a wrong current password is counted like one at sign-in: the third locks, and right ones are refused', async () => {
  const { mine, visitor } = await open()
  await change(visitor, 'Wrong#Pass1', 'New#Pass99')
  assert.match(errors(visitor)[0] ?? '', /^現在のパスワードが違います。/)
  await change(visitor, 'Wrong#Pass1', 'New#Pass99')
  await change(visitor, 'Wrong#Pass1', 'New#Pass99')
  assert.equal(visitor.status, 429)
  await change(visitor, mine.password, 'New#Pass99')
  assert.deepEqual([visitor.status, visitor.heading], [429, 'パスワード変更'])
  const door = world.visit(linkage)
  await door.open('/sign-in')
  await door.press('ログイン', { 機関コード: mine.code, ログインID: mine.loginId, パスワード: mine.password })
  assert.equal(door.status, 429, 'the door is locked too')
  world.clock.advance({ minutes: 29 })
  await visitor.open('/password')
  world.clock.advance({ minutes: 1, seconds: 1 })
  await visitor.open('/password')
  await change(visitor, mine.password, 'New#Pass99')
  assert.equal(visitor.heading, 'パスワードを変更しました')
})

test('[L-07] the change ends every other session, renews this one, and stops sign-ins that are half done', async () => {
  const { mine, visitor } = await open()
  const before = visitor.cookies.get('__Host-linkage-session') ?? ''
  const halfway = world.visit(linkage)
  await halfway.open('/sign-in')
  await halfway.press('ログイン', { 機関コード: mine.code, ログインID: mine.loginId, パスワード: mine.password })
  await change(visitor, mine.password, 'New#Pass99')
  assert.equal((await visitor.open('/menu')).heading, '管理メニュー')
  const thief = world.visit(linkage)
  thief.cookies.set('__Host-linkage-session', before)
  assert.notEqual((await thief.open('/menu')).heading, '管理メニュー')
  const superseded = await world.db
    .selectFrom('linkage_sign_ins')
    .select('superseded_at')
    .where('account_id', '=', mine.id)
    .executeTakeFirstOrThrow()
  assert.ok(superseded.superseded_at)
})

test('[L-07] the institution is told by mail, without any password', async () => {
  const { mine, email, visitor } = await open()
  await change(visitor, mine.password, 'New#Pass99')
  const mail = (await world.mailsTo(email)).find(({ kind }) => kind === 'app-password-changed')
  assert.match(mail?.text ?? '', new RegExp(mine.loginId))
  for (const secret of [mine.password, 'New#Pass99']) assert.ok(!`${mail?.text}${mail?.html}`.includes(secret))
})

test('[L-07] of two changes at once one is done, the other told to begin again', async () => {
  const { mine, visitor } = await open()
  const env = { ...world.env, passwords: inStep(world.env.passwords, 2) }
  const door = { env, now: await world.clock.now(), transact: world.transact }
  const account = { id: mine.id, institution: mine.institution, institutionName: '', loginId: mine.loginId }
  const outcomes = await Promise.all(
    ['First#1aa', 'Secon#2bb'].map((password) =>
      changePassword(door, { account, current: APP_PASSWORD, password, userAgent: undefined }),
    ),
  )
  assert.deepEqual(outcomes.map((outcome) => (outcome.done ? 'done' : outcome.because)).sort(), [
    'changed-meanwhile',
    'done',
  ])
  assert.notEqual((await visitor.open('/menu')).heading, '管理メニュー', 'the session that was there is over')
})
