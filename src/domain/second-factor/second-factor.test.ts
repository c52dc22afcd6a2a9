import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { codeNow, enrolled, outcomeOf, someOwner } from '#test/support/second-factor.ts'
import { openWorld } from '#test/support/world.ts'
import { beginEnrolment } from './begin-enrolment.ts'
import { confirmEnrolment } from './confirm-enrolment.ts'
import { findSecondFactor } from './find-second-factor.ts'
import { makeRecoveryCodes } from './make-recovery-codes.ts'
import { removeSecondFactor } from './remove-second-factor.ts'
import { spendCode } from './spend-code.ts'
import { spendRecoveryCode } from './spend-recovery-code.ts'
import { totpCode } from './totp.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const wrongCode = (right: string) => right.replace(/./g, (digit) => String((Number(digit) + 5) % 10))

test('[L-02] a secret is pending until a code of it is given, and sealed all the time', async () => {
  const owner = someOwner()
  await world.transact((work) => beginEnrolment(work, owner))
  const begun = await findSecondFactor(world.env, owner)
  const secret = begun?.pendingSecret ?? ''
  assert.match(secret, /^[A-Z2-7]{32}$/)
  assert.equal(begun?.enrolled, false)
  const code = totpCode(secret, await world.clock.now())
  assert.equal(await outcomeOf(world, (work) => spendCode(work, owner, code)), 'not-enrolled')
  const wrong = await outcomeOf(world, (work) => confirmEnrolment(work, owner, { code: wrongCode(code), first: true }))
  assert.equal(wrong, 'wrong')
  assert.equal(await outcomeOf(world, (work) => confirmEnrolment(work, owner, { code, first: true })), 'done')
  assert.deepEqual(await findSecondFactor(world.env, owner), { enrolled: true, pendingSecret: undefined })
  const { secret: sealed } = await world.db
    .selectFrom('second_factors')
    .select('secret')
    .where('subject', '=', owner.subject)
    .executeTakeFirstOrThrow()
  assert.ok(sealed && !sealed.includes(secret))
})

test('[L-04] a code is accepted once, and the one of the enrolment signs nobody in', async () => {
  const { owner, code } = await enrolled(world)
  assert.equal(await outcomeOf(world, (work) => spendCode(work, owner, code)), 'used')
  world.clock.advance({ seconds: 30 })
  const next = await codeNow(world, owner)
  assert.equal(await outcomeOf(world, (work) => spendCode(work, owner, next)), 'done')
  assert.equal(await outcomeOf(world, (work) => spendCode(work, owner, next)), 'used')
  assert.equal(await outcomeOf(world, (work) => spendCode(work, owner, code)), 'used')
})

test('[L-04] after a code of a clock that is ahead, the code of this step is not taken any more', async () => {
  const { owner, secret } = await enrolled(world)
  world.clock.advance({ minutes: 2 })
  const now = await world.clock.now()
  const ahead = totpCode(secret, now.add({ seconds: 30 }))
  assert.equal(await outcomeOf(world, (work) => spendCode(work, owner, ahead)), 'done')
  assert.equal(await outcomeOf(world, (work) => spendCode(work, owner, totpCode(secret, now))), 'used')
})

test('[L-06] three wrong codes in a row lock for 30 minutes; a right one between them begins anew', async () => {
  const { owner, secret } = await enrolled(world)
  const codeAt = async () => totpCode(secret, await world.clock.now())
  const tryWrong = async () => {
    const wrong = wrongCode(await codeAt())
    return outcomeOf(world, (work) => spendCode(work, owner, wrong))
  }
  const tryRight = async () => {
    const right = await codeAt()
    return outcomeOf(world, (work) => spendCode(work, owner, right))
  }
  world.clock.advance({ minutes: 2 })
  assert.deepEqual([await tryWrong(), await tryWrong(), await tryRight()], ['wrong', 'wrong', 'done'])
  assert.deepEqual([await tryWrong(), await tryWrong(), await tryWrong()], ['wrong', 'wrong', 'wrong'])
  world.clock.advance({ minutes: 29 })
  assert.deepEqual([await tryWrong(), await tryRight()], ['locked', 'locked'])
  world.clock.advance({ minutes: 1 })
  assert.equal(await tryRight(), 'done')
})

test('enrolling again makes the old secret worthless, once it is confirmed', async () => {
  const { owner, secret } = await enrolled(world)
  world.clock.advance({ minutes: 2 })
  await world.transact((work) => beginEnrolment(work, owner))
  const old = totpCode(secret, await world.clock.now())
  assert.equal(await outcomeOf(world, (work) => spendCode(work, owner, old)), 'done')
  world.clock.advance({ seconds: 30 })
  const { pendingSecret = '' } = (await findSecondFactor(world.env, owner)) ?? {}
  const code = totpCode(pendingSecret, await world.clock.now())
  const first = await outcomeOf(world, (work) => confirmEnrolment(work, owner, { code, first: true }))
  assert.equal(first, 'nothing-pending', 'only the first enrolment may do with a password alone')
  assert.equal(await outcomeOf(world, (work) => confirmEnrolment(work, owner, { code, first: false })), 'done')
  world.clock.advance({ minutes: 2 })
  const ofOld = totpCode(secret, await world.clock.now())
  assert.equal(await outcomeOf(world, (work) => spendCode(work, owner, ofOld)), 'wrong')
})

test('ten recovery codes are good once each, however they are typed, and only as hashes kept', async () => {
  const { owner } = await enrolled(world)
  const codes = await world.transact((work) => makeRecoveryCodes(work, owner))
  assert.equal(new Set(codes).size, 10)
  const [one = '', other = ''] = codes
  const typed = `${one.slice(0, 4).toUpperCase()}－${one.slice(4, 8)} ${one.slice(8)}`
  const spent = await world.transact((work) => spendRecoveryCode(work, owner, typed))
  assert.deepEqual(spent, { done: true, value: { left: 9 } })
  assert.equal(await outcomeOf(world, (work) => spendRecoveryCode(work, owner, one)), 'wrong')
  await world.transact((work) => makeRecoveryCodes(work, owner))
  assert.equal(await outcomeOf(world, (work) => spendRecoveryCode(work, owner, other)), 'wrong')
  assert.equal(await outcomeOf(world, (work) => spendRecoveryCode(work, owner, 'x')), 'wrong')
  assert.equal(await outcomeOf(world, (work) => spendRecoveryCode(work, owner, 'x')), 'locked')
})

test('a removed second factor leaves no secret and no recovery code', async () => {
  const { owner } = await enrolled(world)
  const [code = ''] = await world.transact((work) => makeRecoveryCodes(work, owner))
  await world.transact((work) => removeSecondFactor(work, owner))
  assert.equal(await findSecondFactor(world.env, owner), undefined)
  assert.notEqual(await outcomeOf(world, (work) => spendRecoveryCode(work, owner, code)), 'done')
})
