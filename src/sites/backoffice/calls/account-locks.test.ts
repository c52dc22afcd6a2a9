import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { accountOf, enterAccount, signedInAccount, type TestAccount } from '#test/support/accounts.ts'
import { usingEligibility } from '#test/support/applications.ts'
import { answerCall, carryOut } from '#test/support/calls.ts'
import { operator } from '#test/support/operators.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const agent = await operator(world, 'call-centre')
const person = await somebody(world)
await usingEligibility(world, person)
await world.db
  .updateTable('institutions')
  .set({ address: '大阪市北区梅田1-1' })
  .where('id', '=', person.institution)
  .execute()

const onTheLine = () => answerCall(world, agent, person.institution)

test('[B-05] locks of accounts of the eligibility system are lifted, whoever holds them, in their environment only', async () => {
  const { institution } = person
  const master = await accountOf(world, { institution, role: 'master' })
  const colleague = await accountOf(world, { institution, role: 'general', environment: 'verification' })
  const lock = async (account: TestAccount) => {
    for (const _ of [1, 2, 3]) await enterAccount(world, { ...account, password: 'Wrong#Pass1' })
    assert.equal((await enterAccount(world, account)).status, 429)
  }
  await lock(master)
  await lock(colleague)
  const visitor = await onTheLine()
  assert.equal(visitor.text.match(/ロック中/g)?.length, 2)
  await carryOut(visitor, new RegExp(`${master.userId}（本番環境）：ロックを解除する`), '解除する')
  assert.match(visitor.text, /ロックを解除しました/)
  assert.equal((await enterAccount(world, master)).heading, 'メニュー')
  assert.equal((await enterAccount(world, colleague)).status, 429)
  await carryOut(visitor, new RegExp(`${colleague.userId}（接続検証環境）：ロックを解除する`), '解除する')
  assert.equal((await enterAccount(world, colleague)).heading, 'メニュー')
  assert.ok(!visitor.text.includes(colleague.userId), 'who is not locked is not the business of the call centre')
  assert.match((await world.mailsTo(person.email)).at(-1)?.text ?? '', new RegExp(colleague.userId))
})

test('[B-05] a new 秘密の番号 lifts the locks that the old one brought, and ends the sessions of its account', async () => {
  const { id, environment, user_id } = await world.db
    .selectFrom('accounts')
    .select(['id', 'environment', 'user_id'])
    .where('institution_id', '=', person.institution)
    .where('role', '=', 'master-reset')
    .executeTakeFirstOrThrow()
  const reset = { institution: person.institution, environment: environment as 'production', id, userId: user_id }
  const session = await signedInAccount(world, reset)
  for (const password of ['0000', '0000', '0000']) await enterAccount(world, { ...reset, password })
  await carryOut(await onTheLine(), /秘密の番号を再設定する/, '再設定する')
  assert.equal((await session.open('/menu')).heading, 'ログイン')
  assert.equal((await enterAccount(world, { ...reset, password: 'none' })).status, 422)
})
