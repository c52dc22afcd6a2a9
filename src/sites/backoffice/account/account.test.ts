import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { operatorFactor } from '#domain/operators/operator-factor.ts'
import { spendCode } from '#domain/second-factor/spend-code.ts'
import { totpCode } from '#domain/second-factor/totp.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { enrolled, outcomeOf } from '#test/support/second-factor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

async function settled() {
  const person = await operator(world, 'reviewer')
  const { owner, secret } = await enrolled(world, operatorFactor(person.id))
  world.clock.advance({ minutes: 2 })
  return { person, owner, secret, visitor: await signedInOperator(world, person, '/account') }
}

test('[B-01] a new device takes the place of the old one with its first code, not before', async () => {
  const { owner, secret, visitor } = await settled()
  await visitor.press('新しい端末で登録する')
  assert.equal(visitor.heading, 'Authenticator登録')
  const old = totpCode(secret, await world.clock.now())
  assert.equal(await outcomeOf(world, (work) => spendCode(work, owner, old)), 'done')
  const key = visitor.document.querySelector('[data-copy]')?.getAttribute('data-copy') ?? ''
  await visitor.press('パスコードを送信', { パスコード: '000000' })
  assert.equal(visitor.status, 422)
  await visitor.press('パスコードを送信', { パスコード: totpCode(key, await world.clock.now()) })
  assert.equal(visitor.heading, 'リカバリーコード')
  world.clock.advance({ minutes: 2 })
  const now = await world.clock.now()
  assert.equal(await outcomeOf(world, (work) => spendCode(work, owner, totpCode(secret, now))), 'wrong')
  assert.equal(await outcomeOf(world, (work) => spendCode(work, owner, totpCode(key, now))), 'done')
})

test('[B-01] recovery codes are made anew after a proof, and counted', async () => {
  const { person, secret, visitor } = await settled()
  world.clock.advance({ minutes: 11 })
  assert.match(visitor.text, /残りのリカバリーコード ?0個/)
  await visitor.press('リカバリーコードを作り直す')
  assert.equal(visitor.heading, 'ご本人の確認')
  const code = totpCode(secret, await world.clock.now())
  await visitor.press('確認して続ける', { パスワード: person.password, パスコード: code })
  assert.equal(visitor.document.querySelectorAll('ol [data-copy]').length, 10)
  assert.match((await visitor.open('/account')).text, /残りのリカバリーコード ?10個/)
})

test('[X-07] all sessions end at once, this one too', async () => {
  const { person, visitor } = await settled()
  const other = await signedInOperator(world, person)
  await visitor.press('すべての端末からログアウト')
  assert.equal(visitor.heading, 'ログアウトしました')
  assert.equal((await other.open('/')).heading, 'ログイン')
})
