import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { ROLES, type Role } from '#domain/accounts/role.ts'
import { startOf } from '#platform/clock/clock.ts'
import { accountOf, behindDoor, enterAccount, giveAccount, type TestAccount } from '#test/support/accounts.ts'
import { htmlErrors } from '#test/support/html-rules.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const WRONG = { password: 'Wrong#Pass1' }

const set = ({ id }: TestAccount, values: Record<string, unknown>) =>
  world.db
    .updateTable('accounts')
    .set(values as never)
    .where('id', '=', id)
    .execute()

test('[E-01] the start page leads to 「ログイン」, and user ID and password to 「メニュー」', async () => {
  const account = await accountOf(world)
  const visitor = await behindDoor(world, account.institution).open('/')
  const way = visitor.document.querySelectorAll('a').find(({ textContent }) => textContent === 'システムの利用を始める')
  await visitor.open(way?.getAttribute('href') ?? '')
  assert.equal(visitor.heading, 'ログイン')
  assert.deepEqual(await htmlErrors(visitor.html), [])
  await visitor.press('ログイン', { ユーザID: account.userId, パスワード: account.password })
  assert.equal(visitor.heading, 'メニュー')
  const { last_signed_in_at } = await world.db
    .selectFrom('accounts')
    .select('last_signed_in_at')
    .where('id', '=', account.id)
    .executeTakeFirstOrThrow()
  assert.deepEqual(last_signed_in_at, await world.clock.now())
})

test('[E-01] user ID and password are taken in full width, the ID with blanks and in any case', async () => {
  const account = await accountOf(world, { userId: 'Staff01' })
  const wide = (text: string) =>
    text.replaceAll(/[!-~]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0))
  const typed = { userId: ` ${wide('STAFF01')} `, password: wide(account.password) }
  assert.equal((await enterAccount(world, { ...account, ...typed })).heading, 'メニュー')
})

test('[E-01] an ID of another institution or environment is one that nobody has', async () => {
  const account = await accountOf(world)
  const stranger = await somebody(world)
  for (const elsewhere of [{ institution: stranger.institution }, { environment: 'verification' as const }]) {
    const visitor = await enterAccount(world, { ...account, ...elsewhere })
    assert.match(visitor.text, /ユーザIDまたはパスワードが違います/)
  }
})

test('[E-01] a session opens neither the door of another institution nor the other environment', async () => {
  const account = await accountOf(world)
  const mine = await enterAccount(world, account)
  const session = mine.cookies.get('__Host-eligibility-session') ?? ''
  const elsewhere = behindDoor(world, (await somebody(world)).institution)
  elsewhere.cookies.set('__Host-eligibility-session', session)
  assert.equal((await elsewhere.open('/menu')).heading, 'ログイン')
  const other = behindDoor(world, account.institution, 'verification')
  other.cookies.set('__Host-eligibility-verification-session', session)
  assert.equal((await other.open('/menu')).heading, 'ログイン')
})

test('[E-01] nothing that is sent with the form makes it another institution', async () => {
  const account = await accountOf(world)
  const stranger = await somebody(world)
  const visitor = await behindDoor(world, stranger.institution).open('/sign-in')
  const sent = { user_id: account.userId, password: account.password, institution: account.institution }
  await visitor.post('/sign-in', { ...sent, institution_id: account.institution, form_token: visitor.formToken })
  assert.match(visitor.text, /ユーザIDまたはパスワードが違います/)
})

test('[E-02] wrong answers look alike, byte for byte, whether or not the account exists and however it stands', async () => {
  const account = await accountOf(world, { userId: 'known001' })
  const { institution } = account
  const deleted = await accountOf(world, {
    institution,
    userId: 'known002',
    values: { deleted_at: await world.clock.now() },
  })
  const pages = new Set<string>()
  for (const userId of [account.userId, deleted.userId, 'nobody01']) {
    const visitor = await enterAccount(world, { ...account, userId, ...WRONG })
    assert.equal(visitor.status, 422)
    pages.add(visitor.html.replaceAll(userId, 'ID').replaceAll(visitor.formToken, 'TOKEN'))
  }
  assert.equal(pages.size, 1)
})

test('[E-02] the third wrong password locks for half an hour, from whatever browser, accounts nobody has alike', async () => {
  const account = await accountOf(world)
  for (const named of [account, { ...account, userId: 'nobody99' }]) {
    for (const last of [422, 422, 429]) assert.equal((await enterAccount(world, { ...named, ...WRONG })).status, last)
    assert.equal((await enterAccount(world, named)).heading, 'ログインを止めています')
  }
  assert.equal((await enterAccount(world, { ...account, environment: 'verification' })).status, 422, 'its own counter')
  world.clock.advance({ minutes: 29, seconds: 59 })
  assert.equal((await enterAccount(world, account)).status, 429)
  world.clock.advance({ seconds: 1 })
  assert.equal((await enterAccount(world, account)).heading, 'メニュー')
})

test('[E-02] how an account stands is told after the right password only', async () => {
  const day = Temporal.PlainDate.from('2026-11-20')
  const now = await world.clock.now()
  const states: [Record<string, unknown>, RegExp][] = [
    [{ disabled_at: now }, /利用停止/],
    [{ deleted_at: now }, /削除されている/],
    [{ starts_on: day.add({ days: 1 }) }, /利用開始年月日の前/],
    [{ ends_on: day.subtract({ days: 1 }) }, /利用終了年月日を過ぎて/],
    [{ password_changed_at: null, initial_password_until: now }, /初期パスワードの有効期限が切れて/],
  ]
  for (const [values, says] of states) {
    const account = await accountOf(world)
    await set(account, values)
    const visitor = await enterAccount(world, account)
    assert.deepEqual([visitor.status, visitor.heading], [403, 'このアカウントではログインできません'])
    assert.match(visitor.text, says)
    assert.match((await enterAccount(world, { ...account, ...WRONG })).text, /ユーザIDまたはパスワードが違います/)
  }
  const account = await accountOf(world)
  await set(account, { starts_on: day, ends_on: day })
  assert.equal((await enterAccount(world, account)).heading, 'メニュー', 'both days are included')
})

test('[E-02] an initial password works until its last moment, and a session with it ends there', async () => {
  const until = startOf(Temporal.PlainDate.from('2026-12-21'))
  const account = await accountOf(world, { initialUntil: until })
  world.clock.set('2026-12-20T23:59:59+09:00')
  const visitor = await enterAccount(world, account)
  assert.equal(visitor.heading, 'パスワード変更')
  world.clock.advance({ seconds: 1 })
  assert.equal((await visitor.open('/password')).heading, 'ログイン')
  assert.match((await enterAccount(world, account)).text, /有効期限が切れています/)
})

test('[E-03] accounts of machines learn what they are for, after the right password', async () => {
  const says: Partial<Record<Role, RegExp>> = {
    'web-api': /WebAPI用です/,
    'linkage-application': /連携アプリケーション用です/,
    'card-reader': /顔認証付きカードリーダー用です/,
  }
  for (const role of Object.keys(ROLES) as Role[]) {
    const visitor = await enterAccount(world, await accountOf(world, { role }))
    if (says[role]) assert.match(visitor.text, says[role])
    else assert.equal(visitor.heading, 'メニュー', role)
  }
})

test('[E-03] the リセット用 account gives its four digits, in full width too; its locks double, up to three days', async () => {
  const account = await accountOf(world, { role: 'master-reset' })
  const visitor = await enterAccount(world, { ...account, password: '４８２７' })
  assert.equal(visitor.heading, 'メニュー')
  for (const minutes of [30, 60, 120, 240, 480, 960, 1920, 3840, 4320, 4320]) {
    for (const number of ['0001', '0002', '0003']) await enterAccount(world, { ...account, password: number })
    world.clock.advance({ seconds: minutes * 60 - 1 })
    assert.equal((await enterAccount(world, account)).status, 429, `${minutes} minutes`)
    world.clock.advance({ seconds: 1 })
  }
  assert.equal((await giveAccount(visitor, account)).heading, 'メニュー')
})

test('[E-03] an ID of the form of リセット用 accounts that nobody has is locked in the same way', async () => {
  const { institution } = await somebody(world)
  const nobody = { institution, environment: 'production', userId: 'H9999999R', password: '0000' } as const
  for (const minutes of [30, 60]) {
    for (const status of [422, 422, 429]) assert.equal((await enterAccount(world, nobody)).status, status)
    world.clock.advance({ seconds: minutes * 60 - 1 })
    assert.equal((await enterAccount(world, nobody)).status, 429, `${minutes} minutes`)
    world.clock.advance({ seconds: 1 })
  }
})
