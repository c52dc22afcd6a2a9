import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { linkageFactor } from '#domain/linkage/linkage-factor.ts'
import { linkage } from '#sites/linkage/site.ts'
import { enter, giveName, sendCode, settledAccount } from '#test/support/linkage-steps.ts'
import { codeNow } from '#test/support/second-factor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

async function signedIn() {
  const account = await settledAccount(world)
  const visitor = await enter(world, account)
  await sendCode(visitor, await codeNow(world, linkageFactor(account)))
  return { account, visitor }
}

const codesOn = (visitor: Awaited<ReturnType<typeof signedIn>>['visitor']) =>
  visitor.document.querySelectorAll('ol [data-copy]').map((button) => button.getAttribute('data-copy') ?? '')

test('[L-11] a recovery code is shown once, signs in once in the place of a passcode, and the rest is counted', async () => {
  const { account, visitor } = await signedIn()
  await visitor.press('リカバリーコードを作る')
  const [code = '', ...others] = codesOn(visitor)
  assert.equal(others.length, 9)

  const lost = await enter(world, account)
  await lost.open('/sign-in/recovery-code')
  await lost.press('ログインする', { リカバリーコード: code.toUpperCase().replaceAll(/(.{4})/g, '$1-') })
  assert.equal(lost.heading, '管理メニュー')
  assert.match(lost.text, /残り9個/)

  const twice = await enter(world, account)
  await twice.open('/sign-in/recovery-code')
  for (const _ of [1, 2]) await twice.press('ログインする', { リカバリーコード: code })
  assert.equal(twice.status, 422)
  await twice.open('/sign-in/code')
  await sendCode(twice, '000000')
  assert.equal(twice.heading, '30分間ログインできません', 'codes of both kinds are counted together')
})

test('[L-11] new recovery codes take the place of the old ones', async () => {
  const { account, visitor } = await signedIn()
  await visitor.press('リカバリーコードを作る')
  const [old = ''] = codesOn(visitor)
  await visitor.open('/menu')
  await visitor.press('リカバリーコードを作り直す')
  const lost = await enter(world, account)
  await lost.open('/sign-in/recovery-code')
  await lost.press('ログインする', { リカバリーコード: old })
  assert.equal(lost.status, 422)
})

test('[L-11] ten minutes after signing in an unattended screen makes no recovery codes', async () => {
  const { visitor } = await signedIn()
  world.clock.advance({ minutes: 10 })
  await visitor.press('リカバリーコードを作る')
  assert.deepEqual([visitor.status, visitor.heading], [409, 'もう一度ログインしてください'])
})

test('[L-11] where the installation switches them off there are none', async () => {
  const account = await settledAccount(world)
  const visitor = await giveName(world.visit(linkage, { recoveryCodes: false }), account)
  assert.doesNotMatch(visitor.text, /リカバリーコード/)
  assert.equal((await visitor.open('/sign-in/recovery-code')).status, 404)
  await visitor.open('/sign-in/code')
  await sendCode(visitor, await codeNow(world, linkageFactor(account)))
  assert.equal(visitor.heading, '管理メニュー')
  assert.doesNotMatch(visitor.text, /リカバリーコード/)
  assert.equal((await visitor.post('/recovery-codes', { form_token: visitor.formToken })).status, 404)
})
