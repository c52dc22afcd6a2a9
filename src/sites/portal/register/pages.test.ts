import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { portal } from '#sites/portal/site.ts'
import { htmlErrors } from '#test/support/html-rules.ts'
import { activationTokens } from '#test/support/registrants.ts'
import { answers, CODE7 } from '#test/support/registration-form.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())
beforeEach(() => world.clock.advance({ hours: 1 }))

test('[X-03] every page of the registration is valid HTML in every state', async () => {
  const visitor = world.visit(portal)
  const expectValid = async () => assert.deepEqual(await htmlErrors(visitor.html), [], visitor.heading)
  for (const path of ['/register', '/register/aggregator', '/register/practitioner', '/register/institution']) {
    await visitor.open(path)
    await expectValid()
  }
  await visitor.press('登録')
  await expectValid()
  await visitor.press('登録', answers({ 都道府県コード: '01：北海道', [CODE7]: '9999991' }))
  await expectValid()
  await visitor.press('一覧から名称を入れる')
  await expectValid()
  const given = answers()
  await visitor.press('登録', given)
  await expectValid()
  await visitor.press('OK')
  await expectValid()
  const [token = ''] = await activationTokens(world, String(given.メールアドレス))
  for (const link of [token, token.slice(1), `x${token.slice(1)}`]) {
    await visitor.open(`/register/activate/${link}`)
    await expectValid()
  }
  await visitor.open(`/register/activate/${token}`)
  await visitor.press('登録を完了する')
  await expectValid()
  await visitor.open(`/register/activate/${token}`)
  await expectValid()
})
