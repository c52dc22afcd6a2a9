import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { linkageFactor } from '#domain/linkage/linkage-factor.ts'
import { totpCode } from '#domain/second-factor/totp.ts'
import type { TestAppAccount } from '#test/support/app-accounts.ts'
import { enter, freshAccount, giveName, keyOn, sendCode, settledAccount } from '#test/support/linkage-steps.ts'
import { codeNow } from '#test/support/second-factor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const codeOf = (account: TestAppAccount) => codeNow(world, linkageFactor(account))
const wrongCode = async (account: TestAppAccount) =>
  (await codeOf(account)).replaceAll(/\d/g, (digit) => String((Number(digit) + 5) % 10))

test('[L-06] which of the three is wrong does not show, nor whether there is such an account', async () => {
  const mine = await freshAccount(world)
  const closed = await freshAccount(world)
  const now = await world.clock.now()
  await world.db.updateTable('institutions').set({ closed_at: now }).where('id', '=', closed.institution).execute()
  const tries = [
    { ...mine, password: 'Wrong-pass1' },
    { ...mine, loginId: 'WA999999' },
    { ...mine, code: '0119999993' },
    { ...mine, loginId: 'W0000001' },
    closed,
  ]
  for (const attempt of tries) {
    const visitor = await enter(world, attempt)
    assert.equal(visitor.status, 422)
    const banner = visitor.document.querySelector('.banner-title')?.textContent
    assert.equal(banner, '機関コード、ログインID、パスワードのいずれかが違います')
  }
})

test('[L-06] three wrong passwords lock for 30 minutes, for everybody and whether or not there is the account', async () => {
  const mine = await settledAccount(world)
  for (const account of [mine, { ...mine, loginId: 'WA999998' }]) {
    const visitor = await enter(world, { ...account, password: 'Wrong-pass1' })
    await giveName(visitor, { ...account, password: 'Wrong-pass1' })
    assert.equal(visitor.status, 422)
    await giveName(visitor, { ...account, password: 'Wrong-pass1' })
    assert.deepEqual([visitor.status, visitor.heading], [429, '30分間ログインできません'])
  }
  const locked = await enter(world, mine)
  world.clock.advance({ minutes: 29, seconds: 59 })
  const still = await enter(world, mine)
  assert.equal(still.text, locked.text, 'the same page, right or wrong')
  world.clock.advance({ seconds: 1 })
  const visitor = await enter(world, mine)
  assert.equal(visitor.heading, 'パスコード', 'trying meanwhile made it no longer')
})

test('[L-06] the lock is as long the second time, and a right password begins the count anew', async () => {
  const mine = await settledAccount(world)
  const wrong = { ...mine, password: 'Wrong-pass1' }
  for (const _ of [1, 2]) {
    for (const __ of [1, 2]) await enter(world, wrong)
    assert.equal((await enter(world, mine)).heading, 'パスコード')
  }
  for (const _ of [1, 2]) {
    for (const __ of [1, 2, 3]) await enter(world, wrong)
    assert.equal((await enter(world, mine)).heading, '30分間ログインできません')
    world.clock.advance({ minutes: 30 })
  }
  assert.equal((await enter(world, mine)).heading, 'パスコード')
})

test('[L-06] three wrong codes lock for 30 minutes, at the enrolment too, and right ones do not help', async () => {
  const settled = await settledAccount(world)
  const visitor = await enter(world, settled)
  for (const _ of [1, 2, 3]) await sendCode(visitor, await wrongCode(settled))
  assert.deepEqual([visitor.status, visitor.heading], [429, '30分間ログインできません'])
  const other = await enter(world, settled)
  await sendCode(other, await codeOf(settled))
  assert.equal(other.text, visitor.text)

  const fresh = await freshAccount(world)
  const enrolling = await enter(world, fresh)
  const key = keyOn(enrolling)
  await enrolling.open('/sign-in/code')
  for (const code of ['000000', '000000', '000000']) await sendCode(enrolling, code)
  assert.equal(enrolling.heading, '30分間ログインできません')
  world.clock.advance({ minutes: 29 })
  await enrolling.open('/sign-in/code')
  await sendCode(enrolling, totpCode(key, await world.clock.now()))
  assert.equal(enrolling.heading, '30分間ログインできません')

  world.clock.advance({ minutes: 1 })
  const later = await enter(world, settled)
  await sendCode(later, await codeOf(settled))
  assert.equal(later.heading, '管理メニュー')
})
