import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { findInstitutionAppAccounts } from '#domain/institutions/find-institution-app-accounts.ts'
import { linkageKey } from '#domain/linkage/linkage-door.ts'
import { liftLocks } from '#domain/sign-in/lift-locks.ts'
import type { TestAppAccount } from '#test/support/app-accounts.ts'
import { signedInLinkage } from '#test/support/linkage.ts'
import { enter, freshAccount } from '#test/support/linkage-steps.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

/** An account of 施術所等: its sheet names this number as 「機関コード」. */
async function practitionersAccount(number: string): Promise<TestAppAccount> {
  const account = await freshAccount(world)
  await world.db
    .updateTable('institutions')
    .set({ kind: 'judo-therapy', code: null, registration_number: number })
    .where('id', '=', account.institution)
    .execute()
  return { ...account, code: number }
}

const WRONG = 'Wrong-pass1'
const isLocked = ({ text }: { readonly text: string }) => text.includes('30分間止めています')

test('[L-01] 施術所等 sign in with the 登録記号番号 of their sheet, however it is typed', async () => {
  const account = await practitionersAccount('協2712345')
  for (const code of ['協2712345', ' 協 ２７－１２３４５ ', '協27-12345'])
    assert.equal((await enter(world, { ...account, code })).heading, 'Authenticator登録')
  assert.match((await enter(world, { ...account, code: '-' })).text, /いずれかが違います/)
})

test('[L-06] 施術所等 have counters of their own, at the door, in the menu and at the call centre', async () => {
  const mine = await practitionersAccount('協2700001')
  const neighbour = await practitionersAccount('協2700002')
  const inside = await signedInLinkage(world, mine, '/password')
  const answers = {
    現在のパスワードを入力してください: WRONG,
    新しいパスワードを入力してください: 'Betsu-no-pass9!',
    新しいパスワードを再度入力してください: 'Betsu-no-pass9!',
  }
  for (const _ of [1, 2, 3]) await inside.press('変更', answers)
  assert.ok(isLocked(await enter(world, mine)), 'one counter')
  assert.equal((await enter(world, neighbour)).heading, 'Authenticator登録')

  const desk = { ...world.env, now: await world.clock.now() }
  const [seen] = await findInstitutionAppAccounts(desk, mine.institution)
  assert.ok(seen?.lockedUntil, 'the call centre sees the lock')
  const key = linkageKey(world.env.secrets, { institutionCode: mine.code, loginId: mine.loginId })
  await world.transact((work) => liftLocks(work, key))
  assert.equal((await enter(world, mine)).heading, 'Authenticator登録')
})

test('[L-01] nobody takes the name of an institution by registering its code as a number', async () => {
  const code = '4712345678'
  await practitionersAccount(code)
  const hospital = { ...(await freshAccount(world)), code }
  await world.db.updateTable('institutions').set({ code }).where('id', '=', hospital.institution).execute()
  assert.equal((await enter(world, hospital)).heading, 'Authenticator登録')
  const { institution_id } = await world.db
    .selectFrom('linkage_sign_ins')
    .select('institution_id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  assert.equal(institution_id, hospital.institution)
})

test('[L-01] after a wrong sign-in a code of other than ten digits is pointed out', async () => {
  const account = await freshAccount(world)
  const said = /機関コードは、いま9桁です/
  assert.match((await enter(world, { ...account, code: account.code.slice(1) })).text, said)
  assert.doesNotMatch((await enter(world, { ...account, password: WRONG })).text, said)
})
